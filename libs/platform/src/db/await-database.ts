import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isLostConnection } from './lost-connection.js';

/** A restart of PostgreSQL takes seconds; one that takes longer is somebody's to look at. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;
/** Names are not resolved while a container starts anew. */
const NOT_RESOLVED = new Set(['ENOTFOUND', 'EAI_AGAIN']);

const mayComeBack = (error: unknown): boolean => isLostConnection(error) || NOT_RESOLVED.has(String((error as { code?: unknown }).code));

/**
 * Resolves when the database takes connections. Throws what it says when that will not change, or has not in half a
 * minute.
 * @param waiting is told once, when it does not answer at first
 * @param look what is looked at over the first connection that stands; throws what will not change
 */
export async function awaitDatabase(
  url: string,
  waiting: (line: string, why: Error) => void,
  patienceMs = PATIENCE_MS,
  look?: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const until = Date.now() + patienceMs;
  for (let told = false; ; told = true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'shequtong' });
    try {
      await client.connect();
      return await looked(client, look);
    } catch (error) {
      if (!mayComeBack(error) || Date.now() >= until) throw error;
      if (!told) waiting(`the database does not answer yet; waiting up to ${patienceMs / 1000} s`, error as Error);
    }
    await pause(PAUSE_MS);
  }
}

async function looked(client: pg.Client, look: ((client: pg.Client) => Promise<void>) | undefined): Promise<void> {
  try {
    await look?.(client);
  } finally {
    await client.end();
  }
}
