import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Readable } from 'node:stream';
import { type Actor, actingIn, systemActor } from '../db/actor.js';
import { type Db, type Tx } from '../db/db.js';
import { newId } from '../db/ids.js';
import { Transactions } from '../db/transactions.js';
import { safePicture } from './image.js';
import { MEDIA_STORE, type MediaStore } from './media-store.js';
import { type MediaVariant } from './media-links.js';
import { MediaTable } from './media.table.js';

/** Pictures one account may upload in an area per hour; a report takes nine. */
const UPLOADS_PER_HOUR = 60;

export interface Upload {
  readonly bytes: Buffer;
  readonly claimedType: string;
  readonly purpose: 'ticket' | 'evidence' | 'reply';
}

export interface StoredMedia {
  readonly mediaId: string;
  readonly width: number;
  readonly height: number;
}

@Injectable()
export class MediaService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  /**
   * Keeps a picture for an area. The bytes are stored before the row: a crash in between leaves an object nobody
   * can reach, never a row without its picture. The same bytes sent twice by one account are one picture.
   */
  async keep(actor: Actor, areaId: number, upload: Upload): Promise<StoredMedia> {
    const safe = await safePicture(upload.bytes, upload.claimedType);
    const sha256 = createHash('sha256').update(upload.bytes).digest();
    const id = newId();
    await this.store.put(keyOf(areaId, id, 'full'), safe.picture);
    await this.store.put(keyOf(areaId, id, 'thumb'), safe.thumbnail);
    return this.transactions.transact(actingIn(actor, areaId), async (tx) => {
      const known = await tx.query<{ id: string; width: number; height: number }>(
        'SELECT id, width, height FROM platform.media WHERE area_id = $1 AND account_id = $2 AND sha256 = $3 AND purpose = $4 AND erased_at IS NULL LIMIT 1',
        [areaId, actor.accountId, sha256, upload.purpose],
      );
      if (known[0]) return { mediaId: known[0].id, width: known[0].width, height: known[0].height };
      await this.refuseTooMany(tx, areaId, actor);
      await tx.insert(MediaTable, {
        areaId, id, accountId: actor.accountId ?? null, purpose: upload.purpose, type: safe.type, sha256,
        bytes: safe.picture.length, width: safe.width, height: safe.height, uploadedAt: tx.now, erasedAt: null,
      });
      return { mediaId: id, width: safe.width, height: safe.height };
    });
  }

  /** The stored bytes; the caller has checked the link. */
  async open(areaId: number, mediaId: string, variant: MediaVariant): Promise<{ stream: Readable; size: number; type: string }> {
    const row = await this.transactions.read(systemActor(areaId), (db) =>
      db.maybe<{ type: string }>('SELECT type FROM platform.media WHERE area_id = $1 AND id = $2 AND erased_at IS NULL', [areaId, mediaId]),
    );
    const object = row && (await this.store.get(keyOf(areaId, mediaId, variant)));
    if (!object) throw new DomainError('platform/not-found');
    return { ...object, type: row.type };
  }

  /** Of these ids, those the account uploaded itself in the area; anything else may not be attached to its words. */
  async ownedBy(db: Db, areaId: number, accountId: string, ids: readonly string[]): Promise<string[]> {
    if (!ids.length) return [];
    const rows = await db.query<{ id: string }>(
      'SELECT id FROM platform.media WHERE area_id = $1 AND account_id = $2 AND id = ANY ($3::uuid[]) AND erased_at IS NULL',
      [areaId, accountId, ids],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Erases what the account uploaded itself among these pictures: once the transaction is done no link opens them, and
   * `ErasedMedia` removes the bytes. @returns how many
   */
  async erase(tx: Tx, areaId: number, accountId: string, ids: readonly string[]): Promise<number> {
    if (!ids.length) return 0;
    return tx.execute(
      'UPDATE platform.media SET erased_at = $4 WHERE area_id = $1 AND account_id = $2 AND id = ANY ($3::uuid[]) AND erased_at IS NULL',
      [areaId, accountId, ids, tx.now],
    );
  }

  private async refuseTooMany(db: Db, areaId: number, actor: Actor): Promise<void> {
    const hourAgo = new Date(db.now.getTime() - 3_600_000);
    const { n } = await db.one<{ n: number }>(
      'SELECT count(*) AS n FROM platform.media WHERE area_id = $1 AND account_id = $2 AND uploaded_at > $3',
      [areaId, actor.accountId, hourAgo],
    );
    if (n >= UPLOADS_PER_HOUR) throw new DomainError('platform/rate-limited', { retryAfterSeconds: 600 });
  }
}

export const keyOf = (areaId: number, id: string, variant: MediaVariant): string => `${areaId}/${id.slice(0, 8)}/${id}-${variant}.jpg`;
