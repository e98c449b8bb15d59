import { type Db, type Tx } from '@shequtong/platform';

interface JoinedRow {
  readonly areaId: number;
  readonly membershipId: string;
  readonly current: boolean;
}

export const joinedOf = (db: Db, accountId: string): Promise<JoinedRow[]> =>
  db.query<JoinedRow>(
    'SELECT area_id AS "areaId", membership_id AS "membershipId", current FROM identity.joined WHERE account_id = $1 ORDER BY at, area_id LIMIT 100',
    [accountId],
  );

/** Notes that an account asked to join; the first community becomes the current one. The caller holds the account's lock. */
export const noteJoined = (tx: Tx, accountId: string, areaId: number, membershipId: string): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.joined (account_id, area_id, membership_id, current, at)
     VALUES ($1, $2, $3, NOT EXISTS (SELECT 1 FROM identity.joined WHERE account_id = $1 AND current), $4)
     ON CONFLICT (account_id, area_id) DO UPDATE SET membership_id = $3, at = $4`,
    [accountId, areaId, membershipId, tx.now],
  );

/** Makes a community the current one; 0 when the account never joined it. The caller holds the account's lock. */
export async function makeCurrent(tx: Tx, accountId: string, areaId: number): Promise<number> {
  await tx.execute('UPDATE identity.joined SET current = false WHERE account_id = $1 AND current AND area_id <> $2', [accountId, areaId]);
  return tx.execute('UPDATE identity.joined SET current = true WHERE account_id = $1 AND area_id = $2', [accountId, areaId]);
}

/** Forgets a community; another one becomes current when it was. The caller holds the account's lock. */
export async function forgetJoined(tx: Tx, accountId: string, areaId: number): Promise<void> {
  await tx.execute('DELETE FROM identity.joined WHERE account_id = $1 AND area_id = $2', [accountId, areaId]);
  await tx.execute(
    `UPDATE identity.joined SET current = true WHERE account_id = $1
       AND NOT EXISTS (SELECT 1 FROM identity.joined WHERE account_id = $1 AND current)
       AND area_id = (SELECT area_id FROM identity.joined WHERE account_id = $1 ORDER BY at, area_id LIMIT 1)`,
    [accountId],
  );
}
