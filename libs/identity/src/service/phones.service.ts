import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  BlindIndex,
  type Db,
  FieldCipher,
  LOGGER,
  newId,
  type RateLimit,
  RateWindows,
  Transactions,
  type Tx,
} from '@shequtong/platform';
import { MessageGateway, MiniProgramClient } from '@shequtong/wechat';
import { type Logger } from 'pino';
import {
  isJustSent,
  judgeSmsCode,
  resendWaitSeconds,
  SMS_CODE_DIGITS,
  SMS_CODE_MINUTES,
  SMS_RESEND_SECONDS,
  smsExpiry,
  type SmsJudgement,
} from '../domain/sms-code.js';
import { claimAll, hasWayIn, isInUse, lockAccount, reassignClaim, releaseFormerPhones } from '../store/account.store.js';
import {
  countWrongTry,
  findProvenPhone,
  keepProvenPhone,
  lockSmsCode,
  replaceSmsCode,
  type SmsPurpose,
  spendSmsCode,
  withdrawSmsCode,
} from '../store/phone.store.js';
import { sessionFace } from '../store/session.store.js';
import { platformItself } from './actors.js';
import { Keys } from './keys.service.js';
import { viaGateway, viaWechat } from './wechat-problems.js';

export interface SentCode {
  readonly expiresAt: Date;
  readonly resendAfterSeconds: number;
}

export interface PhoneProof {
  readonly phone: string;
  readonly provedAt: Date;
}

const HOUR = 3_600;

/** A code's text says what it is for: whoever is asked to read one out must see that it opens a sign-in of somebody else. */
const codeTemplates: Readonly<Record<SmsPurpose, string>> = {
  'sign-in': 'verification-code',
  phone: 'verification-code',
  'staff-sign-in': 'staff-sign-in-code',
};

