import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '@shequtong/identity';
import { DomainError } from '@shequtong/kernel';
import { anonymous, CONFIG, type Config, LOGGER, Transactions } from '@shequtong/platform';
import { OFFICIAL_ACCOUNT_PUSH, pushAnswer, type PushMessage, type PushQuery, PushReceiver, WechatError } from '@shequtong/wechat';
import { type Logger } from 'pino';
import { plainWelcomeWords, welcomeWords } from '../domain/account-words.js';

/**
 * What people do in the official account (product §9): who follows or scans by the code of a community is sent the way
 * into it. Answers depend on the push alone, so a push that WeChat delivers twice is answered twice the same.
 */
@Injectable()
export class OfficialAccountService {
  constructor(
    @Inject(OFFICIAL_ACCOUNT_PUSH) private readonly receiver: PushReceiver,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly transactions: Transactions,
    private readonly identity: IdentityFacade,
  ) {}

  /** WeChat's check of our address. Throws `messaging/push-not-from-wechat`. */
  verify(query: PushQuery): string {
    return this.asWechat(() => this.receiver.verify(query));
  }

  /**
   * Takes a push and answers it: XML for the person to read, or `success`.
   * Throws `messaging/push-not-from-wechat` when it is not WeChat's, `platform/malformed-request` when it cannot be read.
   */
  async answer(query: PushQuery, body: string): Promise<string> {
    const push = this.asWechat(() => this.receiver.open(query, body));
    const { now, text } = await this.transactions.read(anonymous, async (db) => ({
      now: db.now,
      text: await this.wordsFor(push, (code) => this.identity.placeOfScene(db, code)),
    }));
    return text === undefined ? pushAnswer : this.receiver.textReply(push, text, now);
  }

  private async wordsFor(
    { event }: PushMessage,
    placeOf: (code: string) => ReturnType<IdentityFacade['placeOfScene']>,
  ): Promise<string | undefined> {
    if (event.kind !== 'followed' && event.kind !== 'scanned') return undefined;
    const place = event.scene ? await placeOf(event.scene) : undefined;
    return place ? welcomeWords(place, `${this.config.publicUrl}/j/${place.code}`) : plainWelcomeWords(this.config.publicUrl);
  }

  private asWechat<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      this.logger.warn({ kind: error.kind }, 'a push to the official account was refused');
      throw new DomainError(error.kind === 'malformed' ? 'platform/malformed-request' : 'messaging/push-not-from-wechat');
    }
  }
}
