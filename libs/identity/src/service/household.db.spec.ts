import { documentCheckCharacter } from '@shequtong/kernel';
import { type Command, systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, identityModules, type Member, places, resident, setUpDistrict } from '../testing.js';
import { HouseholdService } from './household.service.js';
import { RosterService } from './roster.service.js';

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

  describe('of an owner who vouches for somebody who says owner', () => {
    const told = (membershipId: string): Promise<{ because: string }[]> =>
      context.asOwner(
        `SELECT payload ->> 'because' AS because FROM platform.event WHERE type = 'membership.review-asked' AND aggregate = $1 ORDER BY id`,
        [membershipId],
      );
    const stands = (membershipId: string): Promise<object[]> =>
      context.asOwner(
        `SELECT m.state, c.state AS review, (SELECT count(*)::int FROM identity.evidence e WHERE e.membership_id = m.id AND e.kind = 'household') AS words
         FROM identity.membership m JOIN identity.review_case c ON c.membership_id = m.id WHERE m.id = $1`,
        [membershipId],
      );
    const vouch = async (who: Member, whom: Member): Promise<string> =>
      (await household().vouch(as(who), places.community, whom.membershipId)).state;
    /** Of several in a room, an owner whom the roster lets in. */
    const owner = (room: string): Promise<Member> => inRoom({ room, relation: 'owner' });
    const saysOwner = (room: string, more: object = {}): Promise<Member> => inRoom({ room, relation: 'owner', onRoster: false, ...more });

    test('where the roster has people of the room and none of them is this one: staff decide, and both know why', async () => {
      const lord = await owner('611');
      const stranger = await saysOwner('611');
      expect(await vouch(lord, stranger)).toBe('pending');
      expect(await stands(stranger.membershipId)).toEqual([{ state: 'pending', review: 'open', words: 1 }]);
      expect(await told(stranger.membershipId)).toEqual([{ because: 'asked' }, { because: 'vouched' }]);
      const [card] = await household().waiting(actorOf(lord, 'membership.own', undefined, context.clock.now()), places.community);
      expect(card).toMatchObject({ row: { id: stranger.membershipId }, home: '12号楼611室', vouched: true });
      // Said again it is the same word: nothing is kept or told twice.
      expect(await vouch(lord, stranger)).toBe('pending');
      expect(await stands(stranger.membershipId)).toEqual([{ state: 'pending', review: 'open', words: 1 }]);
      expect(await told(stranger.membershipId)).toHaveLength(2);
    });

    test('where the roster says owner of one who may be them: the word is what was missing', async () => {
      const lord = await owner('612');
      // A name alone stands on every letter box: it does not let in by itself.
      await context.transactions.transact(systemActor(places.community), (tx) =>
        context.get(RosterService).imported(tx, places.community, [{ building: '12号楼', room: '612', name: '周明珠', relation: 'owner' }]),
      );
      const wife = await saysOwner('612', { name: '周明珠' });
      expect(await vouch(lord, wife)).toBe('verified');
    });

    test('where the roster has nobody of the room: the word is all there is', async () => {
      const lord = await owner('613');
      const wife = await saysOwner('613');
      await context.asOwner(
        'UPDATE identity.roster_entry SET removed_at = now() WHERE room_hash = (SELECT room_hash FROM identity.membership WHERE id = $1)',
        [lord.membershipId],
      );
      expect(await vouch(lord, wife)).toBe('verified');
    });

    test('and family, who claim no more than anybody of the home, come in by the word whatever the roster says', async () => {
      expect(await vouch(await owner('614'), await inRoom({ room: '614', onRoster: false }))).toBe('verified');
    });
  });
});
