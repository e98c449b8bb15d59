import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Db, type Tx } from '../db/db.js';
import { Transactions } from '../db/transactions.js';
import { type Command } from './command.js';

/** Days an answer is kept for replay (`quality.md`, Conventions). */
export const KEPT_DAYS = 7;

/** Where commands that concern an account and no place keep their answers. */
export const NO_AREA = 0;

/** Accounts that are not signed in share this owner; their keys are random and long. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Answers are stored, so they are plain JSON: no dates, no classes. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

type CommandId = readonly [areaId: number, accountId: string, route: string, key: string];

const idOf = ({ actor, route, key }: Command, areaId: number): CommandId => [areaId, actor.accountId ?? NOBODY, route, key];

interface StoredRow {
  readonly request_hash: string;
  readonly answer: Json | null;
}

/**
 * Runs a command at most once per (area, account, route, key). The key's row is written first, in the transaction of
 * the effect: a parallel twin waits on it and then replays the first answer; when the wait runs out it is told so.
 */
@Injectable()
export class Commands {
  constructor(private readonly transactions: Transactions) {}

  async run<T extends Json>(command: Command, areaId: number, work: (tx: Tx) => Promise<T>, actor = command.actor): Promise<T> {
    return this.transactions.transact(actor, async (tx) => {
      const id = idOf(command, areaId);
      const first = await tx
        .execute(
          `INSERT INTO platform.command (area_id, account_id, route, key, request_hash, at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT DO NOTHING`,
          [...id, command.requestHash, tx.now],
        )
        .catch((error: unknown) => {
          // The lock timeout ran out while the first request was still at work.
          throw (error as { code?: string }).code === '55P03' ? new DomainError('platform/idempotency-busy') : error;
        });
      if (first === 0) return this.replay<T>(tx, command, id);
      const answer = await work(tx);
      await tx.execute('UPDATE platform.command SET answer = $5 WHERE area_id = $1 AND account_id = $2 AND route = $3 AND key = $4', [
        ...id,
        JSON.stringify(answer),
      ]);
      return answer;
    });
  }

  /**
   * The same for a command of which few tries are allowed. A repeat is answered before `count` is asked, so a person
   * whose answer was lost is never told that they tried too often. What is refused counts.
   * @param count counts one try, in a transaction of its own; throws when there were too many
   */
  async runCounted<T extends Json>(
    command: Command,
    areaId: number,
    count: () => Promise<void>,
    work: (tx: Tx) => Promise<T>,
    actor = command.actor,
  ): Promise<T> {
    const stored = await this.transactions.read(command.actor, (db) => storedOf(db, idOf(command, areaId)));
    if (stored) return replayed<T>(command, stored);
    await count();
    return this.run(command, areaId, work, actor);
  }

  /** Whether the very same request was answered before, in one of the areas. */
  async isAnswered(command: Command, areaIds: readonly number[]): Promise<boolean> {
    return this.transactions.read(command.actor, async (db) => {
      for (const areaId of areaIds) if ((await storedOf(db, idOf(command, areaId)))?.request_hash === command.requestHash) return true;
      return false;
    });
  }

  private async replay<T extends Json>(tx: Tx, command: Command, id: CommandId): Promise<T> {
    const stored = await storedOf(tx, id);
    if (!stored) throw new Error('a command is there and cannot be read');
    return replayed<T>(command, stored);
  }
}

const storedOf = (db: Db, id: CommandId): Promise<StoredRow | undefined> =>
  db.maybe<StoredRow>(
    'SELECT request_hash, answer FROM platform.command WHERE area_id = $1 AND account_id = $2 AND route = $3 AND key = $4',
    id,
  );

function replayed<T extends Json>(command: Command, stored: StoredRow): T {
  if (stored.request_hash !== command.requestHash) throw new DomainError('platform/idempotency-key-reused');
  command.onReplay?.();
  return stored.answer as T;
}
