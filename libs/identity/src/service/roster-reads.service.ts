import { Injectable } from '@nestjs/common';
import { DomainError, normalisePhone } from '@shequtong/kernel';
import { type Actor, type Db, FieldCipher, type FieldPlace, Transactions } from '@shequtong/platform';
import {
  comparePlaces,
  compareRooms,
  isByImport,
  type RoomGroup,
  roomGroups,
  type RosterPlace,
  rosterPlace,
} from '../domain/roster-order.js';
import { buildingNames, buildingsOf } from '../store/area.store.js';
import {
  type BuildingOfRoster,
  buildingsOfRoster,
  entriesOfRooms,
  findKeptEntry,
  importedInRooms,
  type KeptEntryRow,
  MOST_FOUND,
  type RosterFilter,
  rosterNamed,
  rosterRemoved,
  roomsOfRoster,
  rosterWithDocument,
  rosterWithPhone,
} from '../store/roster-person.store.js';
import { type MaskedPerson, PersonalFields } from './personal-fields.service.js';
import { Searches } from './searches.service.js';

export interface ListedEntry {
  readonly entry: KeptEntryRow;
  readonly person: MaskedPerson;
  readonly buildingName: string;
}

/** Where a page ends: the last entry's building, and its place there, sealed. */
export interface RosterPosition {
  readonly buildingId: string;
  readonly entryId: string;
  readonly place: string;
}

interface RosterQuestions {
  readonly buildingId?: string;
  readonly room?: string;
  readonly joined?: boolean;
  readonly after?: RosterPosition;
  readonly limit: number;
}

interface RosterPage {
  readonly entries: readonly ListedEntry[];
  /** Undefined on the last page. */
  readonly next: RosterPosition | undefined;
}

interface FoundEntries {
  readonly entries: readonly ListedEntry[];
  /** There are more than are shown. */
  readonly more: boolean;
}

