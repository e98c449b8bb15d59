import { type Db, type Tx } from '@shequtong/platform';
import { type Lockout } from '../domain/lockout.js';
import { CredentialTable } from './account.table.js';

export interface CredentialRow {
  readonly accountId: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly passwordIsInitial: boolean;
  readonly totpSealed: string | null;
  readonly totpEnrolledAt: Date | null;
  readonly totpLastStep: number;
}

export const insertCredential = (tx: Tx, credential: { accountId: string; username: string; passwordHash: string }): Promise<void> =>
  tx.insert(CredentialTable, {
    ...credential,
    passwordIsInitial: true,
    totpSealed: null,
    totpEnrolledAt: null,
    totpLastStep: 0,
    disabledAt: null,
    madeAt: tx.now,
  });

export const findCredential = (db: Db, accountId: string): Promise<CredentialRow | undefined> =>
  db.maybe<CredentialRow>(
    `SELECT account_id AS "accountId", username, password_hash AS "passwordHash", password_is_initial AS "passwordIsInitial",
            totp_sealed AS "totpSealed", totp_enrolled_at AS "totpEnrolledAt", totp_last_step AS "totpLastStep"
     FROM identity.credential WHERE account_id = $1 AND disabled_at IS NULL`,
    [accountId],
  );

/** Which of the accounts have a sign-in. */
export async function withSignIn(db: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db.query<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM identity.credential WHERE account_id = ANY ($1::uuid[]) AND disabled_at IS NULL',
    [accountIds],
  );
  return new Set(rows.map(({ accountId }) => accountId));
}

/** Any user name, with the hash its holder is found by. */
export const anyUsername = (db: Db): Promise<{ username: string; hash: string } | undefined> =>
  db.maybe(
    `SELECT c.username, k.hash FROM identity.credential c JOIN identity.claim k ON k.account_id = c.account_id AND k.kind = 'username'
     WHERE c.disabled_at IS NULL LIMIT 1`,
  );

/** Keeps the secret of an enrolment that has begun; the first one stays until it is confirmed. */
export const beginTotp = (tx: Tx, accountId: string, totpSealed: string): Promise<number> =>
  tx.execute('UPDATE identity.credential SET totp_sealed = $2 WHERE account_id = $1 AND totp_sealed IS NULL', [accountId, totpSealed]);

export const confirmTotp = (tx: Tx, accountId: string, passwordHash: string, step: number): Promise<number> =>
  tx.execute(
    `UPDATE identity.credential SET totp_enrolled_at = $2, totp_last_step = $3, password_hash = $4, password_is_initial = false
     WHERE account_id = $1 AND totp_enrolled_at IS NULL`,
    [accountId, tx.now, step, passwordHash],
  );

/** Uses a code up; 0 when it, or a later one, was used before. */
export const spendTotpStep = (tx: Tx, accountId: string, step: number): Promise<number> =>
  tx.execute('UPDATE identity.credential SET totp_last_step = $2 WHERE account_id = $1 AND totp_last_step < $2', [accountId, step]);

/** Another password in place of a known one; 0 when that was replaced in the meantime. */
export const replacePassword = (tx: Tx, accountId: string, known: string, passwordHash: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.credential SET password_hash = $3, password_is_initial = false
     WHERE account_id = $1 AND password_hash = $2 AND disabled_at IS NULL`,
    [accountId, known, passwordHash],
  );

/** A lost phone or forgotten password: a new initial password, and the second factor is set up again. */
export const resetCredential = (tx: Tx, accountId: string, passwordHash: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.credential SET password_hash = $2, password_is_initial = true, totp_sealed = NULL, totp_enrolled_at = NULL
     WHERE account_id = $1 AND disabled_at IS NULL`,
    [accountId, passwordHash],
  );

export const disableCredential = (tx: Tx, accountId: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.credential SET disabled_at = $2, totp_sealed = NULL, totp_enrolled_at = NULL WHERE account_id = $1 AND disabled_at IS NULL',
    [accountId, tx.now],
  );

/** The counter of a user name, made if need be and locked, so that parallel guesses are counted one by one. */
export async function lockLockout(tx: Tx, usernameHash: string): Promise<Lockout> {
  await tx.execute('INSERT INTO identity.lockout (hash, failures, last_failure_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING', [
    usernameHash,
    tx.now,
  ]);
  return tx.one<Lockout>(
    `SELECT failures, last_failure_at AS "lastFailureAt", locked_until AS "lockedUntil" FROM identity.lockout WHERE hash = $1 FOR UPDATE`,
    [usernameHash],
  );
}

export const keepLockout = (tx: Tx, usernameHash: string, { failures, lastFailureAt, lockedUntil }: Lockout): Promise<number> =>
  tx.execute('UPDATE identity.lockout SET failures = $2, last_failure_at = $3, locked_until = $4 WHERE hash = $1', [
    usernameHash,
    failures,
    lastFailureAt,
    lockedUntil,
  ]);

export const clearLockout = (tx: Tx, usernameHash: string): Promise<number> =>
  tx.execute('DELETE FROM identity.lockout WHERE hash = $1', [usernameHash]);

export const deleteOldLockouts = (tx: Tx, before: Date): Promise<number> =>
  tx.execute('DELETE FROM identity.lockout WHERE last_failure_at < $1', [before]);
