/**
 * The catalogue of tables: what leads each one's key and which wall it stands behind. A test compares it with the
 * database, so that no table can be added without deciding both.
 */
type TableKind =
  /** Owned by a place; `area_id` leads every key. */
  | 'area'
  /** Owned by an account; `account_id` leads the primary key. */
  | 'account'
  /** Found by a keyed hash that leads the primary key. */
  | 'hash'
  /** Small, the same for everybody (areas, policies, taxonomies). */
  | 'reference'
  /** The platform's own machinery. */
  | 'machinery';

type Wall = 'private' | 'public' | 'participation' | 'account' | 'private-or-own' | 'public-or-own' | 'system' | 'none';

interface TableFacts {
  readonly kind: TableKind;
  readonly wall: Wall;
  /** The application may insert and read, and nothing else. */
  readonly appendOnly?: true;
  /** Why a table has no wall. Required for `none`. */
  readonly why?: string;
  /** Columns that hold sealed personal fields; the command that rotates keys goes through them. */
  readonly sealed?: SealedColumns;
}

/** Sealed columns of a table, as their values were bound to their place (`FieldPlace`). */
export interface SealedColumns {
  /** The column with the row's id. */
  readonly row: string;
  /** Column in the database → column of the place. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Schema-qualified table name → what it is. */
export type TableCatalogue = Readonly<Record<string, TableFacts>>;

export const platformTables: TableCatalogue = {
  'platform.event': { kind: 'area', wall: 'private', appendOnly: true },
  'platform.undelivered': { kind: 'area', wall: 'private' },
  'platform.command': { kind: 'area', wall: 'account' },
  'platform.media': { kind: 'area', wall: 'private' },
  'platform.data_key': {
    kind: 'machinery',
    wall: 'none',
    why: 'keys are wrapped by a master key the database never sees',
    appendOnly: true,
  },
  'platform.revocation': { kind: 'machinery', wall: 'none', why: 'ids and instants only, read by every API process' },
  'platform.rate_window': { kind: 'machinery', wall: 'none', why: 'counts under keyed hashes only' },
  'platform.index_key': {
    kind: 'machinery',
    wall: 'none',
    why: 'a fingerprint that tells keys apart and nothing of them',
    appendOnly: true,
  },
  'platform.sweep_mark': { kind: 'machinery', wall: 'none', why: 'names of sweeps and instants' },
  'platform.schema_migration': { kind: 'machinery', wall: 'none', why: 'names of migrations' },
};
