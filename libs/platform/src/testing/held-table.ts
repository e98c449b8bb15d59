import pg from 'pg';
import { type TestContext } from './test-context.js';

export interface HeldTable {
  /** Resolves as soon as somebody waits for the table. */
  untilWaitedFor(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Keeps every writer of a table waiting, as a long transaction of somebody else would.
 * @param whom `everybody`: those who only read, too
 */
export async function holdTable(ownerUrl: string, table: string, whom: 'writers' | 'everybody' = 'writers'): Promise<HeldTable> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${table} IN ${whom === 'writers' ? 'SHARE' : 'ACCESS EXCLUSIVE'} MODE`);
  const isWaitedFor = async (): Promise<boolean> =>
    ((await client.query('SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted', [table])).rowCount ?? 0) > 0;
  return {
    untilWaitedFor: async () => {
      while (!(await isWaitedFor()));
    },
    release: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** Resolves as soon as somebody waits for a row that another transaction of this database holds. */
export async function untilARowIsWaitedFor({ asOwner }: Pick<TestContext, 'asOwner'>): Promise<void> {
  const waits = () =>
    asOwner(
      `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.datname = current_database() AND l.locktype IN ('transactionid', 'tuple') AND NOT l.granted`,
    );
  while ((await waits()).length === 0);
}
