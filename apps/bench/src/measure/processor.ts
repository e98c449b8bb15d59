import type pg from 'pg';
import { cpuMs } from '../processes/usage.js';

/** Processor time spent for one side so far: its own process, and PostgreSQL on its behalf. */
interface Spent {
  readonly server: number;
  readonly database: ReadonlyMap<number, number>;
}

/** Reads what a process and the database's backends of its role have used; undefined where there is no /proc. */
export async function spentBy(pid: number, role: string, admin: pg.Client): Promise<Spent | undefined> {
  const server = cpuMs(pid);
  if (server === undefined) return undefined;
  const backends = await admin.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE usename = $1', [role]);
  return { server, database: new Map(backends.rows.map((row) => [row.pid, cpuMs(row.pid) ?? 0])) };
}

/** Milliseconds of processor time between two readings. A backend that came in between has used all it used. */
export function between(before: Spent, after: Spent): { server: number; database: number } {
  const database = [...after.database].reduce((sum, [pid, used]) => sum + used - (before.database.get(pid) ?? 0), 0);
  return { server: after.server - before.server, database };
}
