import { type Command } from '@shequtong/platform';
import { type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, resident, staff } from '../testing.js';
import { communityOfItsOwn, rosterDesk, rosterLine as line } from '../testing/roster-desk.js';
import { RosterKeeping } from './roster-keeping.service.js';
import { RosterReads } from './roster-reads.service.js';

/** An entry of the roster that staff take off, and what becomes of whoever joined by it. */
describe('a roster entry taken off', () => {
  const kept = communityOfItsOwn();
  let context: TestContext;
  let area: number;
  beforeEach(() => {
    ({ context, area } = kept());
  });

  const { by, command, put, search, only, remove, leave, changes } = rosterDesk(kept);
  const reads = (): RosterReads => context.get(RosterReads);

  test('verifies nobody any more, and comes back as the same entry when it is imported again', async () => {
    await put(line('1号楼', '301', '陈素芬', { phone: '13900000005' }));
    const { id } = (await only('陈素芬')).entry;
    expect(await remove('陈素芬')).toEqual({ entryId: id, joined: false });
    expect(await search({ name: '陈素芬' })).toEqual([]);
    const member = await resident(context, {
      areaId: area,
      name: '陈素芬',
      phone: '13900000005',
      building: '1号楼',
      room: '301',
      onRoster: false,
    });
    expect((await context.asOwner('SELECT state FROM identity.membership WHERE id = $1', [member.membershipId]))[0]).toEqual({
      state: 'pending',
    });
    expect(await put(line('1号楼', '301', '陈素芬', { phone: '13900000005' }))).toEqual({ added: 0, known: 1 });
    expect((await only('陈素芬')).entry).toMatchObject({ id, version: 3 });
    expect((await changes()).map(({ change, entries }) => [change, entries])).toEqual([
      ['imported', 1],
      ['removed', 1],
      ['imported', 1],
    ]);
  });

  test('is put back as it was, once, on record, and is seen among what was taken off until then', async () => {
    await put(line('1号楼', '301', '陈素芬', { phone: '13900000015' }), line('1号楼', '302', '李安安'));
    const { id } = (await only('陈素芬')).entry;
    await remove('李安安');
    await remove('陈素芬');
    expect(await reads().removed(by(), area)).toMatchObject({
      entries: [{ entry: { id }, person: { name: '陈*芬', phone: '139****0015' }, buildingName: '1号楼' }, { person: { name: '李*安' } }],
      more: false,
    });
    expect(await context.get(RosterKeeping).putBack(command(), area, id)).toEqual({ entryId: id, version: 3 });
    expect(await context.get(RosterKeeping).putBack(command(), area, id)).toEqual({ entryId: id, version: 3 });
    expect((await only('陈素芬')).entry).toMatchObject({ id, version: 3, relation: 'owner' });
    expect((await reads().removed(by(), area)).entries).toHaveLength(1);
    expect((await changes()).map(({ change }) => change)).toEqual(['imported', 'removed', 'removed', 'put-back']);
    const member = await resident(context, {
      areaId: area,
      name: '陈素芬',
      phone: '13900000015',
      building: '1号楼',
      room: '301',
      onRoster: false,
    });
    expect((await only('陈素芬')).entry.membershipId).toBe(member.membershipId);
  });

  test('is put back by its own community only, and nowhere is one that never was', async () => {
    await put(line('1号楼', '301', '陈素芬'));
    const { id } = (await only('陈素芬')).entry;
    await remove('陈素芬');
    const { elsewhere } = kept();
    const foreign = await staff(context, { areaId: elsewhere, role: 'community-staff' });
    const theirs = (): Command => aCommand(actorOf(foreign, 'roster.correct', elsewhere, context.clock.now()));
    await expect(context.get(RosterKeeping).putBack(theirs(), area, id)).rejects.toMatchObject({ code: 'platform/forbidden' });
    await expect(context.get(RosterKeeping).putBack(theirs(), elsewhere, id)).rejects.toMatchObject({ code: 'platform/not-found' });
    await expect(context.get(RosterKeeping).putBack(command(), area, '01900000-0000-7000-8000-000000000001')).rejects.toMatchObject({
      code: 'platform/not-found',
    });
  });

  test('leaves whoever joined by it as they are, says so, and lets go of it when they leave', async () => {
    const member = await resident(context, { areaId: area, name: '丁四四', building: '1号楼', room: '301' });
    expect(await remove('丁四四')).toMatchObject({ joined: true });
    expect((await context.asOwner('SELECT state, way FROM identity.membership WHERE id = $1', [member.membershipId]))[0]).toEqual({
      state: 'verified',
      way: 'roster',
    });
    expect(await changes()).toMatchObject([{ change: 'removed', joined: true }]);
    // Back again, it is theirs still, and nobody is enrolled by it a second time.
    await put(line('1号楼', '301', '丁四四', { phone: member.phone }));
    expect((await only('丁四四')).entry.membershipId).toBe(member.membershipId);
    await remove('丁四四');
    await leave(member);
    expect(
      await context.asOwner(`SELECT 1 FROM identity.claim WHERE kind = 'roster-entry' AND account_id = $1`, [member.accountId]),
    ).toEqual([]);
  });

  test('hands a child who waited for the guardian’s word to staff', async () => {
    await put(line('1号楼', '301', '小明明', { phone: '13900000006', relation: 'family' }));
    const child = await resident(context, { areaId: area, name: '小大大', onRoster: false });
    await context.asOwner(`UPDATE identity.membership SET roster_entry_id = $2 WHERE id = $1`, [
      child.membershipId,
      (await only('小明明')).entry.id,
    ]);
    await context.asOwner('DELETE FROM identity.review_case WHERE membership_id = $1', [child.membershipId]);
    await remove('小明明');
    expect(
      await context.asOwner(
        'SELECT m.roster_entry_id AS entry, c.state, c.reasons FROM identity.membership m JOIN identity.review_case c ON c.membership_id = m.id WHERE m.id = $1',
        [child.membershipId],
      ),
    ).toEqual([{ entry: null, state: 'open', reasons: ['no-roster-entry'] }]);
  });
});
