import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { BlindIndex, FieldCipher, Transactions, type Tx } from '@shequtong/platform';
import { isStrongPassword } from '../domain/password.js';
import { acceptedStep, base32, otpauthUri, TOTP_SECRET_BYTES } from '../domain/totp.js';
import { holderOf, staysActive } from '../store/account.store.js';
import { beginTotp, confirmTotp, type CredentialRow, findCredential, spendTotpStep } from '../store/credential.store.js';
import { recordCredentialChange } from '../store/credential-change.store.js';
import { platformItself } from './actors.js';
import { OwnerProof } from './owner-proof.service.js';
import { hashPassword, isPassword } from './passwords.js';
import { SessionsService, type TokenPair } from './sessions.service.js';
import { StaffTries } from './staff-tries.service.js';

interface StaffSignIn {
  readonly username: string;
  readonly password: string;
  /** The six digits of the authenticator; absent only before it is set up. */
  readonly code?: string;
}

interface StaffEnrolment extends StaffSignIn {
  readonly code: string;
  readonly newPassword: string;
  /** The code sent to the phone of an account that has one. */
  readonly phoneCode?: string;
}

export type StaffAnswer =
  | { readonly kind: 'signed-in'; readonly pair: TokenPair }
  /** The first sign-in: the authenticator is set up with this secret, then `enrol` confirms it. */
  | {
      readonly kind: 'enrol';
      readonly secret: string;
      readonly otpauthUri: string;
      /** Masked: where a code was sent that `enrol` asks for too. */
      readonly phone?: string;
    };

/** Staff sign in with user name, password and TOTP. A failure never tells which of the three was wrong. */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsService,
    private readonly tries: StaffTries,
    private readonly blind: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly owner: OwnerProof,
  ) {}

  /** Throws `identity/sign-in-failed`, `identity/account-locked`; the first time also `identity/first-sign-in-needs-phone`. */
  async signIn(given: StaffSignIn, device: string, address: string): Promise<StaffAnswer> {
    const credential = await this.checkedPassword(given, address);
    const { code } = given;
    const answer = await this.transactions.transact(platformItself(), async (tx): Promise<StaffAnswer | undefined> => {
      // Who leaves at this moment waits for this, or has left.
      if (!(await staysActive(tx, credential.accountId))) return undefined;
      if (!credential.totpEnrolledAt) return this.enrolment(tx, credential, address);
      if (code === undefined || !(await this.spendsCode(tx, credential, code))) return undefined;
      await this.tries.forget(tx, given.username, address);
      return { kind: 'signed-in', pair: await this.sessions.open(tx, credential.accountId, { face: 'console', name: device }) };
    });
    if (!answer) throw new DomainError('identity/sign-in-failed');
    return answer.kind === 'enrol' ? { ...answer, phone: await this.owner.ask(credential.accountId, address) } : answer;
  }

  /**
   * Ends the first sign-in: the authenticator shows the right code, and a password of one's own replaces the initial one.
   * Throws `identity/password-too-weak`, `identity/totp-wrong`, `identity/totp-already-enrolled`, and of a resident's
   * account `identity/sms-code-wrong`, `identity/sms-code-expired`, `identity/first-sign-in-needs-phone`.
   */
  async enrol(given: StaffEnrolment, device: string, address: string): Promise<TokenPair> {
    const credential = await this.checkedPassword(given, address);
    if (credential.totpEnrolledAt) throw new DomainError('identity/totp-already-enrolled');
    if (!isStrongPassword(given.newPassword, given.username) || given.newPassword === given.password)
      throw new DomainError('identity/password-too-weak');
    const passwordHash = await hashPassword(given.newPassword);
    const outcome = await this.transactions.transact(platformItself(), async (tx) => {
      if (!(await staysActive(tx, credential.accountId))) throw new DomainError('identity/sign-in-failed');
      const step = await this.stepOf(tx, credential.accountId, given.code);
      if (step === undefined) throw new DomainError('identity/totp-wrong');
      const judgement = await this.owner.judge(tx, credential.accountId, given.phoneCode);
      if (judgement !== 'right') return judgement;
      if ((await confirmTotp(tx, credential.accountId, passwordHash, step)) !== 1) throw new DomainError('identity/totp-already-enrolled');
      await recordCredentialChange(tx, credential.accountId, 'set-up', credential.accountId);
      await this.tries.forget(tx, given.username, address);
      return this.sessions.open(tx, credential.accountId, { face: 'console', name: device });
    });
    if (outcome === 'wrong') throw new DomainError('identity/sms-code-wrong');
    if (outcome === 'expired') throw new DomainError('identity/sms-code-expired');
    return outcome;
  }

  /** The credential when the password is right. */
  private async checkedPassword({ username, password }: StaffSignIn, address: string): Promise<CredentialRow> {
    await this.tries.limit(address);
    const { locked, credential } = await this.transactions.transact(platformItself(), async (tx) => {
      const seconds = await this.tries.count(tx, username, address);
      if (seconds > 0) return { locked: seconds, credential: undefined };
      const holder = await holderOf(tx, { kind: 'username', hash: this.blind.of('username', username) });
      return { locked: 0, credential: holder ? await findCredential(tx, holder) : undefined };
    });
    if (locked > 0) throw new DomainError('identity/account-locked', { minutes: Math.ceil(locked / 60), retryAfterSeconds: locked });
    if (!(await isPassword(credential?.passwordHash, password)) || !credential) throw new DomainError('identity/sign-in-failed');
    return credential;
  }

  /** Begins the set-up; repeated before it is confirmed it answers the same secret. */
  private async enrolment(tx: Tx, credential: CredentialRow, address: string): Promise<StaffAnswer> {
    const fresh = randomBytes(TOTP_SECRET_BYTES);
    await beginTotp(tx, credential.accountId, this.cipher.seal(placeOf(credential.accountId), fresh.toString('hex')));
    const secret = (await this.secretOf(tx, credential.accountId)) ?? fresh;
    await this.tries.forget(tx, credential.username, address);
    return { kind: 'enrol', secret: base32(secret), otpauthUri: otpauthUri(secret, credential.username) };
  }

  private async secretOf(tx: Tx, accountId: string): Promise<Buffer | undefined> {
    const sealed = (await findCredential(tx, accountId))?.totpSealed;
    return sealed ? Buffer.from(this.cipher.open(placeOf(accountId), sealed), 'hex') : undefined;
  }

  private async stepOf(tx: Tx, accountId: string, code: string): Promise<number | undefined> {
    const secret = await this.secretOf(tx, accountId);
    const last = (await findCredential(tx, accountId))?.totpLastStep ?? 0;
    return secret && acceptedStep(secret, code, tx.now, last);
  }

  /** A code is good once: of two sign-ins with the same one the second fails. */
  private async spendsCode(tx: Tx, { accountId }: CredentialRow, code: string): Promise<boolean> {
    const step = await this.stepOf(tx, accountId, code);
    return step !== undefined && (await spendTotpStep(tx, accountId, step)) === 1;
  }
}

export const placeOf = (accountId: string): { table: string; column: string; row: string } => ({
  table: 'identity.credential',
  column: 'totp',
  row: accountId,
});
