import pg from 'pg';

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
