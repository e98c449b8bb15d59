import type pg from 'pg';
import { type Side } from './processes/servers.js';
import { secretaryHeaders } from './scene.js';

const SAMPLE = 40;

/** The district is filled without its tree, and no worker runs: that its entries wait for one is no fault of theirs. */
const WAITS_FOR_THE_TREE = 'leaf-late';

/** Has the API verify traces of the district: figures over rows the product itself calls broken would mean nothing. */
export async function refuseBrokenTraces(api: Side, database: pg.Client, env: Record<string, string>): Promise<number> {
  const found = await database.query<{ area_id: string; id: string }>(
    'SELECT area_id, id FROM ticketing.ticket ORDER BY md5(id::text) LIMIT $1',
    [SAMPLE],
  );
  for (const { area_id, id } of found.rows) {
    const headers = await secretaryHeaders(database, env, Number(area_id));
    const response = await fetch(`${api.url}/api/communities/${area_id}/tickets/${id}/verification`, { headers });
    const verdict = (await response.json()) as { faults?: readonly { readonly fault: string }[] };
    if (verdict.faults?.every(({ fault }) => fault === WAITS_FOR_THE_TREE) !== true)
      throw new Error(`the trace of ${id} does not verify: ${JSON.stringify(verdict)}`);
  }
  return found.rows.length;
}
