import { type BlindKind, type Db, type Tx } from '@shequtong/platform';
import { AccountTable } from './account.table.js';

type ClaimKind = Extract<BlindKind, 'openid' | 'unionid' | 'phone' | 'username' | 'document' | 'roster-entry' | 'name-phone'>;

export interface Claim {
  readonly kind: ClaimKind;
  readonly hash: string;
}

interface HeldClaim extends Claim {
  readonly accountId: string;
}

export const insertAccount = (tx: Tx, accountId: string): Promise<void> =>
  tx.insert(AccountTable, { accountId, state: 'active', madeAt: tx.now, endedAt: null });

type AccountState = 'active' | 'left' | 'merged';

export async function accountState(db: Db, accountId: string): Promise<AccountState | undefined> {
  return (await db.maybe<{ state: AccountState }>('SELECT state FROM identity.account WHERE account_id = $1', [accountId]))?.state;
}

/** Takes turns with everything else that changes the account's memberships, grants and claims. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountState | undefined> {
  return (await tx.maybe<{ state: AccountState }>('SELECT state FROM identity.account WHERE account_id = $1 FOR UPDATE', [accountId]))
    ?.state;
}

/** Whether the account is in use, and will be until this transaction ends: who leaves waits for it. */
export const staysActive = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await tx.maybe(`SELECT 1 AS active FROM identity.account WHERE account_id = $1 AND state = 'active' FOR SHARE`, [accountId])) !==
  undefined;

export const endAccount = (tx: Tx, accountId: string, state: 'left' | 'merged'): Promise<number> =>
  tx.execute(`UPDATE identity.account SET state = $2, ended_at = $3 WHERE account_id = $1 AND state = 'active'`, [
    accountId,
    state,
    tx.now,
  ]);

/**
 * Claims what may belong to one account only. Waits for a twin that claims the same at this moment, so that of two
 * parallel joins of one person exactly one succeeds. Answers who holds each claim afterwards.
 */
export async function claimAll(tx: Tx, accountId: string, claims: readonly Claim[]): Promise<HeldClaim[]> {
  const held: HeldClaim[] = [];
  // In one order always, or two joins of the same person would wait for each other.
  for (const { kind, hash } of [...claims].sort((a, b) => (a.kind + a.hash < b.kind + b.hash ? -1 : 1))) {
    await tx.execute('INSERT INTO identity.claim (kind, hash, account_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      kind,
      hash,
      accountId,
      tx.now,
    ]);
    const row = await tx.one<{ accountId: string }>('SELECT account_id AS "accountId" FROM identity.claim WHERE kind = $1 AND hash = $2', [
      kind,
      hash,
    ]);
    held.push({ kind, hash, accountId: row.accountId });
  }
  return held;
}

export async function holderOf(db: Db, { kind, hash }: Claim): Promise<string | undefined> {
  const row = await db.maybe<{ accountId: string }>('SELECT account_id AS "accountId" FROM identity.claim WHERE kind = $1 AND hash = $2', [
    kind,
    hash,
  ]);
  return row?.accountId;
}

/** Gives up the account's own claim; somebody else's stays. */
export const releaseClaim = (tx: Tx, accountId: string, { kind, hash }: Claim): Promise<number> =>
  tx.execute('DELETE FROM identity.claim WHERE kind = $1 AND hash = $2 AND account_id = $3', [kind, hash, accountId]);

/** Gives up every number the account signed in with before this one. */
export const releaseFormerPhones = (tx: Tx, accountId: string, phoneHash: string): Promise<number> =>
  tx.execute(`DELETE FROM identity.claim WHERE account_id = $1 AND kind = 'phone' AND hash <> $2`, [accountId, phoneHash]);

/** Whether the account can be entered from a phone at all; a sign-in for work opens the console alone, and nothing of a resident's. */
export async function hasWayIn(db: Db, accountId: string): Promise<boolean> {
  const found = await db.query(`SELECT 1 FROM identity.claim WHERE account_id = $1 AND kind IN ('openid', 'unionid', 'phone') LIMIT 1`, [
    accountId,
  ]);
  return found.length > 0;
}

export const releaseAllClaims = (tx: Tx, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM identity.claim WHERE account_id = $1', [accountId]);

/** Hands the ways of signing in from one account to another of the same person. */
export const moveSignInClaims = (tx: Tx, from: string, to: string): Promise<number> =>
  tx.execute(`UPDATE identity.claim SET account_id = $2 WHERE account_id = $1 AND kind IN ('openid', 'unionid', 'phone')`, [from, to]);

export const claimKindsOf = (db: Db, accountId: string): Promise<{ kind: ClaimKind; at: Date }[]> =>
  db.query('SELECT kind, at FROM identity.claim WHERE account_id = $1 ORDER BY kind, at', [accountId]);

/** Moves a claim to an account that has just proved it, from one that nothing depends on. */
export const reassignClaim = (tx: Tx, { kind, hash }: Claim, from: string, to: string): Promise<number> =>
  tx.execute('UPDATE identity.claim SET account_id = $4, at = $5 WHERE kind = $1 AND hash = $2 AND account_id = $3', [
    kind,
    hash,
    from,
    to,
    tx.now,
  ]);

/** Whether an account belongs to anybody in particular: a community, a role, or a staff name. */
export async function isInUse(db: Db, accountId: string): Promise<boolean> {
  const { used } = await db.one<{ used: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM identity.joined WHERE account_id = $1)
         OR EXISTS (SELECT 1 FROM identity.role_grant WHERE account_id = $1)
         OR EXISTS (SELECT 1 FROM identity.credential WHERE account_id = $1) AS used`,
    [accountId],
  );
  return used;
}
