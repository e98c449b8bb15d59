import { type Client } from 'pg';

/** What PostgreSQL says where not even the first migration ran: no such schema, no such table, no right to look. */
const NOTHING_THERE = new Set(['3F000', '42P01', '42501']);

/**
 * Throws one sentence that says what to run when the database lacks migrations of this build: a process that starts
 * all the same fails wherever it first meets what is not there. More than it knows are of a newer build, and welcome.
 */
export async function refuseMissingMigrations(client: Client, expected: readonly string[]): Promise<void> {
  const applied = await appliedIn(client);
  const missing = expected.filter((name) => !applied.has(name));
  if (!missing.length) return;
  throw new Error(
    `The database lacks migrations of this build, ${missing.length} in all from ${missing[0]} on: run \`docker compose run --rm migrate\`, or \`node apps/api/dist/programs/migrate.js\`, and start again.`,
  );
}

async function appliedIn(client: Client): Promise<ReadonlySet<string>> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.schema_migration');
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (NOTHING_THERE.has(String((error as { code?: unknown }).code))) return new Set();
    throw error;
  }
}
