import { type Tx } from '@shequtong/platform';
import { KEPT, type KeptEntryRow } from './roster-person.store.js';
import { type NewRosterEntry, type RosterEntryRow, writerIn } from './roster.store.js';
import { RosterEntryTable } from './roster.table.js';

/** An entry by which a line of an imported list is known already. */
interface KnownLine {
  readonly lineHash: string;
  readonly entryId: string;
  readonly removed: boolean;
  /** The entry was corrected since: it is known by the line, and no longer says what the line says. */
  readonly corrected: boolean;
}

/** Remembers the line an entry was known by before it is corrected. */
export const keepLine = (tx: Tx, areaId: number, entryId: string, lineHash: string): Promise<number> =>
  tx.execute('INSERT INTO identity.roster_line (area_id, line_hash, entry_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    areaId,
    lineHash,
    entryId,
  ]);

/** Of each line the entry it means: the one that says it now, before one that said it; one on the roster before one taken off. */
export const knownLines = (tx: Tx, areaId: number, lineHashes: readonly string[]): Promise<KnownLine[]> =>
  tx.query<KnownLine>(
    `SELECT DISTINCT ON (known."lineHash") known.* FROM (
       SELECT entry_hash AS "lineHash", id AS "entryId", removed_at IS NOT NULL AS removed, false AS corrected
       FROM identity.roster_entry WHERE area_id = $1 AND entry_hash = ANY ($2::text[])
       UNION ALL
       SELECT l.line_hash, e.id, e.removed_at IS NOT NULL, true
       FROM identity.roster_line l JOIN identity.roster_entry e ON e.area_id = l.area_id AND e.id = l.entry_id
       WHERE l.area_id = $1 AND l.line_hash = ANY ($2::text[])) known
     ORDER BY known."lineHash", known.corrected AND known.removed, known.corrected, known."entryId" DESC`,
    [areaId, lineHashes],
  );

export interface RemovedEntry {
  readonly id: string;
  readonly version: number;
  /** As it was when it was taken off; undefined once it is emptied. */
  readonly kept: RosterEntryRow | undefined;
  readonly entryHash: string;
  /** The verified member who stands behind it. */
  readonly membershipId: string | null;
}

/** Of these entries those that are off the roster, locked: housekeeping that would empty them waits. */
export async function lockRemoved(tx: Tx, areaId: number, ids: readonly string[]): Promise<RemovedEntry[]> {
  const rows = await tx.query<KeptEntryRow & { readonly emptied: boolean }>(
    `SELECT ${KEPT}, e.name_sealed IS NULL AS emptied FROM identity.roster_entry e
     WHERE e.area_id = $1 AND e.id = ANY ($2::uuid[]) AND e.removed_at IS NOT NULL ORDER BY e.id FOR UPDATE`,
    [areaId, ids],
  );
  return rows.map(({ emptied, ...row }) => ({
    id: row.id,
    version: row.version,
    entryHash: row.entryHash,
    membershipId: row.membershipId,
    kept: emptied ? undefined : row,
  }));
}

/** Puts an entry back as it was when it was taken off. */
export const putBack = (tx: Tx, areaId: number, { id, version }: RemovedEntry): Promise<number> =>
  tx.update(RosterEntryTable, { areaId, id }, { removedAt: null, version: version + 1, writtenBy: writerIn(tx) });

/** Puts an entry back with what the list says of the person now. Its own hash stays: claims rest on it. */
export const putBackAs = (tx: Tx, { areaId, id, entryHash: _line, ...entry }: NewRosterEntry, { version }: RemovedEntry): Promise<number> =>
  tx.update(
    RosterEntryTable,
    { areaId, id },
    { ...entry, removedAt: null, importedAt: tx.now, version: version + 1, writtenBy: writerIn(tx) },
  );

/** A line that says what an entry off the roster says of somebody else is free for an entry of its own. */
export const setAside = (tx: Tx, areaId: number, { id, version }: RemovedEntry, entryHash: string): Promise<number> =>
  tx.update(RosterEntryTable, { areaId, id }, { entryHash, version: version + 1 });
