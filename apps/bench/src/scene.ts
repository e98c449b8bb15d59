import { readConfig, Tokens } from '@shequtong/platform';
import type pg from 'pg';
import { chance } from './district/random.js';
import { type Resident, type Scene } from './rows/row.js';

/** Tickets a run asks for: many more than any cache of a process, few enough to hold. */
const SAMPLE = 20_000;

/**
 * Reads from the run's database who can ask and what there is to ask for, and signs the residents in: with tokens as
 * the session route makes them, under the API's own key. Call it anew for each row; tokens live 15 minutes.
 */
export async function openScene(database: pg.Client, apiEnv: Record<string, string>): Promise<Scene> {
  const tokens = new Tokens(readConfig(apiEnv));
  const now = new Date();
  const members = await database.query<{ account_id: string; area_id: string; session: string; starts_at: Date }>(
    `SELECT g.account_id, g.area_id, g.id AS session, g.starts_at FROM identity.role_grant g
     JOIN identity.membership m ON m.area_id = g.area_id AND m.account_id = g.account_id AND m.state = 'verified'
     WHERE g.role = 'resident' ORDER BY g.area_id`,
  );
  const residents = members.rows.map(({ account_id: accountId, area_id, session, starts_at }): Resident => {
    const areaId = Number(area_id);
    const token = tokens.issue({ accountId, sessionId: session, grants: [{ role: 'resident', areaId, startsAt: starts_at }] }, now);
    return { accountId, areaId, headers: { Authorization: `Bearer ${token}`, 'X-Bench-Account': accountId } };
  });
  const byArea = new Map(residents.map((resident) => [resident.areaId, resident]));
  const sample = await database.query<{ area_id: string; id: string }>(
    `SELECT area_id, id FROM ticketing.ticket WHERE visibility = 'public' AND state <> 'withdrawn' ORDER BY md5(id::text) LIMIT $1`,
    [SAMPLE],
  );
  const tickets = sample.rows.flatMap(({ area_id, id }) => {
    const reader = byArea.get(Number(area_id));
    return reader ? [{ areaId: Number(area_id), id, reader }] : [];
  });
  return { residents, tickets, random: chance(now.getTime() & 0x7fffffff) };
}

/** Headers of the secretary of a community, who may have a trace verified. */
export async function secretaryHeaders(
  database: pg.Client,
  apiEnv: Record<string, string>,
  areaId: number,
): Promise<Record<string, string>> {
  const found = await database.query<{ account_id: string; id: string; starts_at: Date }>(
    `SELECT account_id, id, starts_at FROM identity.role_grant WHERE area_id = $1 AND role = 'community-secretary'`,
    [areaId],
  );
  const [secretary] = found.rows;
  if (!secretary) throw new Error(`${areaId} has no secretary`);
  const grants = [{ role: 'community-secretary' as const, areaId, startsAt: secretary.starts_at }];
  const token = new Tokens(readConfig(apiEnv)).issue({ accountId: secretary.account_id, sessionId: secretary.id, grants }, new Date());
  return { Authorization: `Bearer ${token}` };
}