interface RemovedEntries {
  readonly entries: readonly (ListedEntry & { readonly removedAt: Date })[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Exactly one of them, whole: sealed data are found by their blind index and never by a part. */
export type RosterSearch = { readonly name: string } | { readonly phone: string } | { readonly documentNumber: string };

interface Ordered {
  readonly row: KeptEntryRow;
  readonly place: RosterPlace;
}

interface Named extends Ordered {
  readonly buildingName: string;
}

interface Start extends RosterPlace {
  readonly buildingId: string;
}

/** A community's roster for the staff who keep it: masked, building by building. */
@Injectable()
export class RosterReads {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly cipher: FieldCipher,
    private readonly searches: Searches,
  ) {}

  /**
   * A page in the order of building, room and name. Room and name are sealed, so the database cannot sort by them: it
   * names the buildings, and of as many buildings as may fill the page each room is opened once, and of as many rooms each
   * name. A room with more entries than any has is kept in the order of import (`isByImport`).
   */
  async list(actor: Actor, areaId: number, { room, after, limit, ...filter }: RosterQuestions): Promise<RosterPage> {
    return this.transactions.read(actor, async (db) => {
      const chosen: RosterFilter = {
        ...filter,
        ...(room !== undefined && { roomHashes: await this.roomHashes(db, areaId, room, filter.buildingId) }),
      };
      const buildings = enough(await buildingsOfRoster(db, areaId, chosen), after?.buildingId, limit + 1);
      const found = await this.ordered(db, areaId, chosen, buildings, { after, most: limit + 1 });
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return { entries: shown.map(({ row, buildingName }) => this.listed(row, buildingName)), next: last && this.positionOf(last) };
    });
  }

  /** Entries with exactly this name, phone or document; the first of them, where they are many. On record, and so many an hour (`Searches`). */
  async search(actor: Actor, areaId: number, asked: RosterSearch): Promise<FoundEntries> {
    const by = 'name' in asked ? 'name' : 'phone' in asked ? 'phone' : 'document';
    return this.searches.run(
      actor,
      areaId,
      { list: 'roster', by },
      async (db) => {
        const found = await this.found(db, areaId, asked);
        const rows = found.slice(0, MOST_FOUND);
        const names = await buildingNames(db, areaId, [...new Set(rows.map(({ buildingId }) => buildingId))]);
        return { entries: rows.map((row) => this.listed(row, names.get(row.buildingId) ?? '')), more: found.length > MOST_FOUND };
      },
      ({ entries }) => entries.length,
    );
  }

  /** What was taken off and is still kept, the latest first, masked; the first of them, where they are many. */
  async removed(actor: Actor, areaId: number): Promise<RemovedEntries> {
    return this.transactions.read(actor, async (db) => {
      const found = await rosterRemoved(db, areaId);
      const rows = found.slice(0, MOST_FOUND);
      const names = await buildingNames(db, areaId, [...new Set(rows.map(({ buildingId }) => buildingId))]);
      return {
        entries: rows.map((row) => ({ ...this.listed(row, names.get(row.buildingId) ?? ''), removedAt: row.removedAt })),
        more: found.length > MOST_FOUND,
      };
    });
  }

  /** Throws `platform/not-found`. */
  async one(actor: Actor, areaId: number, entryId: string): Promise<ListedEntry> {
    return this.transactions.read(actor, async (db) => {
      const row = await findKeptEntry(db, areaId, entryId);
      if (!row) throw new DomainError('platform/not-found');
      return this.listed(row, (await buildingNames(db, areaId, [row.buildingId])).get(row.buildingId) ?? '');
    });
  }

  private async found(db: Db, areaId: number, asked: RosterSearch): Promise<KeptEntryRow[]> {
    if ('name' in asked) return rosterNamed(db, areaId, this.fields.nameHash(areaId, asked.name));
    if ('phone' in asked) return rosterWithPhone(db, areaId, this.fields.phoneHash(normalisePhone(asked.phone) ?? asked.phone));
    return rosterWithDocument(db, areaId, this.fields.documentHash(asked.documentNumber));
  }

  /** A room is hashed with its building: the same number in each building of the community. */
  private async roomHashes(db: Db, areaId: number, room: string, buildingId: string | undefined): Promise<string[]> {
    const ids = buildingId === undefined ? (await buildingsOf(db, areaId)).map(({ id }) => id) : [buildingId];
    return ids.map((id) => this.fields.roomHash(areaId, id, room));
  }

  private async ordered(
    db: Db,
    areaId: number,
    filter: RosterFilter,
    buildings: readonly BuildingOfRoster[],
    { after, most }: { readonly after: RosterPosition | undefined; readonly most: number },
  ): Promise<Named[]> {
    const start = after && { buildingId: after.buildingId, ...this.placeOf(after) };
    const rooms = (
      await roomsOfRoster(
        db,
        areaId,
        filter,
        buildings.map(({ id }) => id),
      )
    ).map((room) => ({ ...room, room: this.fields.open('roster_entry', room.id, 'room', room.roomSealed) }));
    const groups = buildings.flatMap(({ id }) => roomGroups(rooms.filter(({ buildingId }) => buildingId === id)));
    const full: Ordered[] = [];
    const small: RoomGroup[] = [];
    for (const { group, begun } of filling(groups, start, most)) {
      if (!isByImport(group, begun)) small.push(group);
      else
        full.push(
          ...(await importedInRooms(db, areaId, filter, group.roomHashes, { after: begun?.id, most })).map((row) => ({
            row,
            place: rosterPlace(group.room, '', row.id),
          })),
        );
    }
    const named = small.length
      ? await entriesOfRooms(
          db,
          areaId,
          filter,
          small.flatMap(({ roomHashes }) => roomHashes),
        )
      : [];
    const rows: Ordered[] = [...full, ...named.map((row) => ({ row, place: this.placeOfRow(row) }))];
    return buildings.flatMap(({ id, name: buildingName }) =>
      rows
        .filter(({ row, place }) => row.buildingId === id && (start?.buildingId !== id || comparePlaces(place, start) > 0))
        .sort((a, b) => comparePlaces(a.place, b.place))
        .map((entry) => ({ ...entry, buildingName })),
    );
  }

  private placeOfRow(row: KeptEntryRow): RosterPlace {
    const { room, name } = this.fields.openedEntry(row);
    return rosterPlace(room, name, row.id);
  }

  private positionOf({ row, place }: Ordered): RosterPosition {
    return {
      buildingId: row.buildingId,
      entryId: row.id,
      place: this.cipher.seal(placeIn(row.id), JSON.stringify([place.room, place.name])),
    };
  }

  private placeOf({ entryId, place }: RosterPosition): RosterPlace {
    const [room = '', name = ''] = JSON.parse(this.cipher.open(placeIn(entryId), place)) as string[];
    return rosterPlace(room, name, entryId);
  }

  private listed(entry: KeptEntryRow, buildingName: string): ListedEntry {
    return { entry, buildingName, person: this.fields.maskedEntry(entry, buildingName) };
  }
}

/** Sealed for the cursor alone: what is in it goes into addresses. */
const placeIn = (entryId: string): FieldPlace => ({ table: 'identity.roster_entry', column: 'place', row: entryId });

/** The buildings with rooms from the one the page before ended in, until they can fill a page. */
function enough(buildings: readonly BuildingOfRoster[], from: string | undefined, most: number): BuildingOfRoster[] {
  const start = from === undefined ? 0 : buildings.findIndex(({ id }) => id === from);
  let rooms = 0;
  const taken: BuildingOfRoster[] = [];
  for (const building of buildings.slice(start)) {
    if (rooms >= most) break;
    if (building.rooms > 0) taken.push(building);
    // What is left of the first one is not known before its rooms are read.
    if (building.id !== from) rooms += building.rooms;
  }
  return taken;
}

/** The rooms from where the page before ended until they fill a page; of the one it ended in nothing may be left. */
function filling(
  groups: readonly RoomGroup[],
  start: Start | undefined,
  most: number,
): { readonly group: RoomGroup; readonly begun: Start | undefined }[] {
  const taken: { group: RoomGroup; begun: Start | undefined }[] = [];
  let entries = 0;
  for (const group of groups) {
    if (entries >= most) break;
    const side = start?.buildingId === group.buildingId ? compareRooms(group.room, start.room) : 1;
    if (side < 0) continue;
    taken.push({ group, begun: side === 0 ? start : undefined });
    if (side > 0) entries += group.entries;
  }
  return taken;
}
