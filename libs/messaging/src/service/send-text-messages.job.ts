import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactFacade } from '@shequtong/identity';
import { LOGGER, Sweeps, systemActor, Transactions } from '@shequtong/platform';
import { GatewayError, MessageGateway } from '@shequtong/wechat';
import { type Logger } from 'pino';
import { FIRST_PAUSE_SECONDS, TRIES_MAX } from '../domain/text-message.js';
import { forget, takeDue, type WaitingMessage } from '../store/text-message.store.js';

const EVERY_MS = 2_000;
const BATCH = 20;

/**
 * Sends the text messages that wait. A row is taken with its next try already written, then offered outside of any
 * transaction, and goes when the provider has it; under one id nothing is sent twice, so a worker that dies in between
 * costs a repeat that nobody sees.
 */
@Injectable()
export class SendTextMessages implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly contacts: ContactFacade,
    private readonly gateway: MessageGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('messaging/text-messages', EVERY_MS, () => this.pass());
  }

  private async pass(): Promise<{ handled: number; more: boolean }> {
    const due = await this.transactions.transact(systemActor(), (tx) => takeDue(tx, BATCH, FIRST_PAUSE_SECONDS));
    for (const message of due) await this.send(message);
    return { handled: due.length, more: due.length === BATCH };
  }

  private async send(message: WaitingMessage): Promise<void> {
    const to = await this.transactions.read(systemActor(), (db) => this.contacts.phoneOf(db, message.accountId));
    // Without a proven number the inbox has to do.
    if (to !== undefined && !(await this.isSettled(message, to))) return;
    await this.transactions.transact(systemActor(), (tx) => forget(tx, message));
  }

  /** Whether it went out or never will; false keeps it for its next try. */
  private async isSettled({ id, template, parameters, tries }: WaitingMessage, to: string): Promise<boolean> {
    try {
      await this.gateway.sendSms({ to, template, parameters, idempotencyId: id });
      return true;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const hopeless = error.kind === 'bad-argument' || tries + 1 >= TRIES_MAX;
      this.logger.warn({ err: error, messageId: id, template, tries: tries + 1, hopeless }, 'a text message was not taken');
      return hopeless;
    }
  }
}
