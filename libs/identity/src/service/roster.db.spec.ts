import { documentCheckCharacter } from '@shequtong/kernel';
import { BlindIndex, Sweeps, systemActor } from '@shequtong/platform';
import { type TestContext } from '@shequtong/platform/testing';
import { actorOf, places, resident, staff } from '../testing.js';
import { communityOfItsOwn, rosterDesk, rosterLine as line } from '../testing/roster-desk.js';
import { MOST_BY_NAME } from '../domain/roster-order.js';
import { MOST_FOUND } from '../store/roster-person.store.js';
import { RosterKeeping } from './roster-keeping.service.js';
import { type RosterPosition, RosterReads } from './roster-reads.service.js';

describe('the roster', () => {
  const kept = communityOfItsOwn();
  let context: TestContext;
  let area: number;
  beforeEach(() => {
    ({ context, area } = kept());
  });

  const { by, command, put, search, only, correct, remove, leave, changes } = rosterDesk(kept);
  const reads = (): RosterReads => context.get(RosterReads);

  /** All pages one after the other; `between` happens after each. */
  async function walk(
    limit: number,
    filter: { buildingId?: string; room?: string; joined?: boolean } = {},
    between?: (page: number) => Promise<unknown>,
  ): Promise<string[]> {
    const seen: string[] = [];
    let after: RosterPosition | undefined;
    for (let page = 1; page === 1 || after; page += 1) {
      const { entries, next } = await reads().list(by(), area, { ...filter, after, limit });
      expect(entries.length).toBeLessThanOrEqual(limit);
      seen.push(...entries.map(({ entry }) => entry.id));
      after = next;
      await between?.(page);
    }
    return seen;
  }
  const idsOf = async (...names: string[]): Promise<string[]> => Promise.all(names.map(async (name) => (await only(name)).entry.id));

  describe('is listed', () => {
    test('by building, room and name, whatever the size of a page', async () => {
      await put(
        line('2号楼', '1002', '安一安'),
        line('2号楼', '201', '卜二二'),
        line('1号楼', '101', '陈三三'),
        line('2号楼', '201', '白四四'),
        line('2号楼', '99', '丁五五'),
        line('1号楼', '12-1', '方六六'),
      );
      // Buildings in the order the community keeps them, which is that of the import here.
      const order = await idsOf('丁五五', '白四四', '卜二二', '安一安', '方六六', '陈三三');
      for (const limit of [1, 2, 3, 5, 6, 50]) expect(await walk(limit)).toEqual(order);
    });

    test('without a gap while others remove and correct what was just read', async () => {
      const names = ['甲一一', '乙二二', '丙三三', '丁四四', '戊五五', '己六六'];
      await put(...names.map((name, i) => line(i < 3 ? '1号楼' : '2号楼', String(101 + i), name)));
      const order = await idsOf(...names);
      const seen = await walk(2, {}, async (page) => {
        // The last of the first page moves on and is met again there; one that is still to come goes.
        if (page === 1) await correct('乙二二', { room: '909' });
        if (page === 2) await remove('戊五五');
      });
      expect(seen).toEqual([order[0], order[1], order[2], order[1], order[3], order[5]]);
    });

    test('a building that is empty by the next page does not begin the list again', async () => {
      await put(line('1号楼', '101', '甲一一'), line('2号楼', '101', '乙二二'), line('3号楼', '101', '丙三三'));
      const order = await idsOf('甲一一', '乙二二', '丙三三');
      expect(await walk(1, {}, (page) => (page === 2 ? remove('乙二二') : Promise.resolve()))).toEqual(order);
    });

    test('by building, by room as people write it, and by whether somebody has joined', async () => {
      await put(line('1号楼', '301', '甲一一'), line('2号楼', '301', '乙二二'), line('2号楼', '302', '丙三三'));
      const [first, second, third] = await idsOf('甲一一', '乙二二', '丙三三');
      expect(await walk(1, { room: ' ３０１室' })).toEqual([first, second]);
      expect(await walk(9, { room: '30' })).toEqual([]);
      const { buildingId } = (await only('乙二二')).entry;
      expect(await walk(9, { buildingId })).toEqual([second, third]);
      expect(await walk(9, { buildingId, room: '302' })).toEqual([third]);
      const member = await resident(context, { areaId: area, name: '丁四四', building: '2号楼', room: '301' });
      const joined = await only('丁四四');
      expect(joined.entry.membershipId).toBe(member.membershipId);
      expect(await walk(9, { joined: true })).toEqual([joined.entry.id]);
      expect(await walk(9, { joined: false })).toEqual([first, second, third]);
    });

    test('in the order of import where a whole list names one room, page by page without reading it all, whatever is added meanwhile', async () => {
      const crowd = Array.from({ length: MOST_BY_NAME + 1 }, (_, i) =>
        line('1号楼', '全村', `赵${String.fromCodePoint(0x4e00 + ((997 * (i + 1)) % 20_000))}`, {
          phone: `139${String(i).padStart(8, '0')}`,
        }),
      );
      await put(line('1号楼', '101', '甲一一'), ...crowd, line('2号楼', '101', '乙二二'));
      const imported = (
        await context.asOwner<{ id: string }>('SELECT id FROM identity.roster_entry WHERE area_id = $1 ORDER BY id', [area])
      ).map(({ id }) => id);
      const [first, last] = await idsOf('甲一一', '乙二二');
      const order = [first, ...imported.filter((id) => id !== first && id !== last), last];
      for (const limit of [1, 50, 100]) expect(await walk(limit)).toEqual(order);
      expect(await walk(50, { room: '全村' })).toEqual(order.slice(1, -1));
      // One entry fewer would be ordered by name: a list that has begun goes on as it began.
      expect(
        await walk(
          50,
          {},
          async (page) =>
            page === 2 &&
            remove('甲一一').then(() =>
              context.asOwner('UPDATE identity.roster_entry SET removed_at = imported_at WHERE id = $1', [order.at(-2)]),
            ),
        ),
      ).toEqual(order.filter((id) => id !== order.at(-2)));
    });

    test('so many of a name and no more, and says that there are more', async () => {
      await put(...Array.from({ length: MOST_FOUND + 1 }, (_, i) => line('1号楼', String(101 + i), '陈素芬')));
      const cut = await reads().search(by(), area, { name: '陈素芬' });
      expect([cut.entries.length, cut.more]).toEqual([MOST_FOUND, true]);
      await context.get(RosterKeeping).remove(command(), area, cut.entries[0]?.entry.id ?? '', 1, '重复登记');
      const whole = await reads().search(by(), area, { name: '陈素芬' });
      expect([whole.entries.length, whole.more]).toEqual([MOST_FOUND, false]);
    });

    test('masked, and found by a whole name, phone or document only', async () => {
      const documentNumber = `31011319600101007${documentCheckCharacter('31011319600101007')}`;
      await put(
        line('1号楼', '301', '司徒静怡', { phone: '13912345678', documentNumber }),
        line('1号楼', '302', '陈安', { phone: '13987654321' }),
      );
      const [found] = await search({ phone: '139 1234 5678' });
      expect(found?.person).toEqual({
        name: '司**怡',
        phone: '139****5678',
        document: `310***********${documentNumber.slice(-4)}`,
        address: '1号楼',
      });
      expect(await search({ documentNumber: documentNumber.toLowerCase() })).toMatchObject([{ entry: { id: found?.entry.id } }]);
      for (const part of [{ name: '司徒' }, { phone: '1391234' }, { documentNumber: '310113' }]) expect(await search(part)).toEqual([]);
    });
  });

  describe('corrected', () => {
    test('is found by what it says now and by nothing it said before; names of fields are on record, no values', async () => {
      await put(line('1号楼', '301', '陈素芬', { phone: '13900000001' }));
      await correct('陈素芬', { name: '陈素芳', phone: '13900000002', room: '３０２室', relation: 'family' });
      expect(await search({ name: '陈素芬' })).toEqual([]);
      expect(await search({ phone: '13900000001' })).toEqual([]);
      expect(await walk(9, { room: '301' })).toEqual([]);
      expect(await search({ phone: '13900000002' })).toMatchObject([{ entry: { relation: 'family', version: 2 } }]);
      expect(await walk(9, { room: '302' })).toHaveLength(1);
      expect(await changes()).toMatchObject([
        { change: 'imported', entries: 1 },
        { change: 'corrected', fields: ['room', 'name', 'phone', 'relation'], joined: false },
      ]);
      // The person verifies by it from now on.
      const member = await resident(context, {
        areaId: area,
        name: '陈素芳',
        phone: '13900000002',
        building: '1号楼',
        room: '302',
        relation: 'family',
        onRoster: false,
      });
      expect((await only('陈素芳')).entry.membershipId).toBe(member.membershipId);
    });

    test('with nothing new says the same version and records nothing', async () => {
      await put(line('1号楼', '301', '陈素芬'));
      expect(await correct('陈素芬', { name: ' 陈素芬 ', room: '301室', phone: null })).toMatchObject({ version: 1 });
      expect(await changes()).toHaveLength(1);
    });

    test('is refused where it is another entry already, also a removed one, and for a building that is not there', async () => {
      await put(line('1号楼', '301', '陈素芬'), line('1号楼', '302', '陈素芳'), line('1号楼', '303', '李安安'));
      await remove('李安安');
      await expect(correct('陈素芬', { name: '陈素芳', room: '302' })).rejects.toMatchObject({ code: 'identity/roster-entry-known' });
      await expect(correct('陈素芬', { name: '李安安', room: '303' })).rejects.toMatchObject({ code: 'identity/roster-entry-known' });
      await expect(correct('陈素芬', { buildingId: '01900000-0000-7000-8000-000000000001' })).rejects.toMatchObject({
        code: 'identity/building-unknown',
      });
      await expect(correct('陈素芬', { phone: '12', documentNumber: '310113196001010070' })).rejects.toMatchObject({
        code: 'platform/validation-failed',
      });
    });

    test('goes on being the one entry of whoever joined by it: nobody else takes it, and it is free when they leave', async () => {
      const member = await resident(context, { areaId: area, name: '丁四四', phone: '13900000004', building: '1号楼', room: '301' });
      await correct('丁四四', { room: '302', name: '丁思思' });
      const { entry } = await only('丁思思');
      expect(entry.membershipId).toBe(member.membershipId);
      expect(
        (
          await context.asOwner(`SELECT roster_entry_id AS entry, way FROM identity.membership WHERE id = $1 AND state = 'verified'`, [
            member.membershipId,
          ])
        )[0],
      ).toEqual({ entry: entry.id, way: 'roster' });
      const claims = () =>
        context.asOwner<{ account: string; hash: string }>(
          `SELECT account_id AS account, hash FROM identity.claim WHERE kind = 'roster-entry' AND account_id = $1`,
          [member.accountId],
        );
      const { entryHash } = entry;
      expect(await claims()).toEqual([
        { account: member.accountId, hash: context.get(BlindIndex).of('roster-entry', String(area), entryHash) },
      ]);
      expect(await changes()).toMatchObject([{ change: 'corrected', fields: ['room', 'name'], joined: true }]);
      await leave(member);
      expect(await claims()).toEqual([]);
    });

    test('does not become somebody else’s while whoever joined by it is a member, in one go or in two', async () => {
      const member = await resident(context, { areaId: area, name: '丁四四', phone: '13900000014', building: '1号楼', room: '301' });
      const refused = { code: 'identity/roster-entry-other-person' };
      await expect(correct('丁四四', { name: '李安安', phone: '13900000015' })).rejects.toMatchObject(refused);
      await expect(correct('丁四四', { name: '李安安', phone: null })).rejects.toMatchObject(refused);
      await correct('丁四四', { name: '李安安' });
      await expect(correct('李安安', { phone: '13900000015' })).rejects.toMatchObject(refused);
      await correct('李安安', { name: '丁四四', room: '302' });
      await correct('丁四四', { phone: '13900000015' });
      await expect(correct('丁四四', { name: '李安安' })).rejects.toMatchObject(refused);
      expect((await only('丁四四')).entry.membershipId).toBe(member.membershipId);
      // The way the refusal names: nobody is told of a look at the new person.
      await remove('丁四四');
      await put(line('1号楼', '302', '李安安', { phone: '13900000016' }));
      expect((await only('李安安')).entry.membershipId).toBeNull();
      await correct('李安安', { name: '方六六', phone: '13900000017' });
    });

    test('is done once by two colleagues at the same moment', async () => {
      await put(line('1号楼', '301', '陈素芬'));
      const { entry } = await only('陈素芬');
      const tries = await Promise.allSettled(
        ['302', '303'].map((room) =>
          context.get(RosterKeeping).correct(command(), area, entry.id, entry.version, { room, reason: '登记有误' }),
        ),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'platform/precondition-failed' } });
    });
  });

  test('numbers from before they had an index are given one by housekeeping', async () => {
    await put(line('1号楼', '301', '陈素芬', { phone: '13900000008' }));
    await context.asOwner('UPDATE identity.roster_entry SET phone_hash = NULL WHERE area_id = $1', [area]);
    expect(await search({ phone: '13900000008' })).toEqual([]);
    const sweep = context
      .get(Sweeps)
      .all()
      .find(({ name }) => name === 'identity/roster-phones');
    expect(await sweep?.sweep()).toEqual({ handled: 1, more: false });
    expect(await search({ phone: '13900000008' })).toHaveLength(1);
  });

  test('the database lets nobody of another community see or change an entry or its record', async () => {
    await put(line('1号楼', '301', '陈素芬'));
    await remove('陈素芬');
    const stranger = await staff(context, { areaId: places.community, role: 'community-secretary' });
    const actor = actorOf(stranger, 'roster.read', places.community, context.clock.now());
    const seen = await context.transactions.transact(actor, async (tx) => [
      await tx.query('SELECT 1 FROM identity.roster_entry WHERE area_id = $1', [area]),
      await tx.query('SELECT 1 FROM identity.roster_change WHERE area_id = $1', [area]),
      await tx.execute('UPDATE identity.roster_entry SET relation = relation WHERE area_id = $1', [area]),
    ]);
    expect(seen).toEqual([[], [], 0]);
    await expect(
      context.transactions.transact(systemActor(area), (tx) => tx.execute('DELETE FROM identity.roster_change')),
    ).rejects.toThrow('permission denied');
    await expect(
      context.get(RosterKeeping).correct({ ...command(), actor }, area, '01900000-0000-7000-8000-000000000001', 1, { reason: '登记有误' }),
    ).rejects.toMatchObject({ code: 'platform/forbidden' });
  });
});
