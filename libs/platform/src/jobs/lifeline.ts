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
  private holding: Promise<pg.Client> | undefined;

  constructor(
    private readonly ownerUrl: string,
    readonly name: string,
    private readonly log: Logger,
  ) {}

  /** Takes hold once, and anew when the connection was lost since. */
  hold(): Promise<pg.Client> {
    this.holding ??= this.takeHold().catch((error: unknown) => {
      this.holding = undefined;
      throw error;
    });
    return this.holding;
  }

  private async takeHold(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.ownerUrl, application_name: 'shequtong-worker', keepAlive: true });
    client.on('error', (error) => {
      this.holding = undefined;
      this.log.warn({ err: error }, 'the lifeline of this worker broke');
    });
    await client.connect();
    // Shared, so that a hold taken anew never waits for the end of a connection that is half dead.
    await client.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [WORKERS, this.name]);
    return client;
  }

  /** Those in whose name jobs are locked and who are gone. */
  async gone(): Promise<string[]> {
    const client = await this.hold();
    const { rows } = await client.query<{ name: string }>(
      'SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND locked_by <> $1',
      [this.name],
    );
    const gone: string[] = [];
    for (const { name } of rows) if (await this.isFree(client, name)) gone.push(name);
    return gone;
  }

  async release(): Promise<void> {
    const client = await this.holding?.catch(() => undefined);
    this.holding = undefined;
    await client?.end();
  }

  private async isFree(client: pg.Client, name: string): Promise<boolean> {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS free', [WORKERS, name]);
    if (!rows[0]?.free) return false;
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [WORKERS, name]);
    return true;
  }
}
