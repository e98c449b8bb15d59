import { Injectable } from '@nestjs/common';
import { DomainError, type DomainErrorCode } from '@shequtong/kernel';
import { accountOf, type Actor, asSystem, RateWindows, Revocations, Transactions, type Tx } from '@shequtong/platform';
import { isStrongPassword } from '../domain/password.js';
import { lockAccount } from '../store/account.store.js';
import { type CredentialRow, findCredential, replacePassword } from '../store/credential.store.js';
import { recordCredentialChange } from '../store/credential-change.store.js';
import { endOtherSessions, revokeTokens } from '../store/session.store.js';
import { hashPassword, isPassword } from './passwords.js';

interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/** Tries in a quarter of an hour: whoever found a desk unlocked cannot guess the password there. */
const TRIES = 5;
const WINDOW_SECONDS = 900;

const wrongAt = (code: DomainErrorCode, field: keyof PasswordChange, message: string): DomainError =>
  new DomainError(code, { fields: [{ field, message }] });

/** Staff change their own password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateWindows,
    private readonly revocations: Revocations,
  ) {}

  /**
   * Replaces the password; every other device is signed out, this one stays. Where the new password is in force already
   * an answer was lost: nothing more happens. Answers how many devices were signed out.
   * Throws `identity/password-none`, `identity/password-wrong`, `identity/password-unchanged`, `identity/password-too-weak`.
   */
  async change(actor: Actor, sessionId: string, { oldPassword, newPassword }: PasswordChange): Promise<number> {
    const accountId = accountOf(actor);
    await this.limits.use({ bucket: `own-password|${accountId}`, limit: TRIES, windowSeconds: WINDOW_SECONDS });
    const known = await this.transactions.read(asSystem(actor), (db) => findCredential(db, accountId));
    if (!known) throw new DomainError('identity/password-none');
    if (!(await isPassword(known.passwordHash, oldPassword))) {
      if (await isPassword(known.passwordHash, newPassword)) return 0;
      throw wrongAt('identity/password-wrong', 'oldPassword', '原密码不对，请再看一遍');
    }
    if (newPassword === oldPassword) throw wrongAt('identity/password-unchanged', 'newPassword', '新密码不能和原密码一样');
    if (!isStrongPassword(newPassword, known.username))
      throw wrongAt('identity/password-too-weak', 'newPassword', '至少 12 位，别用常见密码，也别含用户名');
    const passwordHash = await hashPassword(newPassword);
    const ended = await this.transactions.transact(asSystem(actor), (tx) => this.replaced(tx, known, passwordHash, sessionId));
    await this.revocations.reload();
    return ended;
  }

  private async replaced(
    tx: Tx,
    { accountId, passwordHash: known }: CredentialRow,
    passwordHash: string,
    sessionId: string,
  ): Promise<number> {
    await lockAccount(tx, accountId);
    // Reset by a superior, or changed on another device, while this one was typed.
    if ((await replacePassword(tx, accountId, known, passwordHash)) !== 1) throw new DomainError('platform/conflict');
    const ended = await endOtherSessions(tx, accountId, sessionId, 'password-changed');
    for (const id of ended) await revokeTokens(tx, accountId, id);
    await recordCredentialChange(tx, accountId, 'password-changed', accountId);
    return ended.length;
  }
}
