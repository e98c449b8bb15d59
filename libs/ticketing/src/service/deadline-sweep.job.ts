import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MINUTE_MS, officialCalendar } from '@shequtong/kernel';
import { LOGGER, Sweeps, systemActor, Transactions, type Tx } from '@shequtong/platform';
import { type Logger } from 'pino';
import { dueActions, isMark, markEntry } from '../domain/clock.js';
import { takeStep } from '../domain/take-step.js';
import { areasToSweep, claimTickets, postponeTicket } from '../store/clock.store.js';
import { lockTicket } from '../store/ticket.store.js';
import { platform } from './doer.js';
import { openLocked } from './open-tickets.js';
import { clocksNow, isChanged, limitsNow, type WorkingTicket, withEntry, writeWork } from './working-ticket.js';

/** Tickets of one area in one transaction. */
const BATCH = 200;
const AREAS_PER_PASS = 50;
const EVERY_MS = 2_000;
/** How long a ticket that could not be swept is left alone. */
export const RETRY_AFTER_MS = MINUTE_MS;

/**
 * Warns at 80 %, breaches when due, closes seven days after the follow-up, and works clocks out again when the official
 * calendar of a year has arrived (product §3). What is due is worked out from the trace under the ticket's lock, so a
 * pass that runs twice, or beside another worker's, finds nothing left to do.
 *
 * Passes walk through the areas and go on where the last one stopped, and a ticket that cannot be swept is left alone
 * for a minute: neither an area nor a ticket keeps the others waiting.
 */
@Injectable()
export class DeadlineSweep implements OnModuleInit {
  /** The last area of the pass before; where the walk goes on, and nothing else. */
  private walkedTo = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('ticketing/clocks', EVERY_MS, () => this.sweep());
  }

  async sweep(): Promise<{ handled: number; more: boolean }> {
    const { edition } = officialCalendar();
    const areas = await this.transactions.read(systemActor(), (db) => areasToSweep(db, edition, this.walkedTo, AREAS_PER_PASS));
    const last = areas.length === AREAS_PER_PASS ? areas.at(-1) : undefined;
    this.walkedTo = last?.areaId ?? 0;
    let handled = 0;
    let full = last !== undefined;
    for (const { areaId } of areas) {
      const done = await this.sweepArea(areaId);
      handled += done;
      full ||= done >= BATCH;
    }
    // A pass that got nowhere waits for the next one instead of spinning.
    return { handled, more: full && handled > 0 };
  }

  /** One batch of one area; when it fails, each of its tickets alone, so that a broken one holds up no other. */
  private async sweepArea(areaId: number): Promise<number> {
    let claimed: string[] = [];
    try {
      return await this.transactions.transact(systemActor(areaId), async (tx) => {
        claimed = await claimTickets(tx, officialCalendar().edition, areaId, BATCH);
        return this.act(tx, areaId, claimed);
      });
    } catch (error) {
      this.log.warn({ areaId, tickets: claimed.length, err: error as Error }, 'a batch of clocks failed; its tickets are tried one by one');
    }
    let handled = 0;
    for (const ticketId of claimed) handled += await this.sweepOne(areaId, ticketId);
    return handled;
  }

  private async sweepOne(areaId: number, ticketId: string): Promise<number> {
    try {
      return await this.transactions.transact(systemActor(areaId), async (tx) => {
        const row = await lockTicket(tx, areaId, ticketId);
        return row ? this.act(tx, areaId, [ticketId]) : 0;
      });
    } catch (error) {
      this.log.error({ areaId, ticketId, err: error as Error }, 'the clocks of a ticket could not be swept');
      await this.postpone(areaId, ticketId);
      return 0;
    }
  }

  private async postpone(areaId: number, ticketId: string): Promise<void> {
    try {
      await this.transactions.transact(systemActor(areaId), (tx) =>
        postponeTicket(tx, areaId, ticketId, new Date(tx.now.getTime() + RETRY_AFTER_MS)),
      );
    } catch (error) {
      this.log.error({ areaId, ticketId, err: error as Error }, 'a ticket that could not be swept could not be put off either');
    }
  }

  /** What is due on tickets this transaction has locked. Answers how many were written. */
  private async act(tx: Tx, areaId: number, ticketIds: readonly string[]): Promise<number> {
    if (!ticketIds.length) return 0;
    const works = (await openLocked(tx, areaId, ticketIds)).map((work) => acted(work, tx.now));
    const changed = works.filter(isChanged);
    await writeWork(tx, changed);
    return changed.length;
  }
}

function acted(work: WorkingTicket, now: Date): WorkingTicket {
  let next = work;
  // One after another, each seen from where the one before left the ticket.
  for (let [due] = dueActions(clocksNow(next), now); due; [due] = dueActions(clocksNow(next), now)) {
    const { clock, action } = due;
    next = withEntry(
      next,
      isMark(action)
        ? markEntry(next.history, clock, action, now)
        : takeStep(next.history, { step: action }, platform, now, limitsNow(next)),
    );
  }
  return next;
}
