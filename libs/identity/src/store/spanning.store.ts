import { type Db } from '@shequtong/platform';

interface SpanningMistake {
  readonly kind: 'verified-without-grant' | 'grant-without-membership' | 'claim-without-account' | 'joined-without-membership';
  /** Ids only. */
  readonly ids: string[];
}

const checks: Readonly<Record<SpanningMistake['kind'], string>> = {
  'verified-without-grant': `
    SELECT m.id::text AS id FROM identity.membership m WHERE m.state = 'verified' AND NOT EXISTS (
      SELECT 1 FROM identity.role_grant g WHERE g.account_id = m.account_id AND g.area_id = m.area_id AND g.role = 'resident' AND g.ends_at IS NULL)`,
  'grant-without-membership': `
    SELECT g.id::text AS id FROM identity.role_grant g WHERE g.role = 'resident' AND g.ends_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM identity.membership m WHERE m.account_id = g.account_id AND m.area_id = g.area_id AND m.state = 'verified')`,
  'claim-without-account': `
    SELECT c.account_id::text AS id FROM identity.claim c WHERE NOT EXISTS (
      SELECT 1 FROM identity.account a WHERE a.account_id = c.account_id AND a.state = 'active')`,
  'joined-without-membership': `
    SELECT j.membership_id::text AS id FROM identity.joined j WHERE NOT EXISTS (
      SELECT 1 FROM identity.membership m WHERE m.area_id = j.area_id AND m.id = j.membership_id AND m.account_id = j.account_id AND m.state <> 'ended')`,
};

/** What joining, leaving and settling write in one transaction over several kinds of tables, compared afterwards. */
export async function spanningMistakes(db: Db, limit: number): Promise<SpanningMistake[]> {
  const found: SpanningMistake[] = [];
  for (const kind of Object.keys(checks) as SpanningMistake['kind'][]) {
    const rows = await db.query<{ id: string }>(`${checks[kind]} ORDER BY 1 LIMIT $1`, [limit]);
    if (rows.length) found.push({ kind, ids: rows.map(({ id }) => id) });
  }
  return found;
}
