import { type Db, newId, type Tx } from '@shequtong/platform';
import { type PlaceChange } from '../domain/place-change.js';
import { PlaceChangeTable } from './area.table.js';
import { type AuditWindow, windowValues } from './audit.store.js';

type Recorded = Pick<PlaceChangeTable, 'areaId' | 'names'> & { readonly change: PlaceChange } & Partial<
    Pick<PlaceChangeTable, 'buildingId' | 'otherAreaId' | 'lastDay'>
  >;

/** Puts on record what became of a building or a unit, in the transaction that does it: by whoever acts, or by nobody where the platform does. */
export const recordPlaceChange = (
  tx: Tx,
  { areaId, change, names, buildingId = null, otherAreaId = null, lastDay = null }: Recorded,
): Promise<void> =>
  tx.insert(PlaceChangeTable, {
    areaId,
    id: newId(),
    change,
    names: [...names],
    buildingId,
    otherAreaId,
    lastDay,
    byAccountId: tx.actor.accountId ?? null,
    at: tx.now,
  });

export interface PlaceChangeRow {
  readonly id: string;
  readonly change: PlaceChange;
  readonly at: Date;
  readonly areaId: number;
  readonly names: string[];
  readonly lastDay: string | null;
  readonly byAccountId: string | null;
}

export const placeChangesWithin = (db: Db, window: AuditWindow): Promise<PlaceChangeRow[]> =>
  db.query<PlaceChangeRow>(
    `SELECT id, change, at, area_id AS "areaId", names, last_day AS "lastDay", by_account_id AS "byAccountId" FROM identity.place_change
     WHERE area_id BETWEEN $1 AND $2 AND at >= $3 AND at < $4 AND ($5::timestamptz IS NULL OR (at, id) < ($5::timestamptz, $6::uuid))
     ORDER BY at DESC, id DESC LIMIT $7`,
    windowValues(window),
  );
