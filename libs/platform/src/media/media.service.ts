import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Readable } from 'node:stream';
import { type Actor, actingIn, systemActor } from '../db/actor.js';
import { type Tx } from '../db/db.js';
import { newId } from '../db/ids.js';
import { Transactions } from '../db/transactions.js';
import { Gate } from '../limits/gate.js';
import { RateWindows } from '../limits/rate-windows.js';
import { type SafePicture, safePicture } from './image.js';
import { MEDIA_STORE, type MediaStore } from './media-store.js';
import { type MediaVariant } from './media-links.js';

/** Drawing a picture takes threads that database sign-in, hashing and files take too: half of the usual four. */
const DRAWN_AT_ONCE = 2;

const HOUR_SECONDS = 3_600;
/** Pictures of one account in all areas, and of one area, per hour; a report takes nine. */
const UPLOADS_PER_HOUR = { account: 60, area: 3_000 } as const;

/** What a picture is uploaded for, which says what it may be attached to: a report, an office's answer, a request to join. */
export type MediaPurpose = 'ticket' | 'evidence' | 'reply';

export interface Upload {
  readonly bytes: Buffer;
  readonly claimedType: string;
  readonly purpose: MediaPurpose;
}

export interface StoredMedia {
  readonly mediaId: string;
  readonly width: number;
  readonly height: number;
}

@Injectable()
export class MediaService {
  private readonly drawing = new Gate(DRAWN_AT_ONCE, Infinity);

  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateWindows,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  /**
   * Keeps a picture for an area. Its row is written before its bytes, so that nothing lies in the store that no row
   * knows; a row whose bytes never came can be attached to nothing and goes after a day. The same bytes sent twice by
   * one account for the same purpose are one picture until it is attached. Throws what `safePicture` refuses and
   * `platform/rate-limited`; tries that are refused count.
   */
  async keep(actor: Actor, areaId: number, upload: Upload): Promise<StoredMedia> {
    if (!actor.accountId) throw new DomainError('platform/unauthenticated');
    const scope = actingIn(actor, areaId);
    const picture = {
      areaId,
      accountId: actor.accountId,
      purpose: upload.purpose,
      sha256: createHash('sha256').update(upload.bytes).digest(),
    };
    const twin = await this.transactions.transact(scope, (tx) => storedTwin(tx, picture));
    if (twin) return twin;
    await this.limits.use(
      { bucket: `media|account|${actor.accountId}`, limit: UPLOADS_PER_HOUR.account, windowSeconds: HOUR_SECONDS },
      { bucket: `media|area|${areaId}`, limit: UPLOADS_PER_HOUR.area, windowSeconds: HOUR_SECONDS },
    );
    const safe = await this.drawing.pass(() => safePicture(upload.bytes, upload.claimedType));
    const mediaId = await this.transactions.transact(scope, (tx) => announce(tx, picture, safe));
    await this.store.put(keyOf(areaId, mediaId, 'full'), safe.picture);
    await this.store.put(keyOf(areaId, mediaId, 'thumb'), safe.thumbnail);
    await this.transactions.transact(scope, (tx) =>
      tx.execute('UPDATE platform.media SET stored_at = coalesce(stored_at, $3) WHERE area_id = $1 AND id = $2', [areaId, mediaId, tx.now]),
    );
    return { mediaId, width: safe.width, height: safe.height };
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

  /**
   * Makes pictures part of what the account says or hands in: those it uploaded itself in the area, for one of these
   * purposes, and used for nothing else. @returns false when one of them is not such a picture; then nothing may be
   * kept of the transaction.
   */
  async attach(tx: Tx, areaId: number, accountId: string, ids: readonly string[], purposes: readonly MediaPurpose[]): Promise<boolean> {
    if (!ids.length) return true;
    const attached = await tx.execute(
      `UPDATE platform.media SET attached_at = $5
       WHERE area_id = $1 AND account_id = $2 AND id = ANY ($3::uuid[]) AND purpose = ANY ($4::text[])
         AND stored_at IS NOT NULL AND attached_at IS NULL AND erased_at IS NULL`,
      [areaId, accountId, ids, purposes, tx.now],
    );
    return attached === new Set(ids).size;
  }

  /**
   * Erases pictures: once the transaction is done no link opens them, and `MediaUpkeep` removes the bytes. Whose they
   * are the caller knows, who keeps what they are attached to. @returns how many
   */
  async erase(tx: Tx, areaId: number, ids: readonly string[]): Promise<number> {
    if (!ids.length) return 0;
    return tx.execute('UPDATE platform.media SET erased_at = $3 WHERE area_id = $1 AND id = ANY ($2::uuid[]) AND erased_at IS NULL', [
      areaId,
      ids,
      tx.now,
    ]);
  }
}

/** What makes two uploads the same picture. */
interface Sameness {
  readonly areaId: number;
  readonly accountId: string;
  readonly purpose: MediaPurpose;
  readonly sha256: Buffer;
}

/** The same picture, if it is there and waits; its day of waiting begins anew. */
const storedTwin = (tx: Tx, { areaId, accountId, purpose, sha256 }: Sameness): Promise<StoredMedia | undefined> =>
  tx.maybe<StoredMedia>(
    `UPDATE platform.media SET uploaded_at = $5
     WHERE area_id = $1 AND account_id = $2 AND purpose = $3 AND sha256 = $4 AND attached_at IS NULL AND erased_at IS NULL AND stored_at IS NOT NULL
     RETURNING id AS "mediaId", width, height`,
    [areaId, accountId, purpose, sha256, tx.now],
  );

/** Takes over the row of a twin whose bytes never came, or come at this moment: both write the same. @returns the id */
async function announce(tx: Tx, { areaId, accountId, purpose, sha256 }: Sameness, safe: SafePicture): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO platform.media (area_id, id, account_id, purpose, type, sha256, bytes, width, height, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (area_id, account_id, purpose, sha256) WHERE attached_at IS NULL AND erased_at IS NULL
     DO UPDATE SET uploaded_at = excluded.uploaded_at, bytes = excluded.bytes RETURNING id`,
    [areaId, newId(), accountId, purpose, safe.type, sha256, safe.picture.length, safe.width, safe.height, tx.now],
  );
  return id;
}

export const keyOf = (areaId: number, id: string, variant: MediaVariant): string => `${areaId}/${id.slice(0, 8)}/${id}-${variant}.jpg`;
