/** Where an entry stands in its building; short enough to travel sealed in a cursor. */
export interface RosterPlace {
  readonly room: string;
  readonly name: string;
  readonly id: string;
}

const ROOM_CHARACTERS = 20;
const NAME_CHARACTERS = 15;

// 2 comes before 12, and 二 where a reader of Chinese looks for it.
const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });

const start = (text: string, characters: number): string => Array.from(text).slice(0, characters).join('');

/** What the order goes by; rooms and names that differ later than that stand by their ids. */
export const rosterPlace = (room: string, name: string, id: string): RosterPlace => ({ room: start(room, ROOM_CHARACTERS), name: start(name, NAME_CHARACTERS), id });

export const compareRooms = (a: string, b: string): number => compare(start(a, ROOM_CHARACTERS), start(b, ROOM_CHARACTERS));

/** Room by room, in a room by name. Both are sealed in the database, so the order is made here, one building after the other. */
export const comparePlaces = (a: RosterPlace, b: RosterPlace): number => compare(a.room, b.room) || compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
