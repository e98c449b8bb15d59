import { type EntityManager, type ObjectLiteral, type EntityTarget } from 'typeorm';
import { type QueryDeepPartialEntity } from 'typeorm';
import { type ShequtongEvent } from '@shequtong/events';
import { type Actor } from './actor.js';

type Row = Record<string, unknown>;

/** What a connection must do for us; narrow, so that nothing else of the driver leaks out. */
export interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Row[]; rowCount: number }>;
  manager(): EntityManager;
}

/** What the opening of a transaction answered, once it has. */
export interface Opened {
  now?: Date;
}

/** A read-only view of the database in the scope of one actor. */
export class Db {
  constructor(
    readonly actor: Actor,
    private readonly opened: Opened,
    protected readonly connection: Connection,
  ) {}

  /** The database's clock at the opening of the transaction; the only `now` of business code. */
  get now(): Date {
    if (!this.opened.now) throw new Error('the time is known with the answer to the first statement');
    return this.opened.now;
  }

  /** All rows of an explicit statement with `$1` parameters. */
  async query<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.connection.query(text, values)).rows as T[];
  }

  /** The single row, or undefined when there is none. More than one row is a bug of the statement. */
  async maybe<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T | undefined> {
    const rows = await this.query<T>(text, values);
    if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
    return rows[0];
  }

  /** Exactly one row. */
  async one<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T> {
    const row = await this.maybe<T>(text, values);
    if (!row) throw new Error('expected exactly one row, got none');
    return row;
  }
}

/** A read-write transaction. Only `transact` makes one. */
export class Tx extends Db {
  private readonly published: ShequtongEvent[] = [];

  /** Number of rows an INSERT, UPDATE or DELETE changed. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.connection.query(text, values)).rowCount;
  }

  /** Inserts rows of a mapped table; never reads back, so no policy on SELECT is needed. */
  async insert<T extends ObjectLiteral>(
    table: EntityTarget<T>,
    rows: QueryDeepPartialEntity<T> | QueryDeepPartialEntity<T>[],
  ): Promise<void> {
    await this.connection.manager().createQueryBuilder().insert().into(table).values(rows).updateEntity(false).execute();
  }

  /**
   * Changes rows of a mapped table that match every column of `where`; answers how many did. A caller that expects
   * one row must check the number: that is what makes the update conditional.
   */
  async update<T extends ObjectLiteral>(table: EntityTarget<T>, where: Partial<T>, change: QueryDeepPartialEntity<T>): Promise<number> {
    for (const [column, value] of Object.entries(where)) {
      if (value === undefined || value === null) throw new Error(`update: ${column} has no value, which would widen the change`);
    }
    const done = await this.connection.manager().createQueryBuilder().update(table).set(change).where(where).updateEntity(false).execute();
    return done.affected ?? 0;
  }

  /** Announces what happened; the row and one job per reaction are written in this transaction. */
  publish(event: ShequtongEvent): void {
    this.published.push(event);
  }

  /** For `transact` only: what was announced, emptied. */
  takePublished(): ShequtongEvent[] {
    return this.published.splice(0);
  }
}
