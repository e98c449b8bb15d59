import { comparePlaces, compareRooms, rosterPlace } from './roster-order.js';

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
});
