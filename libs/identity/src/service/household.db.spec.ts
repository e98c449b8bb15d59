import { documentCheckCharacter } from '@shequtong/kernel';
import { type Command } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, identityModules, type Member, places, resident, setUpDistrict } from '../testing.js';
import { HouseholdService } from './household.service.js';

const documentOf = (born: string, serial: number): string => {
  const first17 = `310113${born}${String(serial).padStart(3, '0')}`;
  return `${first17}${documentCheckCharacter(first17)}`;
};

/** Who speaks for whom in one home. */
describe('a household', () => {
  let context: TestContext;
  let parent: Member;
  let child: Member;

  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
  });
  afterAll(() => context.close());

  const as = (member: Member): Command => aCommand(actorOf(member, 'membership.own', undefined, context.clock.now()));
  const inRoom = (more: Parameters<typeof resident>[1]): Promise<Member> =>
    resident(context, { building: '12号楼', room: '502', relation: 'family', ...more });
  const household = (): HouseholdService => context.get(HouseholdService);
  const waiting = async (member: Member): Promise<string[]> =>
    (await household().waiting(actorOf(member, 'membership.own', undefined, context.clock.now()), places.community)).map(
      ({ row }) => row.id,
    );

  describe('of somebody under 14, verified with a guardian’s consent', () => {
    let relative: Member;
    let sibling: Member;

    beforeAll(async () => {
      parent = await inRoom({ relation: 'owner' });
      child = await inRoom({ name: '周小禾', documentNumber: documentOf('20160501', 1) });
      expect(await household().consentForChild(as(parent), places.community, child.membershipId)).toMatchObject({ state: 'verified' });
      relative = await inRoom({ name: '周小雨', onRoster: false });
      sibling = await inRoom({ name: '周小苗', documentNumber: documentOf('20180501', 2), onRoster: false });
    });

    test('vouches for nobody', async () => {
      await expect(household().vouch(as(child), places.community, relative.membershipId)).rejects.toMatchObject({
        code: 'identity/voucher-too-young',
      });
    });

    test('is nobody’s guardian', async () => {
      await expect(household().consentForChild(as(child), places.community, sibling.membershipId)).rejects.toMatchObject({
        code: 'identity/voucher-too-young',
      });
    });

    test('is not shown who waits, and the grown-up of the home is', async () => {
      expect(await waiting(child)).toEqual([]);
      expect((await waiting(parent)).sort()).toEqual([relative.membershipId, sibling.membershipId].sort());
      expect(await household().vouch(as(parent), places.community, relative.membershipId)).toMatchObject({ state: 'verified' });
    });
  });
});
