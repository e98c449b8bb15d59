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
export const rosterPlace = (room: string, name: string, id: string): RosterPlace => ({
  room: start(room, ROOM_CHARACTERS),
  name: start(name, NAME_CHARACTERS),
  id,
});

export const compareRooms = (a: string, b: string): number => compare(start(a, ROOM_CHARACTERS), start(b, ROOM_CHARACTERS));

/** Room by room, in a room by name. Both are sealed in the database, so the order is made here, one building after the other. */
export const comparePlaces = (a: RosterPlace, b: RosterPlace): number =>
  compare(a.room, b.room) || compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Rooms that stand at one place of the order, such as 301 and 0301, and how many entries are there. */
export interface RoomGroup {
  readonly buildingId: string;
  readonly room: string;
  readonly roomHashes: readonly string[];
  readonly entries: number;
}

/** One room, readable, and how many entries it has. */
type RoomFacts = Omit<RoomGroup, 'roomHashes'> & { readonly roomHash: string };

/** The rooms of one building in order. */
export function roomGroups(rooms: readonly RoomFacts[]): RoomGroup[] {
  const groups: RoomGroup[] = [];
  for (const { buildingId, room, roomHash, entries } of [...rooms].sort((a, b) => compareRooms(a.room, b.room))) {
    const last = groups.at(-1);
    if (last && compareRooms(last.room, room) === 0)
      groups[groups.length - 1] = { ...last, roomHashes: [...last.roomHashes, roomHash], entries: last.entries + entries };
    else groups.push({ buildingId, room, roomHashes: [roomHash], entries });
  }
  return groups;
}

/** More than live in any room: a village, say, whose whole list names one. Nobody looks for a name there page by page. */
export const MOST_BY_NAME = 200;

/**
 * Whether a room is kept in the order of import instead of by name, for which every name in it would have to be opened for
 * every page. A list that has begun in a room goes on there as it began, whatever is added meanwhile.
 * @param begun where the page before ended, when it ended in this room
 */
export const isByImport = ({ entries }: Pick<RoomGroup, 'entries'>, begun: RosterPlace | undefined): boolean =>
  begun ? begun.name === '' : entries > MOST_BY_NAME;
