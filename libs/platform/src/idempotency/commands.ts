import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Tx } from '../db/db.js';
import { Transactions } from '../db/transactions.js';
import { type Command } from './command.js';

/** Days an answer is kept for replay (`quality.md`, Conventions). */
export const KEPT_DAYS = 7;

/** Accounts that are not signed in share this owner; their keys are random and long. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Answers are stored, so they are plain JSON: no dates, no classes. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

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
      const owner = command.actor.accountId ?? NOBODY;
      const id = [areaId, owner, command.route, command.key] as const;
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
      await tx.execute(
        'UPDATE platform.command SET answer = $5 WHERE area_id = $1 AND account_id = $2 AND route = $3 AND key = $4',
        [...id, JSON.stringify(answer)],
      );
      return answer;
    });
  }

  private async replay<T extends Json>(tx: Tx, command: Command, id: readonly [number, string, string, string]): Promise<T> {
    const stored = await tx.one<StoredRow>(
      'SELECT request_hash, answer FROM platform.command WHERE area_id = $1 AND account_id = $2 AND route = $3 AND key = $4',
      id,
    );
    if (stored.request_hash !== command.requestHash) throw new DomainError('platform/idempotency-key-reused');
    return stored.answer as T;
  }
}
