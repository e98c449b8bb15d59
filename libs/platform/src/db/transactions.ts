import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { type Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type PoolClient, type QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Outbox } from '../deliveries/outbox.js';
import { type Actor, openingSql } from './actor.js';
import { type Connection, Db, type Opened, Tx } from './db.js';
import { isLostConnection } from './lost-connection.js';
import { NOW_SHIFT, type NowShift } from './now-shift.js';

const inside = new AsyncLocalStorage<true>();

/** Lost races the database resolves by refusing one side; the same work, run again, succeeds. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * The only maker of `Tx` and `Db`. Work inside awaits nothing but the database, so a transaction is as long as its
 * statements, and a refused one can simply be run again.
 */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    @Inject(NOW_SHIFT) private readonly nowShift: NowShift,
  ) {}

  /** Runs `work` in one read-write transaction with the actor's settings; events published in it go out with it. */
  async transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !WORTH_RETRYING.has(codeOf(error))) throw error;
      }
    }
  }

  private attempt<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.onConnection(async (client, manager) => {
      const opened: Opened = {};
      await this.open(client, openingSql(actor, 'write'), opened);
      const tx = new Tx(actor, opened, connectionOn(client, manager));
      const result = await work(tx);
      // One flight (ADR 15): when the events cannot be written, the COMMIT behind them answers ROLLBACK.
      const [, committed] = await Promise.all([this.outbox.write(tx, tx.takePublished()), inOneFlight(client).query('COMMIT')]);
      // After an error inside the transaction PostgreSQL answers COMMIT with ROLLBACK and no failure.
      if (committed.command !== 'COMMIT') throw new Error('the transaction was rolled back by the database');
      return result;
    });
  }

  /** Runs `work` in one read-only transaction with the actor's settings. */
  async read<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
    return this.onConnection(async (client, manager) => {
      const opened: Opened = {};
      await this.open(client, openingSql(actor, 'read'), opened);
      const result = await work(new Db(actor, opened, connectionOn(client, manager)));
      endReading(client);
      return result;
    });
  }

  /**
   * The same for the busiest reads: what `work` sends first travels in one flight with the opening, so `db.now` is there
   * once that is answered, and throws before. Without the opening the statements would run as nobody and find what is
   * public at most; their answers are dropped with its error.
   */
  async readAtOnce<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
    return this.onConnection(async (client, manager) => {
      const opened: Opened = {};
      const [opening, working] = await Promise.allSettled([
        this.open(client, openingSql(actor, 'read'), opened),
        work(new Db(actor, opened, connectionOn(client, manager))),
      ]);
      if (opening.status === 'rejected') throw opening.reason;
      if (working.status === 'rejected') throw working.reason;
      endReading(client);
      return working.value;
    });
  }

  /** By callback, so that the time is known before anything that waits for a later answer goes on. */
  private open(client: PoolClient, sql: string, opened: Opened): Promise<void> {
    // Asked here and not when the answer comes: that arrives in the call chain of the connection, not of the caller.
    const { shiftMs } = this.nowShift;
    return new Promise((resolve, reject) => {
      inOneFlight(client).query(sql, (error: Error | null, answer: unknown) => {
        if (error) return reject(error);
        // A string of several statements answers with one result per statement; the last one is SELECT now().
        const row = (answer as QueryResult<{ now: Date }>[]).at(-1)?.rows[0];
        if (!row) return reject(new Error('the database did not tell the time'));
        opened.now = new Date(row.now.getTime() + shiftMs);
        resolve();
      });
    });
  }

  private async onConnection<T>(work: (client: PoolClient, manager: () => EntityManager) => Promise<T>): Promise<T> {
    if (inside.getStore()) throw new Error('a transaction inside a transaction: pass the Tx on instead');
    const runner: QueryRunner = this.dataSource.createQueryRunner();
    const client = (await connected(runner)) as PoolClient;
    try {
      return await inside.run(true, () => work(client, () => runner.manager));
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw translated(error);
    } finally {
      await runner.release();
    }
  }
}

/** Nothing read depends on the answer; whoever has the connection next speaks after it. */
const endReading = (client: PoolClient): void =>
  void inOneFlight(client)
    .query('COMMIT')
    .catch(() => undefined);

/** What is sent before we next wait is written to the socket at once: a write for each was a third of a read's processor time. */
function inOneFlight(client: PoolClient): PoolClient {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client;
}

async function connected(runner: QueryRunner): Promise<unknown> {
  try {
    return (await runner.connect()) as unknown;
  } catch (error) {
    await runner.release().catch(() => undefined);
    throw unavailable(error);
  }
}

const unavailable = (error: unknown): DomainError =>
  new DomainError('platform/unavailable', { cause: error instanceof Error ? error.message : 'unknown' });

const codeOf = (error: unknown): string => (error as { code?: string } | undefined)?.code ?? '';

/**
 * Waiting for a lock longer than the limit is the caller's "try again", not our failure; nor is a database that went away,
 * even with the COMMIT on its way: a command says under its key whether it was done.
 */
function translated(error: unknown): unknown {
  if (codeOf(error) === '55P03') return new DomainError('platform/busy');
  return isLostConnection(error) ? unavailable(error) : error;
}

const names = new Map<string, string>();

/** Hot statements are prepared once per connection under a name made from their text. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return name;
}

function connectionOn(client: PoolClient, manager: () => EntityManager): Connection {
  return {
    manager,
    query: async (text, values = []) => {
      const result = await inOneFlight(client).query({ name: nameOf(text), text, values: values as unknown[] });
      return { rows: result.rows as Record<string, unknown>[], rowCount: result.rowCount ?? 0 };
    },
  };
}
