import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../db/actor.js';
import { Transactions } from '../db/transactions.js';
import { Sweeps } from '../sweeps/sweeps.js';
import { MEDIA_STORE, type MediaStore } from './media-store.js';
import { keyOf } from './media.service.js';

const EVERY_MS = 60_000;
const BATCH = 100;

interface Erased {
  readonly areaId: number;
  readonly id: string;
}

/**
 * Removes the bytes of erased pictures, then their rows. In that order: a pass that dies in between is repeated, and
 * removing twice is removing once.
 */
@Injectable()
export class ErasedMedia implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('platform/erased-media', EVERY_MS, () => this.pass());
  }

  private async pass(): Promise<{ handled: number; more: boolean }> {
    const erased = await this.transactions.read(systemActor(), (db) =>
      db.query<Erased>(`SELECT area_id AS "areaId", id FROM platform.media WHERE erased_at IS NOT NULL ORDER BY erased_at LIMIT ${BATCH}`),
    );
    for (const { areaId, id } of erased) {
      await this.store.remove(keyOf(areaId, id, 'full'));
      await this.store.remove(keyOf(areaId, id, 'thumb'));
    }
    const handled = await this.transactions.transact(systemActor(), (tx) =>
      tx.execute('DELETE FROM platform.media WHERE (area_id, id) IN (SELECT * FROM unnest($1::bigint[], $2::uuid[])) AND erased_at IS NOT NULL', [
        erased.map(({ areaId }) => areaId),
        erased.map(({ id }) => id),
      ]),
    );
    return { handled, more: erased.length === BATCH };
  }
}
