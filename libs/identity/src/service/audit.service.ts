import { Injectable } from '@nestjs/common';
import { DAY_MS, DomainError, maskName, rangeOf } from '@shequtong/kernel';
import { type Actor, asSystem, type Db, Transactions } from '@shequtong/platform';
import { type Reader, readersOf } from '../store/access.store.js';
import { findAreas } from '../store/area.store.js';
import {
  type AuditWindow,
  type CredentialChangeRow,
  credentialChangesWithin,
  type LookRow,
  looksWithin,
  officeNamesOf,
  type RoleChangeRow,
  roleChangesWithin,
} from '../store/audit.store.js';
import { type PlaceChangeRow, placeChangesWithin } from '../store/place-change.store.js';
import { type RosterChangeRow, rosterChangesWithin } from '../store/roster-change.store.js';
import { type SearchRow, searchesWithin } from '../store/search.store.js';
import { PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';

export type { CredentialChangeRow } from '../store/audit.store.js';
export type { PlaceChangeRow } from '../store/place-change.store.js';

export interface AuditedLook extends Omit<LookRow, 'memberNameSealed' | 'rosterNameSealed'> {
  /** Post and name of who looked, as shown for the office they looked from. */
  readonly reader: Reader | undefined;
  /** The name of whoever has joined, masked; null once they have left. */
  readonly maskedName: string | null;
  /** The name on the roster, masked, where an entry of it was looked at; null of any other look, and once the entry is emptied. */
  readonly rosterName: string | null;
}

export interface AuditedSearch extends SearchRow {
  /** Post and name of who searched, as shown for the office they searched from. */
  readonly reader: Reader | undefined;
}

export interface AuditedRosterChange extends Omit<RosterChangeRow, 'nameSealed'> {
  /** Whose entry, masked; null of an import, and once the entry is emptied. */
  readonly rosterName: string | null;
}

export interface AuditedRoleChange extends Omit<RoleChangeRow, 'nameSealed'> {
  /** The name of whoever holds the role as a resident, masked; null of staff, and once they have left. */
  readonly maskedName: string | null;
}

export type AuditQuestion = Pick<AuditWindow, 'after' | 'limit'> & { readonly from?: Date; readonly until?: Date };

/** A page of the record with the names its ids stand for. */
export interface AuditPage<Row> {
  readonly rows: readonly Row[];
  readonly areaNames: ReadonlyMap<number, string>;
  /** Post and name of whoever acted, as their office showed them last. */
  readonly names: ReadonlyMap<string, string>;
}

const LONGEST_MS = 366 * DAY_MS;

/** What auditors read (product §2, quality: every change and every look at personal data is on record). */
@Injectable()
export class AuditService {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
  ) {}

  /** Who looked at whose data, why and which fields; the newest first. */
  async looks(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<AuditedLook>> {
    const page = await this.transactions.read(actor, async (db) => {
      const rows = await looksWithin(db, windowOf(db, areaId, question));
      return {
        rows,
        areaNames: await namesOf(
          db,
          rows.flatMap((row) => [row.areaId, row.readerAreaId]),
        ),
      };
    });
    const readers = await this.readersOf(actor, page.rows);
    const rows = page.rows.map(({ memberNameSealed, rosterNameSealed, ...row }) => ({
      ...row,
      reader: readers.get(row.id),
      maskedName: this.masked('membership', row.membershipId, memberNameSealed),
      rosterName: this.masked('roster_entry', row.rosterEntryId, rosterNameSealed),
    }));
    return { rows, areaNames: page.areaNames, names: new Map() };
  }

  /** Who searched for people, where and by what, and how many were found; the newest first. */
  async searches(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<AuditedSearch>> {
    const page = await this.transactions.read(actor, async (db) => {
      const rows = await searchesWithin(db, windowOf(db, areaId, question));
      return {
        rows,
        areaNames: await namesOf(
          db,
          rows.flatMap((row) => [row.areaId, row.readerAreaId]),
        ),
      };
    });
    const readers = await this.readersOf(actor, page.rows);
    return { rows: page.rows.map((row) => ({ ...row, reader: readers.get(row.id) })), areaNames: page.areaNames, names: new Map() };
  }

  /** What became of buildings and units, by whom; the newest first. */
  async placeChanges(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<PlaceChangeRow>> {
    const page = await this.transactions.read(actor, async (db) => {
      const rows = await placeChangesWithin(db, windowOf(db, areaId, question));
      return {
        rows,
        areaNames: await namesOf(
          db,
          rows.map((row) => row.areaId),
        ),
      };
    });
    return {
      ...page,
      names: await this.namesOfStaff(
        actor,
        page.rows.flatMap(({ byAccountId }) => byAccountId ?? []),
      ),
    };
  }

  /** What was done with the rosters: imports, corrections, removals; the newest first. */
  async rosterChanges(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<AuditedRosterChange>> {
    const page = await this.transactions.read(actor, async (db) => {
      const rows = await rosterChangesWithin(db, windowOf(db, areaId, question));
      return {
        rows,
        areaNames: await namesOf(
          db,
          rows.map((row) => row.areaId),
        ),
      };
    });
    return {
      ...page,
      rows: page.rows.map(({ nameSealed, ...row }) => ({ ...row, rosterName: this.masked('roster_entry', row.entryId, nameSealed) })),
      names: await this.namesOfStaff(
        actor,
        page.rows.map(({ byAccountId }) => byAccountId),
      ),
    };
  }

  /** Which roles were given and ended, by whom; the newest first. */
  async roleChanges(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<AuditedRoleChange>> {
    const page = await this.transactions.read(actor, async (db) => {
      const rows = await roleChangesWithin(db, windowOf(db, areaId, question));
      return {
        rows,
        areaNames: await namesOf(
          db,
          rows.map((row) => row.areaId),
        ),
      };
    });
    const rows = page.rows.map(({ nameSealed, ...row }) => ({
      ...row,
      maskedName: this.masked('membership', row.membershipId, nameSealed),
    }));
    return {
      ...page,
      rows,
      names: await this.namesOfStaff(
        actor,
        page.rows.flatMap(({ byAccountId }) => byAccountId ?? []),
      ),
    };
  }

  /** What happened to staff's sign-ins: set up, password changed, reset; the newest first. */
  async credentialChanges(actor: Actor, areaId: number, question: AuditQuestion): Promise<AuditPage<CredentialChangeRow>> {
    requireReach(actor, areaId);
    // As the platform: of the rows of other accounts only those of the area's own people are asked for.
    const rows = await this.transactions.read(asSystem(actor), (db) => credentialChangesWithin(db, windowOf(db, areaId, question)));
    return {
      rows,
      areaNames: new Map(),
      names: await this.namesOfStaff(
        actor,
        rows.flatMap(({ accountId, byAccountId }) => [accountId, byAccountId]),
      ),
    };
  }

  /** Read as the platform: who looked may hold their office above the area, out of the auditor's own range. */
  private async readersOf(actor: Actor, rows: Parameters<typeof readersOf>[1]): Promise<ReadonlyMap<string, Reader>> {
    return rows.length ? this.transactions.read(asSystem(actor), (db) => readersOf(db, rows)) : new Map<string, Reader>();
  }

  private masked(table: 'membership' | 'roster_entry', id: string | null, sealed: string | null): string | null {
    return id === null || sealed === null ? null : maskName(this.fields.open(table, id, 'name', sealed));
  }

  /** Read as the platform: who acted may hold their office above the area, out of the auditor's own range. */
  private async namesOfStaff(actor: Actor, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (accountIds.length === 0) return new Map();
    const names = await this.transactions.read(asSystem(actor), (db) => officeNamesOf(db, [...new Set(accountIds)]));
    return new Map([...names].map(([id, { post, publicName }]) => [id, [post, publicName].filter(Boolean).join(' ')]));
  }
}

/** A year at most, the last one unless told otherwise. */
function windowOf(db: Db, areaId: number, { from, until, after, limit }: AuditQuestion): AuditWindow {
  const end = until ?? new Date(db.now.getTime() + 1);
  const start = from ?? new Date(end.getTime() - LONGEST_MS);
  if (start >= end)
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'until', message: '结束时间应晚于开始时间' }] });
  if (end.getTime() - start.getTime() > LONGEST_MS)
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'from', message: '一次最多看一年，请缩短时间' }] });
  return { scope: rangeOf(areaId), from: start, until: end, after, limit };
}

const namesOf = async (db: Db, areaIds: readonly number[]): Promise<ReadonlyMap<number, string>> =>
  new Map((await findAreas(db, [...new Set(areaIds)])).map(({ id, name }) => [id, name]));
