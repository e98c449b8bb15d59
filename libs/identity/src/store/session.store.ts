import { type Db, type Tx } from '@shequtong/platform';
import { type Face, type SessionFacts } from '../domain/refresh-token.js';
import { SessionTable } from './account.table.js';

type SessionEnd = 'signed-out' | 'replayed' | 'left' | 'merged' | 'locked' | 'password-changed' | 'key-removed';

export interface SessionRow extends SessionFacts {
  readonly nonce: Buffer;
  readonly face: Face;
}

interface NewSession {
  readonly accountId: string;
  readonly id: string;
  readonly face: Face;
  readonly device: string;
  readonly nonce: Buffer;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
}

export const insertSession = (tx: Tx, session: NewSession): Promise<void> =>
  tx.insert(SessionTable, {
    ...session,
    generation: 1,
    previousHash: null,
    rotatedAt: tx.now,
    openedAt: tx.now,
    endedAt: null,
    endCode: null,
  });

/** The family, locked: two refreshes of one token take turns. */
export const lockSession = (tx: Tx, accountId: string, id: string): Promise<SessionRow | undefined> =>
  tx.maybe<SessionRow>(
    `SELECT generation, token_hash AS "tokenHash", previous_hash AS "previousHash", rotated_at AS "rotatedAt",
            expires_at AS "expiresAt", ended_at AS "endedAt", nonce, face
     FROM identity.session WHERE account_id = $1 AND id = $2 FOR UPDATE`,
    [accountId, id],
  );

/** Where a session was opened. */
export const sessionFace = async (db: Db, accountId: string, id: string): Promise<Face | undefined> =>
  (await db.maybe<{ face: Face }>('SELECT face FROM identity.session WHERE account_id = $1 AND id = $2', [accountId, id]))?.face;

/** The next turn of a family. */
export const rotateSession = (tx: Tx, accountId: string, id: string, tokenHash: Buffer, expiresAt: Date): Promise<number> =>
  tx.execute(
    `UPDATE identity.session SET previous_hash = token_hash, token_hash = $3, generation = generation + 1, rotated_at = $4, expires_at = $5
     WHERE account_id = $1 AND id = $2`,
    [accountId, id, tokenHash, tx.now, expiresAt],
  );

export const endSession = (tx: Tx, accountId: string, id: string, code: SessionEnd): Promise<number> =>
  tx.execute('UPDATE identity.session SET ended_at = $3, end_code = $4 WHERE account_id = $1 AND id = $2 AND ended_at IS NULL', [
    accountId,
    id,
    tx.now,
    code,
  ]);

export const endAllSessions = (tx: Tx, accountId: string, code: SessionEnd): Promise<number> =>
  tx.execute('UPDATE identity.session SET ended_at = $2, end_code = $3 WHERE account_id = $1 AND ended_at IS NULL', [
    accountId,
    tx.now,
    code,
  ]);

/** Ends every session but one; answers which. */
export const endOtherSessions = async (tx: Tx, accountId: string, exceptId: string, code: SessionEnd): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      'UPDATE identity.session SET ended_at = $3, end_code = $4 WHERE account_id = $1 AND id <> $2 AND ended_at IS NULL RETURNING id',
      [accountId, exceptId, tx.now, code],
    )
  ).map(({ id }) => id);

export interface OpenSession {
  readonly id: string;
  readonly face: Face;
  readonly device: string;
  readonly openedAt: Date;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
}

/** What is known of a session's next refresh: whether a key in use has made the token it waits for. */
export interface SessionProof {
  readonly id: string;
  readonly generation: number;
  readonly nonce: Buffer;
  readonly tokenHash: Buffer;
}

const PROOF = 'id, generation, nonce, token_hash AS "tokenHash"';

/** What is left of a row once its proof was looked at: that goes nowhere, least of all into an export. */
const shownOf = ({ id, face, device, openedAt, rotatedAt, expiresAt }: OpenSession): OpenSession => ({
  id,
  face,
  device,
  openedAt,
  rotatedAt,
  expiresAt,
});

/**
 * The sessions of an account that are kept open, the one used last first.
 * @param isShown with it only where somebody is signed in still: what no key in use can refresh is none, whenever it is swept
 */
export async function openSessionsOf(
  db: Db,
  accountId: string,
  isShown: (proof: SessionProof) => boolean = () => true,
): Promise<OpenSession[]> {
  const open = await db.query<OpenSession & SessionProof>(
    `SELECT ${PROOF}, face, device, opened_at AS "openedAt", rotated_at AS "rotatedAt", expires_at AS "expiresAt"
     FROM identity.session WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY rotated_at DESC, id LIMIT 100`,
    [accountId, db.now],
  );
  return open.filter(isShown).map(shownOf);
}

/** Where the reading of all sessions has come to. */
export interface SessionPlace {
  readonly accountId: string;
  readonly id: string;
}

/** Sessions that are open and were last used before an instant, account by account behind a place. */
export const unusedSessions = (
  db: Db,
  usedBefore: Date,
  after: SessionPlace | undefined,
  limit: number,
): Promise<(SessionPlace & SessionProof)[]> =>
  db.query<SessionPlace & SessionProof>(
    `SELECT account_id AS "accountId", ${PROOF} FROM identity.session
     WHERE ended_at IS NULL AND expires_at > $1 AND rotated_at < $2 AND ($3::uuid IS NULL OR (account_id, id) > ($3::uuid, $4::uuid))
     ORDER BY account_id, id LIMIT $5`,
    [db.now, usedBefore, after?.accountId ?? null, after?.id ?? null, limit],
  );

/**
 * Access tokens of an account, or of one of its sessions, made so far are refused from here on. Tokens carry whole
 * seconds, and one made right after a revocation carries the revocation's: so each revocation is a second later than
 * whatever a token of the account can carry by now.
 */
export const revokeTokens = (tx: Tx, accountId: string, sessionId?: string): Promise<number> =>
  tx.execute(
    `INSERT INTO platform.revocation (key, not_before)
     SELECT $1::uuid, greatest(date_trunc('second', $3::timestamptz), max(not_before)) + interval '1 second' FROM platform.revocation WHERE key IN ($1, $2)
     ON CONFLICT (key) DO UPDATE SET not_before = greatest(platform.revocation.not_before + interval '1 second', excluded.not_before)`,
    [sessionId ?? accountId, accountId, tx.now],
  );

/** The latest instant before which the account's or session's tokens are refused. */
export async function revokedBefore(db: Db, keys: readonly string[]): Promise<Date | undefined> {
  const { at } = await db.one<{ at: Date | null }>('SELECT max(not_before) AS at FROM platform.revocation WHERE key = ANY ($1::uuid[])', [
    keys,
  ]);
  return at ?? undefined;
}

/** Removes families that ended or expired before a day; answers how many. */
export const deleteOldSessions = (tx: Tx, before: Date, limit: number): Promise<number> =>
  tx.execute(
    `DELETE FROM identity.session WHERE (account_id, id) IN
       (SELECT account_id, id FROM identity.session WHERE coalesce(ended_at, expires_at) < $1 LIMIT $2)`,
    [before, limit],
  );