/** The outside world as far as phones need it: WeChat's phone button and the SMS gateway. */
@Injectable()
export class PhoneOutside {
  constructor(
    private readonly miniProgram: MiniProgramClient,
    private readonly gateway: MessageGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async sendCode(phone: string, purpose: SmsPurpose, code: string, id: string): Promise<void> {
    await viaGateway(this.logger, () =>
      this.gateway.sendSms({
        to: phone,
        template: codeTemplates[purpose],
        parameters: { code, minutes: String(SMS_CODE_MINUTES) },
        idempotencyId: id,
      }),
    );
  }

  async phoneOfCode(code: string): Promise<string> {
    const expired = 'identity/phone-code-expired';
    const { countryCode, number } = await viaWechat(this.logger, { expired, used: expired }, () => this.miniProgram.phoneNumber(code));
    if (countryCode !== '86') throw new DomainError('identity/phone-foreign');
    return number;
  }
}

/** Phone numbers: SMS codes that are hashed, short-lived and limited, and the number a person has proved to hold. */
@Injectable()
export class PhonesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateWindows,
    private readonly blind: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly keys: Keys,
    private readonly outside: PhoneOutside,
  ) {}

  /** Sends a code. The answer is the same whether or not anybody has the number. */
  async sendCode(phone: string, purpose: SmsPurpose, address: string): Promise<SentCode> {
    const hash = this.blind.of('phone', phone);
    const limits = this.limitsOf(hash, address);
    const code = String(randomInt(10 ** SMS_CODE_DIGITS)).padStart(SMS_CODE_DIGITS, '0');
    const id = newId();
    const sent = await this.transactions.transact(platformItself(), async (tx) => {
      const last = await lockSmsCode(tx, hash, purpose);
      const wait = resendWaitSeconds(last?.sentAt, tx.now) || (await this.limits.count(tx, ...limits));
      if (wait > 0) throw new DomainError('identity/sms-too-often', { retryAfterSeconds: wait });
      const expiresAt = smsExpiry(tx.now);
      await replaceSmsCode(tx, { phoneHash: hash, purpose, id, codeHash: this.keys.smsHash(hash, purpose, code), expiresAt });
      return { at: tx.now, expiresAt };
    });
    try {
      await this.outside.sendCode(phone, purpose, code, id);
    } catch (error) {
      await this.transactions.transact(platformItself(), async (tx) => {
        await withdrawSmsCode(tx, hash, purpose, id);
        await this.limits.giveBack(tx, sent.at, ...limits);
      });
      throw error;
    }
    return { expiresAt: sent.expiresAt, resendAfterSeconds: SMS_RESEND_SECONDS };
  }

  /** Whether a code that is still good was sent within the minute in which there is no other. */
  async hasJustSent(phone: string, purpose: SmsPurpose): Promise<boolean> {
    return this.transactions.transact(platformItself(), async (tx) =>
      isJustSent(await lockSmsCode(tx, this.blind.of('phone', phone), purpose), tx.now),
    );
  }

  /** Only codes that are sent count: else anybody who asks often enough would shut a stranger's number out for the day. */
  private limitsOf(phoneHash: string, address: string): readonly RateLimit[] {
    return [
      { bucket: `sms|phone-hour|${phoneHash}`, limit: 5, windowSeconds: HOUR },
      { bucket: `sms|phone-day|${phoneHash}`, limit: 10, windowSeconds: 24 * HOUR },
      { bucket: `sms|address|${this.blind.of('address', address)}`, limit: 30, windowSeconds: HOUR },
    ];
  }

  /** Compares a code and uses it up when it is right. A wrong try counts, so the caller commits before it throws. */
  async tryCode(tx: Tx, phoneHash: string, purpose: SmsPurpose, code: string): Promise<SmsJudgement> {
    const judgement = judgeSmsCode(await lockSmsCode(tx, phoneHash, purpose), this.keys.smsHash(phoneHash, purpose, code), tx.now);
    if (judgement === 'wrong') await countWrongTry(tx, phoneHash, purpose);
    if (judgement === 'right') await spendSmsCode(tx, phoneHash, purpose);
    return judgement;
  }

  /** Wrong tries per address are bounded too, or somebody would try one code on many numbers. */
  async limitTries(address: string): Promise<void> {
    await this.limits.use({ bucket: `sms-try|${this.blind.of('address', address)}`, limit: 60, windowSeconds: 600 });
  }

  /**
   * The caller proves a number by an SMS code. Repeating it with the same code answers the same. Throws
   * `identity/phone-from-console` and `identity/phone-signs-in-other` too.
   */
  async proveBySms(actor: Actor, sessionId: string, phone: string, code: string, address: string): Promise<PhoneProof> {
    await this.limitTries(address);
    const phoneHash = this.blind.of('phone', phone);
    const proofHash = hashOf(`sms|${phoneHash}|${code}`);
    const outcome = await this.transactions.transact({ ...platformItself(), accountId: accountOf(actor) }, async (tx) => {
      await this.refuseConsole(tx, actor, sessionId);
      const known = await this.knownProof(tx, actor, proofHash);
      if (known) return known;
      const judgement = await this.tryCode(tx, phoneHash, 'phone', code);
      return judgement === 'right' ? this.keep(tx, actor, phone, { provedBy: 'sms', proofHash }) : judgement;
    });
    if (outcome === 'wrong') throw new DomainError('identity/sms-code-wrong');
    if (outcome === 'expired') throw new DomainError('identity/sms-code-expired');
    return outcome;
  }

  /** The caller proves a number by WeChat's phone button, whose code works once. Throws as `proveBySms` does. */
  async proveByWechat(actor: Actor, sessionId: string, code: string): Promise<PhoneProof> {
    const proofHash = hashOf(`wechat|${code}`);
    const known = await this.transactions.read(actor, async (db) => {
      await this.refuseConsole(db, actor, sessionId);
      return this.knownProof(db, actor, proofHash);
    });
    if (known) return known;
    const phone = await this.outside.phoneOfCode(code);
    return this.transactions.transact({ ...platformItself(), accountId: accountOf(actor) }, (tx) =>
      this.keep(tx, actor, phone, { provedBy: 'wechat', proofHash }),
    );
  }

  /** The number the account has proved; undefined when none. */
  async provenPhone(db: Db, accountId: string): Promise<PhoneProof | undefined> {
    const row = await findProvenPhone(db, accountId);
    return row && { phone: this.cipher.open(provenPhonePlace(accountId), row.phoneSealed), provedAt: row.provedAt };
  }

  /** Whoever signs in with a number has proved it: nobody is sent a second code for the form. A number proved before stays. */
  async keepFirst(tx: Tx, accountId: string, phone: string, code: string): Promise<void> {
    if (await findProvenPhone(tx, accountId)) return;
    const proofHash = hashOf(`sms|${this.blind.of('phone', phone)}|${code}`);
    await this.keep(tx, { ...platformItself(), accountId }, phone, { provedBy: 'sms', proofHash });
  }

  /** The number opens what is a resident's: a console left unlocked at a desk must not hand that to whoever sits down there. */
  private async refuseConsole(db: Db, actor: Actor, sessionId: string): Promise<void> {
    if ((await sessionFace(db, accountOf(actor), sessionId)) === 'console') throw new DomainError('identity/phone-from-console');
  }

  private async knownProof(db: Db, actor: Actor, proofHash: string): Promise<PhoneProof | undefined> {
    const row = await findProvenPhone(db, accountOf(actor));
    return row?.proofHash === proofHash ? this.provenPhone(db, accountOf(actor)) : undefined;
  }

  /**
   * The number is the account's from now on, and the one before opens it no more: the carrier gives numbers to others.
   * Throws `identity/phone-signs-in-other` where the account would be left without a way in.
   */
  private async keep(tx: Tx, actor: Actor, phone: string, proof: { provedBy: 'wechat' | 'sms'; proofHash: string }): Promise<PhoneProof> {
    const accountId = accountOf(actor);
    if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    const phoneHash = this.blind.of('phone', phone);
    await keepProvenPhone(tx, accountId, { ...proof, phoneHash, phoneSealed: this.cipher.seal(provenPhonePlace(accountId), phone) });
    const [held] = await claimAll(tx, accountId, [{ kind: 'phone', hash: phoneHash }]);
    // A family may share a number; it signs in whoever had it first, unless nobody uses that account.
    if (held && held.accountId !== accountId && !(await isInUse(tx, held.accountId)))
      await reassignClaim(tx, held, held.accountId, accountId);
    await releaseFormerPhones(tx, accountId, phoneHash);
    if (!(await hasWayIn(tx, accountId))) throw new DomainError('identity/phone-signs-in-other');
    return { phone, provedAt: tx.now };
  }
}

export const provenPhonePlace = (accountId: string): { table: string; column: string; row: string } => ({
  table: 'identity.proven_phone',
  column: 'phone',
  row: accountId,
});
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
