import pg from 'pg';
import { type Logger } from 'pino';

/** The first half of our advisory locks on workers, so that they meet nobody else's. */
const WORKERS = 770_501;

/**
 * Shows that this worker is alive, and finds out who is not: each worker keeps a lock under its own name for as long
 * as its connection lives, which PostgreSQL lets go of when the process is killed. The job library by itself waits
 * four hours before it gives up on a worker.
 */
export class Lifeline {
  private client: pg.Client | undefined;

  constructor(
    private readonly ownerUrl: string,
    readonly name: string,
    private readonly log: Logger,
  ) {}

  /** Takes hold, anew when the connection was lost since. */
  async hold(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.ownerUrl, application_name: 'shequtong-worker', keepAlive: true });
    client.on('error', (error) => {
      this.client = undefined;
      this.log.warn({ err: error }, 'the lifeline of this worker broke');
    });
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [WORKERS, this.name]);
    this.client = client;
    return client;
  }

  /** Those in whose name jobs are locked and who are gone. */
  async gone(): Promise<string[]> {
    const client = await this.hold();
    const { rows } = await client.query<{ name: string }>('SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND locked_by <> $1', [this.name]);
    const gone: string[] = [];
    for (const { name } of rows) if (await this.isFree(client, name)) gone.push(name);
    return gone;
  }

  async release(): Promise<void> {
    await this.client?.end();
    this.client = undefined;
  }

  private async isFree(client: pg.Client, name: string): Promise<boolean> {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS free', [WORKERS, name]);
    if (!rows[0]?.free) return false;
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [WORKERS, name]);
    return true;
  }
}
