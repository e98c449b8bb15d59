import { Injectable } from '@nestjs/common';
import { DomainError, normalisePhone } from '@shequtong/kernel';
import { type Actor, type Db, FieldCipher, type FieldPlace, Transactions } from '@shequtong/platform';
import { comparePlaces, compareRooms, type RosterPlace, rosterPlace } from '../domain/roster-order.js';
import { buildingNames, buildingsOf } from '../store/area.store.js';
import {
  type BuildingOfRoster, buildingsOfRoster, entriesOfRooms, findKeptEntry, type KeptEntryRow, type RosterFilter, rosterNamed, roomsOfRoster, rosterWithDocument, rosterWithPhone,
} from '../store/roster-person.store.js';
import { type MaskedPerson, PersonalFields } from './personal-fields.service.js';

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

export interface RosterQuestions {
  readonly buildingId?: string;
  readonly room?: string;
  readonly joined?: boolean;
  readonly after?: RosterPosition;
  readonly limit: number;
}

export interface RosterPage {
  readonly entries: readonly ListedEntry[];
  /** Undefined on the last page. */
  readonly next: RosterPosition | undefined;
}

/** Exactly one of them, whole: sealed data are found by their blind index and never by a part. */
export type RosterSearch = { readonly name: string } | { readonly phone: string } | { readonly documentNumber: string };

interface Ordered {
  readonly row: KeptEntryRow;
  readonly place: RosterPlace;
  readonly buildingName: string;
}

/** A community's roster for the staff who keep it: masked, building by building. */
@Injectable()
export class RosterReads {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * A page in the order of building, room and name. Room and name are sealed, so the database cannot sort by them: it
   * names the buildings, and of as many buildings as may fill the page each room is opened once.
   */
  async list(actor: Actor, areaId: number, { room, after, limit, ...filter }: RosterQuestions): Promise<RosterPage> {
    return this.transactions.read(actor, async (db) => {
      const chosen: RosterFilter = { ...filter, ...(room !== undefined && { roomHashes: await this.roomHashes(db, areaId, room, filter.buildingId) }) };
      const buildings = enough(await buildingsOfRoster(db, areaId, chosen), after?.buildingId, limit + 1);
      const found = await this.ordered(db, areaId, chosen, buildings, { after, most: limit + 1 });
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return { entries: shown.map(({ row, buildingName }) => this.listed(row, buildingName)), next: last && this.positionOf(last) };
    });
  }

  /** Entries with exactly this name, phone or document. */
  async search(actor: Actor, areaId: number, asked: RosterSearch): Promise<ListedEntry[]> {
    return this.transactions.read(actor, async (db) => {
      const rows = await this.found(db, areaId, asked);
      const names = await buildingNames(db, areaId, [...new Set(rows.map(({ buildingId }) => buildingId))]);
      return rows.map((row) => this.listed(row, names.get(row.buildingId) ?? ''));
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
    db: Db, areaId: number, filter: RosterFilter, buildings: readonly BuildingOfRoster[], { after, most }: { readonly after: RosterPosition | undefined; readonly most: number },
  ): Promise<Ordered[]> {
    const start = after && this.placeOf(after);
    const rooms = (await roomsOfRoster(db, areaId, filter, buildings.map(({ id }) => id))).map((room) => ({ ...room, room: this.fields.open('roster_entry', room.id, 'room', room.roomSealed) }));
    const behind = (buildingId: string, room: string): boolean => after?.buildingId === buildingId && start !== undefined && compareRooms(room, start.room) < 0;
    const wanted = buildings.flatMap(({ id }) => rooms.filter(({ buildingId, room }) => buildingId === id && !behind(id, room)).sort((a, b) => compareRooms(a.room, b.room)));
    // One room more: of the room the page before ended in nothing may be left. Rooms of one place stay together.
    const last = wanted[most];
    const taken = wanted.filter((room, i) => i <= most || (room.buildingId === last?.buildingId && compareRooms(room.room, last.room) === 0));
    const rows = await entriesOfRooms(db, areaId, filter, taken.map(({ roomHash }) => roomHash));
    return buildings.flatMap(({ id, name: buildingName }) =>
      rows
        .filter(({ buildingId }) => buildingId === id)
        .map((row) => ({ row, buildingName, place: this.placeOfRow(row) }))
        .filter(({ place }) => after?.buildingId !== id || start === undefined || comparePlaces(place, start) > 0)
        .sort((a, b) => comparePlaces(a.place, b.place)),
    );
  }

  private placeOfRow(row: KeptEntryRow): RosterPlace {
    const { room, name } = this.fields.openedEntry(row);
    return rosterPlace(room, name, row.id);
  }

  private positionOf({ row, place }: Ordered): RosterPosition {
    return { buildingId: row.buildingId, entryId: row.id, place: this.cipher.seal(placeIn(row.id), JSON.stringify([place.room, place.name])) };
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
