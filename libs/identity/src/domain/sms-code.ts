import { timingSafeEqual } from 'node:crypto';
import { MINUTE_MS } from '@shequtong/kernel';

export const SMS_CODE_DIGITS = 6;
export const SMS_CODE_MINUTES = 5;
/** Wrong tries after which a code is spent. */
const SMS_CODE_ATTEMPTS = 5;
export const SMS_RESEND_SECONDS = 60;

export interface SmsCodeFacts {
  readonly codeHash: Buffer;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly usedAt: Date | null;
}

/** `expired` also stands for spent, used and never sent: which of them it was is nobody's business. */
export type SmsJudgement = 'right' | 'wrong' | 'expired';

/** Whether a code that was sent can still be the right one. */
const isGood = ({ usedAt, expiresAt, attempts }: SmsCodeFacts, now: Date): boolean =>
  usedAt === null && expiresAt > now && attempts < SMS_CODE_ATTEMPTS;

/** Whether a good code was sent so lately that there is no other to be had: whoever asks again has the one they need. */
export const isJustSent = (code: SmsCodeFacts | undefined, now: Date): boolean =>
  code !== undefined && isGood(code, now) && resendWaitSeconds(code.sentAt, now) > 0;

export function judgeSmsCode(code: SmsCodeFacts | undefined, givenHash: Buffer, now: Date): SmsJudgement {
  if (!code || !isGood(code, now)) return 'expired';
  return timingSafeEqual(code.codeHash, givenHash) ? 'right' : 'wrong';
}

export const smsExpiry = (now: Date): Date => new Date(now.getTime() + SMS_CODE_MINUTES * MINUTE_MS);

/** Seconds until another code may be sent to the number; 0 when it may now. */
export function resendWaitSeconds(lastSentAt: Date | undefined, now: Date): number {
  if (!lastSentAt) return 0;
  return Math.max(0, Math.ceil(SMS_RESEND_SECONDS - (now.getTime() - lastSentAt.getTime()) / 1000));
}
