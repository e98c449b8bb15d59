import { type Db, newId, type Tx } from '@shequtong/platform';
import { ConsentTable } from './account.table.js';
import { PrivacyNoticeTable } from './area.table.js';

export interface PrivacyNotice {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly inForceAt: Date;
}

/** The notice in force; undefined before the first one was set up. */
export async function currentNotice(db: Db): Promise<PrivacyNotice | undefined> {
  const rows = await db.query<PrivacyNotice>(
    'SELECT version, title, body, in_force_at AS "inForceAt" FROM identity.privacy_notice WHERE in_force_at <= $1 ORDER BY version DESC LIMIT 1',
    [db.now],
  );
  return rows[0];
}

/** The newest one published, in force or not yet. */
export async function newestNotice(db: Db): Promise<PrivacyNotice | undefined> {
  const rows = await db.query<PrivacyNotice>(
    'SELECT version, title, body, in_force_at AS "inForceAt" FROM identity.privacy_notice ORDER BY version DESC LIMIT 1',
  );
  return rows[0];
}

/** Adds a version unless it is there; a published notice is never changed. */
export async function ensureNotice(tx: Tx, notice: PrivacyNotice): Promise<boolean> {
  const known = await tx.maybe('SELECT version FROM identity.privacy_notice WHERE version = $1', [notice.version]);
  if (known) return false;
  await tx.insert(PrivacyNoticeTable, notice);
  return true;
}

export interface ConsentRow {
  readonly version: number;
  readonly act: 'given' | 'withdrawn';
  readonly at: Date;
}

/** What the person said last; undefined when they never said anything. */
export async function lastConsent(db: Db, accountId: string): Promise<ConsentRow | undefined> {
  const rows = await consentsOf(db, accountId, 1);
  return rows[0];
}

interface ConsentStanding {
  readonly currentVersion: number | null;
  readonly last: ConsentRow | undefined;
}

/** The notice in force beside what the person said last, in one statement: every report asks for it. */
export async function consentStanding(db: Db, accountId: string): Promise<ConsentStanding> {
  const rows = await db.query<{ currentVersion: number | null } & { [K in keyof ConsentRow]: ConsentRow[K] | null }>(
    `SELECT (SELECT n.version FROM identity.privacy_notice n WHERE n.in_force_at <= $2 ORDER BY n.version DESC LIMIT 1) AS "currentVersion", c.version, c.act, c.at
       FROM (VALUES (1)) one LEFT JOIN LATERAL (SELECT version, act, at FROM identity.consent WHERE account_id = $1 ORDER BY id DESC LIMIT 1) c ON true`,
    [accountId, db.now],
  );
  const { currentVersion = null, version, act, at } = rows[0] ?? {};
  return { currentVersion, last: version != null && act != null && at != null ? { version, act, at } : undefined };
}

export const consentsOf = (db: Db, accountId: string, limit = 200): Promise<ConsentRow[]> =>
  db.query<ConsentRow>('SELECT version, act, at FROM identity.consent WHERE account_id = $1 ORDER BY id DESC LIMIT $2', [accountId, limit]);

export const recordConsent = (tx: Tx, accountId: string, version: number, act: ConsentRow['act']): Promise<void> =>
  tx.insert(ConsentTable, { accountId, id: newId(), version, act, at: tx.now });
