import { isJustSent, judgeSmsCode, resendWaitSeconds, smsExpiry } from './sms-code.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, 0) + seconds * 1000);
const right = Buffer.alloc(32, 1);
const wrong = Buffer.alloc(32, 2);
const code = { codeHash: right, sentAt: at(0), expiresAt: smsExpiry(at(0)), attempts: 0, usedAt: null };

describe('an SMS code', () => {
  test('is right or wrong while it lives', () => {
    expect(judgeSmsCode(code, right, at(299))).toBe('right');
    expect(judgeSmsCode(code, wrong, at(299))).toBe('wrong');
  });
  test('is over after five minutes', () => expect(judgeSmsCode(code, right, at(300))).toBe('expired'));
  test('is over after five wrong tries, also for the right digits', () => {
    expect(judgeSmsCode({ ...code, attempts: 4 }, right, at(1))).toBe('right');
    expect(judgeSmsCode({ ...code, attempts: 5 }, right, at(1))).toBe('expired');
  });
  test('is good once', () => expect(judgeSmsCode({ ...code, usedAt: at(1) }, right, at(2))).toBe('expired'));
  test('that was never sent is over', () => expect(judgeSmsCode(undefined, right, at(1))).toBe('expired'));
  test('may be sent again after a minute', () => {
    expect(resendWaitSeconds(undefined, at(0))).toBe(0);
    expect(resendWaitSeconds(at(0), at(1))).toBe(59);
    expect(resendWaitSeconds(at(0), at(60))).toBe(0);
  });
});

describe('a code that was just sent', () => {
  test('is the one to wait for, for a minute', () => {
    expect([isJustSent(code, at(0)), isJustSent(code, at(60)), isJustSent(undefined, at(0))]).toEqual([true, false, false]);
  });
  test('is none once it was used or guessed at too often', () => {
    expect([isJustSent({ ...code, usedAt: at(0) }, at(0)), isJustSent({ ...code, attempts: 5 }, at(0))]).toEqual([false, false]);
  });
});
