import { documentCheckCharacter, rangeOf } from '@shequtong/kernel';
import { BlindIndex, type Command, systemActor } from '@shequtong/platform';
import { type HeldTable, holdTable, type TestContext, untilARowIsWaitedFor } from '@shequtong/platform/testing';
import { aCommand, actorOf, applicant, type Member, places, resident } from '../testing.js';
import { communityOfItsOwn, rosterDesk, rosterLine } from '../testing/roster-desk.js';
import { rosterChangesWithin } from '../store/roster-change.store.js';
import { DocumentService } from './document.service.js';
import { HouseholdService } from './household.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { type EntryCorrection, RosterKeeping } from './roster-keeping.service.js';
import { RosterReads } from './roster-reads.service.js';
import { type RosterLine, RosterService } from './roster.service.js';

const documentOf = (born: string, serial: number): string => {
  const first17 = `310113${born}${String(serial).padStart(3, '0')}`;
  return `${first17}${documentCheckCharacter(first17)}`;
};

/** What happens to the roster while people join by it, and to what was taken off it as time goes by. */
describe('the roster and time', () => {
  const kept = communityOfItsOwn();
  let context: TestContext;
  let area: number;
  // A person is one account in the whole district: each test has people of its own.
  let serial = 0;
  let phone: string;
  let other: string;
  let documentNumber: string;
  beforeEach(() => {
    ({ context, area } = kept());
    serial += 1;
    [phone, other] = [`1390000${String(serial).padStart(4, '0')}`, `1390001${String(serial).padStart(4, '0')}`];
    documentNumber = documentOf('19600101', serial);
  });

  let held: HeldTable;
  const ofMember = (member: Member): Command => aCommand(actorOf(member, 'membership.own', undefined, context.clock.now()));
  const line = (name: string, more: Partial<RosterLine> = {}): RosterLine => rosterLine('1号楼', '301', name, more);
  const { by, put, search, only: listed, correct, remove } = rosterDesk(kept);
  const only = async (name: string) => (await listed(name)).entry;
  const waiting = (membershipId: string) =>
    context.asOwner(
      'SELECT m.state, m.roster_entry_id AS entry, c.state AS "caseState", c.reasons FROM identity.membership m LEFT JOIN identity.review_case c ON c.membership_id = m.id WHERE m.id = $1',
      [membershipId],
    );
  const claimsOf = (accountId: string) =>
    context.asOwner(`SELECT 1 FROM identity.claim WHERE kind = 'roster-entry' AND account_id = $1`, [accountId]);
  const readable = async (name: string) => context.get(PersonalFields).openedEntry(await only(name));

  describe('whoever finds an entry that is just being corrected', () => {
    let correcting: Promise<unknown>;

    /** The correction has written the entry and cannot end yet. */
    async function begin(change: EntryCorrection): Promise<void> {
      held = await holdTable(context.database.ownerUrl, 'identity.roster_change');
      correcting = correct('丁四四', change);
      await held.untilWaitedFor();
    }
    async function meanwhile<T>(work: Promise<T>): Promise<T> {
      await Promise.race([
        untilARowIsWaitedFor(context),
        work.then(() => Promise.reject(new Error('nobody waited for the correction'))),
      ]).finally(() => held.release());
      await correcting;
      return work;
    }

    test('with a phone it no longer has joins by staff and claims nothing of it', async () => {
      await put(line('丁四四', { phone }));
      const { join, accountId } = await applicant(context, { areaId: area, name: '丁四四', phone, room: '301', onRoster: false });
      await begin({ phone: other });
      const joined = await meanwhile(join());
      expect(joined).toMatchObject({ state: 'pending' });
      expect(await waiting(joined.membershipId)).toEqual([
        { state: 'pending', entry: null, caseState: 'open', reasons: ['roster-differs'] },
      ]);
      expect(await claimsOf(accountId)).toEqual([]);
    });

    test('and still is who it says joins by it', async () => {
      await put(line('丁四四', { phone }));
      const { join, accountId } = await applicant(context, {
        areaId: area,
        name: '丁四四',
        phone,
        room: '301',
        relation: 'tenant',
        onRoster: false,
      });
      await begin({ relation: 'tenant', documentNumber });
      const { membershipId } = await meanwhile(join());
      const entry = await only('丁四四');
      expect(entry.membershipId).toBe(membershipId);
      // And holds it as it is now, not as it was found.
      const claims = await context.asOwner(`SELECT hash FROM identity.claim WHERE kind = 'roster-entry' AND account_id = $1`, [accountId]);
      expect(claims).toEqual([{ hash: context.get(BlindIndex).of('roster-entry', String(area), entry.entryHash) }]);
    });

    test('and moves to another room joins by staff: it says no more of the one that was typed', async () => {
      await put(line('丁四四', { phone }));
      const { join, accountId } = await applicant(context, { areaId: area, name: '丁四四', phone, room: '301', onRoster: false });
      await begin({ room: '302' });
      const joined = await meanwhile(join());
      expect(joined).toMatchObject({ state: 'pending' });
      expect(await waiting(joined.membershipId)).toEqual([
        { state: 'pending', entry: null, caseState: 'open', reasons: ['roster-differs'] },
      ]);
      expect(await claimsOf(accountId)).toEqual([]);
    });

    test('with a document it no longer has goes on waiting for staff', async () => {
      await put(line('丁四四', { documentNumber }));
      const member = await resident(context, { areaId: area, name: '丁四四', phone, room: '301', onRoster: false });
      await begin({ documentNumber: documentOf('19610101', serial) });
      expect(
        await meanwhile(context.get(DocumentService).add(ofMember(member), area, member.membershipId, { documentNumber })),
      ).toMatchObject({ state: 'pending' });
      expect(await waiting(member.membershipId)).toMatchObject([{ state: 'pending', entry: null, caseState: 'open' }]);
    });
  });

  describe('a child whose guardian has not spoken yet', () => {
    let child: Member;
    let parent: Member;

    beforeEach(async () => {
      await put(line('小明明', { phone, relation: 'family' }));
      parent = await resident(context, { areaId: area, room: '301' });
      child = await resident(context, {
        areaId: area,
        name: '小明明',
        phone,
        room: '301',
        relation: 'family',
        documentNumber: documentOf('20200101', serial),
        onRoster: false,
      });
      expect(await waiting(child.membershipId)).toEqual([
        { state: 'pending', entry: (await only('小明明')).id, caseState: null, reasons: null },
      ]);
    });
    const consent = () => context.get(HouseholdService).consentForChild(ofMember(parent), area, child.membershipId);

    test.each<[string, () => EntryCorrection]>([
      ['name', () => ({ name: '小亮亮' })],
      ['phone', () => ({ phone: other })],
      ['document', () => ({ documentNumber: documentOf('20190101', serial) })],
      ['room', () => ({ room: '302' })],
    ])('is not verified by an entry whose %s was corrected: staff look', async (_, change) => {
      await correct('小明明', change());
      expect(await claimsOf(child.accountId)).toEqual([]);
      expect(await consent()).toMatchObject({ state: 'pending' });
      expect(await waiting(child.membershipId)).toEqual([
        { state: 'pending', entry: null, caseState: 'open', reasons: ['roster-differs'] },
      ]);
      expect(
        await context.asOwner(
          `SELECT payload ->> 'because' AS because FROM platform.event WHERE type = 'membership.review-asked' AND aggregate = $1`,
          [child.membershipId],
        ),
      ).toEqual([{ because: 'roster-changed' }]);
    });

    test('is not verified as the owner by an entry that says so no more', async () => {
      const [owned, second] = [`1390002${String(serial).padStart(4, '0')}`, documentOf('20210101', serial)];
      await put(line('小朋朋', { phone: owned, relation: 'owner' }));
      child = await resident(context, {
        areaId: area,
        name: '小朋朋',
        phone: owned,
        room: '301',
        relation: 'owner',
        documentNumber: second,
        onRoster: false,
      });
      expect(await waiting(child.membershipId)).toMatchObject([{ state: 'pending', entry: (await only('小朋朋')).id, caseState: null }]);
      await correct('小朋朋', { relation: 'family' });
      expect(await consent()).toMatchObject({ state: 'pending' });
      expect(await waiting(child.membershipId)).toEqual([
        { state: 'pending', entry: null, caseState: 'open', reasons: ['roster-differs'] },
      ]);
    });

    test('is verified where only the relation was corrected', async () => {
      await correct('小明明', { relation: 'tenant' });
      expect(await consent()).toMatchObject({ state: 'verified' });
    });
  });

  describe('the community’s list imported again', () => {
    test('adds nothing for an entry that was corrected since, however often, and the person is verified by the one there is', async () => {
      const list = [line('陈素芬', { phone }), line('李安安', { room: '302' })];
      await put(...list);
      await correct('陈素芬', { room: '303', name: '陈素芳' });
      await correct('陈素芳', { room: '304' });
      expect(await put(...list, line('陈素芳', { phone, room: '303' }))).toEqual({ added: 0, known: 3 });
      expect(await readable('陈素芳')).toMatchObject({ room: '304', phone });
      expect(await search({ name: '陈素芬' })).toEqual([]);
      expect(await resident(context, { areaId: area, name: '陈素芳', phone, room: '304', onRoster: false })).toMatchObject({
        areaId: area,
      });
      expect((await only('陈素芳')).membershipId).not.toBeNull();
    });

    test('puts an entry back with the phone and relation of its line', async () => {
      await put(line('陈素芬', { documentNumber, phone }));
      const { id } = await only('陈素芬');
      await remove('陈素芬');
      expect(await put(line('陈素芬', { documentNumber, phone: other, relation: 'tenant' }))).toEqual({ added: 0, known: 1 });
      expect(await only('陈素芬')).toMatchObject({ id, relation: 'tenant', version: 3 });
      expect(await readable('陈素芬')).toMatchObject({ phone: other, documentNumber });
      expect((await context.get(RosterReads).search(by(), area, { phone: other })).entries).toHaveLength(1);
    });

    test('puts an entry back as it was corrected, once, whether by the old line or the new', async () => {
      await put(line('陈素芬', { phone }));
      await correct('陈素芬', { name: '陈素芳' });
      await remove('陈素芳');
      expect(await put(line('陈素芬', { phone }), line('陈素芳', { phone, relation: 'tenant' }))).toEqual({ added: 0, known: 2 });
      expect(await readable('陈素芳')).toMatchObject({ phone, relation: 'tenant' });
      await remove('陈素芳');
      expect(await put(line('陈素芬', { phone }))).toEqual({ added: 0, known: 1 });
      expect(await readable('陈素芳')).toMatchObject({ phone, relation: 'tenant' });
    });
  });

  describe('an entry somebody joined by, taken off with the document of a stranger,', () => {
    const stranger = (): RosterLine => line('周陌生', { documentNumber, phone: other });
    const joinedAndOff = async (): Promise<Member> => {
      await put(line('陈素芬', { phone }));
      const member = await resident(context, { areaId: area, name: '陈素芬', phone, room: '301', onRoster: false });
      await correct('陈素芬', { documentNumber });
      await remove('陈素芬');
      return member;
    };

    test.each([
      ['while it is kept', 0],
      ['once it is emptied', 31],
    ])('does not become the stranger’s by a list: they get one of their own, %s', async (_, days) => {
      const member = await joinedAndOff();
      context.clock.advance({ days });
      await context.sweep('identity/roster-removed');
      expect(await put(stranger())).toEqual({ added: 1, known: 0 });
      expect((await only('周陌生')).membershipId).toBeNull();
      expect(await claimsOf(member.accountId)).toHaveLength(1);
      expect(await put(stranger())).toEqual({ added: 0, known: 1 });
      const newcomer = await resident(context, {
        areaId: area,
        name: '周陌生',
        phone: other,
        room: '301',
        documentNumber,
        onRoster: false,
      });
      expect((await only('周陌生')).membershipId).toBe(newcomer.membershipId);
    });

    test('comes back by a list that still means the one who joined', async () => {
      const member = await joinedAndOff();
      expect(await put(line('陈素芬', { documentNumber, phone: other }))).toEqual({ added: 0, known: 1 });
      expect((await only('陈素芬')).membershipId).toBe(member.membershipId);
    });
  });

  test('what was done with an entry is not on record under a name it got later', async () => {
    await put(line('陈素芬', { phone }));
    await correct('陈素芬', { room: '302' });
    const changes = () =>
      context.transactions.read(systemActor(area), (db) =>
        rosterChangesWithin(db, {
          scope: rangeOf(area),
          from: new Date(0),
          until: new Date(db.now.getTime() + 1),
          after: undefined,
          limit: 9,
        }),
      );
    const named = async () => (await changes()).filter(({ change }) => change === 'corrected').map(({ nameSealed }) => nameSealed !== null);
    expect(await named()).toEqual([true]);
    context.clock.advance({ minutes: 1 });
    await correct('陈素芬', { name: '陈素芳' });
    expect(await named()).toEqual([true, false]);
  });

  describe('an entry taken off', () => {
    const rows = () => context.asOwner<Record<string, unknown>>('SELECT * FROM identity.roster_entry WHERE area_id = $1', [area]);

    test('is emptied of the person after 30 days and not before; nobody can look at it', async () => {
      await put(line('陈素芬', { documentNumber, phone }), line('李安安'));
      const { id } = await only('陈素芬');
      await remove('陈素芬');
      const [before] = (await rows()).filter((row) => row.id === id);
      context.clock.advance({ days: 29 });
      expect(await context.sweep('identity/roster-removed')).toBe(0);
      context.clock.advance({ days: 2 });
      expect(await context.sweep('identity/roster-removed')).toBe(1);
      expect(await context.sweep('identity/roster-removed')).toBe(0);
      const [emptied] = (await rows()).filter((row) => row.id === id);
      const left = Object.entries(emptied ?? {})
        .filter(([, value]) => value !== null)
        .map(([name]) => name)
        .sort();
      expect(left).toEqual(['area_id', 'entry_hash', 'id', 'imported_at', 'removed_at', 'version']);
      expect(emptied?.entry_hash).toBe(before?.entry_hash);
      await expect(context.get(RosterKeeping).unmask(by(), area, id, ['name'], '核对底册')).rejects.toMatchObject({
        code: 'platform/not-found',
      });
      await expect(context.get(RosterReads).one(by(), area, id)).rejects.toMatchObject({ code: 'platform/not-found' });
      await expect(context.get(RosterKeeping).putBack(aCommand(by()), area, id)).rejects.toMatchObject({
        code: 'identity/roster-entry-emptied',
      });
      expect((await context.get(RosterReads).removed(by(), area)).entries.map(({ entry }) => entry.id)).not.toContain(id);
      expect(await search({ name: '李安安' })).toHaveLength(1);
    });

    test('comes back whole from the list after that, also by the line it was corrected from, and is theirs who joined by it', async () => {
      await put(line('陈素芬', { phone }));
      const member = await resident(context, { areaId: area, name: '陈素芬', phone, room: '301', onRoster: false });
      await correct('陈素芬', { name: '陈素芳' });
      await remove('陈素芳');
      context.clock.advance({ days: 31 });
      await context.sweep('identity/roster-removed');
      expect(await put(line('陈素芬', { phone }))).toEqual({ added: 0, known: 1 });
      expect(await readable('陈素芬')).toMatchObject({ room: '301', phone });
      expect((await only('陈素芬')).membershipId).toBe(member.membershipId);
      expect(await claimsOf(member.accountId)).toHaveLength(1);
      expect(await correct('陈素芬', { room: '305' })).toMatchObject({ version: 5 });
      expect(await claimsOf(member.accountId)).toHaveLength(1);
    });

    test('is never emptied while it is on the roster: the database refuses', async () => {
      await put(line('陈素芬', { phone }));
      await expect(
        context.transactions.transact(systemActor(area), (tx) =>
          tx.execute('UPDATE identity.roster_entry SET name_sealed = NULL WHERE area_id = $1', [area]),
        ),
      ).rejects.toThrow('roster_entry_full_or_emptied');
    });
  });

  test('one number that does not open keeps no other from its hash, in its community or in others', async () => {
    const [first, second] = [area, kept().elsewhere];
    await put(line('甲一一', { phone }), line('乙二二', { phone: other }));
    await context.transactions.transact(systemActor(second), (tx) =>
      context.get(RosterService).imported(tx, second, [line('丙三三', { phone })]),
    );
    const { id } = await only('甲一一');
    await context.asOwner(
      `UPDATE identity.roster_entry SET phone_hash = NULL, phone_sealed = CASE WHEN id = $3 THEN 'not sealed' ELSE phone_sealed END WHERE area_id IN ($1, $2)`,
      [first, second, id],
    );
    await expect(context.sweep('identity/roster-phones')).rejects.toMatchObject({
      errors: [{ message: `phones of roster entries in ${first} do not open: ${id}` }],
    });
    const unhashed = await context.asOwner<{ id: string }>(
      'SELECT id FROM identity.roster_entry WHERE area_id IN ($1, $2) AND phone_hash IS NULL',
      [first, second],
    );
    expect(unhashed).toEqual([{ id }]);
    await context.asOwner('UPDATE identity.roster_entry SET phone_sealed = NULL WHERE id = $1', [id]);
    expect(await context.sweep('identity/roster-phones')).toBe(0);
  });

  test('lines are behind the wall of their community and cannot be changed', async () => {
    await put(line('陈素芬'));
    await correct('陈素芬', { room: '302' });
    const count = (areaId: number) =>
      context.transactions.transact(systemActor(areaId), (tx) => tx.query('SELECT 1 FROM identity.roster_line WHERE area_id = $1', [area]));
    expect([(await count(area)).length, (await count(places.community)).length]).toEqual([1, 0]);
    await expect(context.transactions.transact(systemActor(area), (tx) => tx.execute('DELETE FROM identity.roster_line'))).rejects.toThrow(
      'permission denied',
    );
  });
});
