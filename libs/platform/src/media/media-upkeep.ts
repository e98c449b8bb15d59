import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR_MS, MINUTE_MS } from '@shequtong/kernel';
import { systemActor } from '../db/actor.js';
import { type Db, type Tx } from '../db/db.js';
import { Transactions } from '../db/transactions.js';
import { Sweeps } from '../sweeps/sweeps.js';
import { MEDIA_STORE, type MediaStore } from './media-store.js';
import { keyOf } from './media.service.js';

/** Hours a picture waits for the form it was uploaded for. The phone drops it from a kept draft an hour earlier. */
const UNATTACHED_KEPT_HOURS = 24;
const BATCH = 100;

interface Known {
  readonly areaId: number;
  readonly id: string;
}

/** Lets go of pictures that are erased, and erases those that nothing ever used. */
@Injectable()
export class MediaUpkeep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('platform/erased-media', MINUTE_MS, () => this.removeErased());
    this.sweeps.register('platform/unattached-media', HOUR_MS, () => this.eraseUnattached());
  }

  /**
   * Removes the bytes of erased pictures, then their rows. In that order: a pass that dies in between is repeated, and
   * removing twice is removing once.
   */
  private async removeErased(): Promise<{ handled: number; more: boolean }> {
    return this.byArea(
      (db) =>
        db.query<Known>(`SELECT area_id AS "areaId", id FROM platform.media WHERE erased_at IS NOT NULL ORDER BY erased_at LIMIT ${BATCH}`),
      async (areaId, ids) => {
        for (const id of ids) {
          await this.store.remove(keyOf(areaId, id, 'full'));
          await this.store.remove(keyOf(areaId, id, 'thumb'));
        }
        return (tx) =>
          tx.execute('DELETE FROM platform.media WHERE area_id = $1 AND id = ANY ($2::uuid[]) AND erased_at IS NOT NULL', [areaId, ids]);
      },
    );
  }

  /** Also those whose bytes never came: every object of the store has a row, and every row ends. */
  private async eraseUnattached(): Promise<{ handled: number; more: boolean }> {
    const waiting = 'attached_at IS NULL AND erased_at IS NULL AND uploaded_at <';
    const before = ({ now }: Db): Date => new Date(now.getTime() - UNATTACHED_KEPT_HOURS * HOUR_MS);
    return this.byArea(
      (db) =>
        db.query<Known>(`SELECT area_id AS "areaId", id FROM platform.media WHERE ${waiting} $1 ORDER BY uploaded_at LIMIT ${BATCH}`, [
          before(db),
        ]),
      async (areaId, ids) => (tx) =>
        // Looked at again: it may have been attached, or sent once more, since it was found.
        tx.execute(`UPDATE platform.media SET erased_at = $3 WHERE area_id = $1 AND id = ANY ($2::uuid[]) AND ${waiting} $4`, [
          areaId,
          ids,
          tx.now,
          before(tx),
        ]),
    );
  }

  /** One transaction for each area; `prepare` does what lies outside the database before it. */
  private async byArea(
    find: (db: Db) => Promise<Known[]>,
    prepare: (areaId: number, ids: readonly string[]) => Promise<(tx: Tx) => Promise<number>>,
  ): Promise<{ handled: number; more: boolean }> {
    const found = await this.transactions.read(systemActor(), find);
    let handled = 0;
    for (const areaId of new Set(found.map((media) => media.areaId))) {
      const work = await prepare(
        areaId,
        found.filter((media) => media.areaId === areaId).map(({ id }) => id),
      );
      handled += await this.transactions.transact(systemActor(areaId), work);
    }
    return { handled, more: found.length === BATCH };
  }
}
