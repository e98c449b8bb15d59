import { comparePlaces, compareRooms, isByImport, MOST_BY_NAME, roomGroups, rosterPlace } from './roster-order.js';

describe('the order of a roster', () => {
  const place = (room: string, name: string, id = '1') => rosterPlace(room, name, id);

  it('goes by number where rooms have numbers', () => {
    expect(['1201', '101', '2-12', '2-3', '201', '甲'].sort(compareRooms)).toEqual(['2-3', '2-12', '101', '201', '1201', '甲']);
  });

  it('goes by name within a room, and by id where both are the same', () => {
    const [chen, li, liToo, next] = [place('101', '陈素芬'), place('101', '李安', '1'), place('101', '李安', '2'), place('102', '安宁')];
    expect([next, liToo, li, chen].sort(comparePlaces)).toEqual([chen, li, liToo, next]);
    expect(comparePlaces(li, { ...li })).toBe(0);
  });

  it('stays short however long a room is', () => {
    const long = place('九'.repeat(40), '𠮷'.repeat(30));
    expect([Array.from(long.room).length, Array.from(long.name).length]).toEqual([20, 15]);
  });

  it('puts rooms of one place together, with all who are there', () => {
    const room = (name: string, entries: number) => ({ buildingId: 'b', room: name, roomHash: `hash-${name}`, entries });
    expect(roomGroups([room('301', 2), room('12', 1), room('0301', 3)])).toEqual([
      { buildingId: 'b', room: '12', roomHashes: ['hash-12'], entries: 1 },
      { buildingId: 'b', room: '301', roomHashes: ['hash-301', 'hash-0301'], entries: 5 },
    ]);
  });

  it('keeps a room too full for names in the order of import, and goes on in a room as it began', () => {
    const [usual, full] = [{ entries: MOST_BY_NAME }, { entries: MOST_BY_NAME + 1 }];
    expect([isByImport(usual, undefined), isByImport(full, undefined)]).toEqual([false, true]);
    expect([isByImport(usual, place('301', '')), isByImport(full, place('301', '陈素芬'))]).toEqual([true, false]);
  });
});
