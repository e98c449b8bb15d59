import { type HeldTable, holdTable, type TestContext, untilARowIsWaitedFor } from '@shequtong/platform/testing';
import { aCommand, actorOf } from '../testing.js';
import { communityOfItsOwn, rosterDesk, rosterLine } from '../testing/roster-desk.js';
import { BuildingsService } from './buildings.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { RosterKeeping } from './roster-keeping.service.js';
import { RosterReads } from './roster-reads.service.js';
import { type RosterLine } from './roster.service.js';

/** Entries of the roster and the building they name, when it is taken out of use. */
describe('the roster of a building that was taken out of use', () => {
  const kept = communityOfItsOwn();
  let context: TestContext;
  let area: number;
  const phone = '13900020001';
  let held: HeldTable;
  beforeEach(() => {
    ({ context, area } = kept());
  });
  const line = (name: string, more: Partial<RosterLine> = {}): RosterLine => rosterLine('1号楼', '301', name, more);
  const { by, put, search, only: listed, correct, remove } = rosterDesk(kept);
  const only = async (name: string) => (await listed(name)).entry;
  const readable = async (name: string) => context.get(PersonalFields).openedEntry(await only(name));
  const idOf = async (building: string) =>
    (await context.asOwner<{ id: string }>('SELECT id FROM identity.building WHERE area_id = $1 AND name = $2', [area, building]))[0]?.id ??
    '';
  const retire = async (building: string) =>
    context
      .get(BuildingsService)
      .retire(aCommand(actorOf(kept().clerk, 'building.manage', area, context.clock.now())), area, await idOf(building));
  const putBack = (id: string) => context.get(RosterKeeping).putBack(aCommand(by()), area, id);
  const refused = { code: 'identity/roster-entry-building-retired', details: { building: '2号楼' } };

  test('no entry is put back there until the building is there again', async () => {
    await put(line('陈素芬', { building: '2号楼' }));
    const { id } = await only('陈素芬');
    await remove('陈素芬');
    await retire('2号楼');
    await expect(putBack(id)).rejects.toMatchObject(refused);
    expect(await search({ name: '陈素芬' })).toEqual([]);
    await put(line('李安安', { building: '2号楼' }));
    expect(await putBack(id)).toMatchObject({ entryId: id });
    await expect(retire('2号楼')).rejects.toMatchObject({ code: 'identity/building-in-use', details: { members: 0, entries: 2 } });
  });

  test('an entry put back while the building is being taken out of use is refused, or keeps it in use', async () => {
    await put(line('陈素芬', { building: '2号楼' }));
    const { id } = await only('陈素芬');
    await remove('陈素芬');
    held = await holdTable(context.database.ownerUrl, 'identity.place_change');
    const retiring = retire('2号楼');
    await held.untilWaitedFor();
    const puttingBack = putBack(id);
    await Promise.race([untilARowIsWaitedFor(context), puttingBack.catch(() => undefined)]).finally(() => held.release());
    await retiring;
    await expect(puttingBack).rejects.toMatchObject(refused);
  });

  test('a list brings an entry that was corrected into it home, with all else as corrected', async () => {
    await put(line('陈素芬', { phone }), line('李安安', { building: '2号楼' }));
    await correct('陈素芬', { name: '陈素芳', buildingId: await idOf('2号楼'), room: '909' });
    await remove('陈素芳');
    await remove('李安安');
    await retire('2号楼');
    expect(await put(line('陈素芬', { phone }))).toEqual({ added: 0, known: 1 });
    expect(await readable('陈素芳')).toMatchObject({ buildingId: await idOf('1号楼'), room: '301', phone });
    await expect(context.get(RosterReads).list(by(), area, { after: undefined, limit: 9 })).resolves.toMatchObject({
      entries: [{ buildingName: '1号楼' }],
    });
  });
});
