import { documentCheckCharacter } from '@shequtong/kernel';
import { type Actor, BlindIndex, MediaService, systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import sharp from 'sharp';
import {
  aCommand,
  actorOf,
  identityModules,
  type Member,
  NEWEST_NOTICE,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '../testing.js';
import { claimAll } from '../store/account.store.js';
import { AssistanceUpkeep } from './assistance-upkeep.service.js';
import { CardsService } from './cards.service.js';
import { DelegationFacade } from './delegation-facade.service.js';
import { type DelegationAnswer, type DelegationForm, DelegationsService } from './delegations.service.js';
import { type EnrolledAnswer, EnrolmentsService } from './enrolments.service.js';
import { IdentityFacade } from './identity-facade.service.js';
import { OwnDataSources } from './own-data-sources.service.js';
import { RosterReads } from './roster-reads.service.js';
import { RosterService } from './roster.service.js';

const AREA = places.community;

describe('people without a phone', () => {
  let context: TestContext;
  let clerk: StaffMember;
  let colleague: StaffMember;
  let serial = 100;

  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    context.clock.set('2026-11-20T10:00:00+08:00');
    await setUpDistrict(context);
    clerk = await staff(context, { areaId: AREA, role: 'community-staff', publicName: '陈静' });
    colleague = await staff(context, { areaId: AREA, role: 'community-staff', publicName: '吴敏' });
  });
  afterAll(() => context.close());
  beforeEach(() => context.clock.set('2026-11-23T10:00:00+08:00'));

  const found = async (name: string) => (await context.get(RosterReads).search(by(clerk), AREA, { name })).entries;
  const by = (who: StaffMember): Actor => actorOf(who, 'enrolment.by-staff', AREA, context.clock.now());
  const selfOf = (member: { accountId: string }): Actor => ({ kind: 'person', accountId: member.accountId, more: [], up: [] });
  /** What proving the number does beside keeping it: the builder leaves it out. */
  const signsInBy = async (member: Member): Promise<Member> => {
    await context.transactions.transact(systemActor(), (tx) =>
      claimAll(tx, member.accountId, [{ kind: 'phone', hash: context.get(BlindIndex).of('phone', member.phone) }]),
    );
    return member;
  };
  const onRoster = async (name: string, more: { documentNumber?: string; phone?: string } = {}): Promise<string> => {
    await context.transactions.transact(systemActor(AREA), (tx) =>
      context.get(RosterService).imported(tx, AREA, [{ building: '3号楼', room: String((serial += 1)), name, relation: 'owner', ...more }]),
    );
    return (await found(name)).at(-1)?.entry.id ?? '';
  };
  /** The photo of a signed form, one for each person. */
  const signedForm = async (who = clerk): Promise<string> => {
    const bytes = await sharp({ create: { width: 60, height: 80 + (serial += 1), channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    return (await context.get(MediaService).keep(by(who), AREA, { bytes, claimedType: 'image/png', purpose: 'evidence' })).mediaId;
  };
  const enrolBy = (entryId: string, consentMediaId: string, who = clerk): Promise<EnrolledAnswer> =>
    context.get(EnrolmentsService).enrol(aCommand(by(who)), AREA, { rosterEntryId: entryId, consentMediaId, form: 'madam' });
  const enrol = async (entryId: string): Promise<EnrolledAnswer> => enrolBy(entryId, await signedForm());
  const grandma = async (name = '孙桂芳'): Promise<EnrolledAnswer> => enrol(await onRoster(name));

  describe('enrolment by staff', () => {
    test('makes a resident in full from the roster: membership, role, consent on paper, no way to sign in', async () => {
      const entryId = await onRoster('赵秀英');
      expect(await found('赵秀英')).toMatchObject([
        { entry: { id: entryId, membershipId: null }, person: { name: '赵*英', address: '3号楼' } },
      ]);
      const media = await signedForm();
      const person = await enrolBy(entryId, media);
      expect(person.displayName).toBe('赵女士');
      const facts = await context.transactions.read(systemActor(AREA), (db) =>
        context.get(IdentityFacade).membershipOf(db, AREA, person.accountId),
      );
      expect(facts).toMatchObject({ state: 'verified', relation: 'owner', displayName: '赵女士' });
      const grants = await context.asOwner('SELECT role, area_id::text AS area FROM identity.role_grant WHERE account_id = $1', [
        person.accountId,
      ]);
      expect(grants).toEqual([{ role: 'resident', area: String(AREA) }]);
      const claims = await context.asOwner<{ kind: string }>('SELECT kind FROM identity.claim WHERE account_id = $1', [person.accountId]);
      expect(claims).toEqual([{ kind: 'roster-entry' }]);
      expect(await context.asOwner('SELECT act FROM identity.consent WHERE account_id = $1', [person.accountId])).toEqual([
        { act: 'given' },
      ]);
      expect(await context.get(EnrolmentsService).consents(by(clerk), AREA, person.membershipId)).toMatchObject([
        { mediaId: media, version: NEWEST_NOTICE },
      ]);
      expect(await found('赵秀英')).toMatchObject([{ entry: { membershipId: expect.any(String) } }]);
    });

    test('of two colleagues who enrol the same person at once, one does', async () => {
      const entryId = await onRoster('周素珍');
      const settled = await Promise.allSettled([enrol(entryId), enrol(entryId), enrol(entryId)]);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'identity/roster-entry-taken' });
      expect(await context.asOwner(`SELECT 1 FROM identity.membership WHERE roster_entry_id = $1`, [entryId])).toHaveLength(1);
    });

    test('needs a photo of the signed form taken by the same person, and the person on the roster', async () => {
      const entryId = await onRoster('吴阿妹');
      await expect(enrolBy(entryId, await signedForm(), colleague)).rejects.toMatchObject({ code: 'identity/paper-consent-missing' });
      await expect(enrol('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'platform/not-found' });
    });

    test('a child is not enrolled on paper of its own', async () => {
      const entryId = await onRoster('郑小宝', { documentNumber: `31011320180101001${documentCheckCharacter('31011320180101001')}` });
      await expect(enrol(entryId)).rejects.toMatchObject({ code: 'identity/guardian-needed' });
    });

    test('somebody who joined by phone already is not enrolled again', async () => {
      const member = await resident(context, { name: '钱有电话', phone: '13900001111' });
      const [{ entry } = { entry: undefined }] = await found('钱有电话');
      expect(entry?.membershipId).toBe(member.membershipId);
      await expect(enrol(entry?.id ?? '')).rejects.toMatchObject({ code: 'identity/roster-entry-taken' });
      await expect(context.get(AssistanceUpkeep).leaveFor(by(clerk), AREA, member.membershipId)).rejects.toMatchObject({
        code: 'identity/not-enrolled-by-staff',
      });
    });

    test('leaves at their word, without a phone: everything personal is emptied, card and delegates end', async () => {
      const form = await signedForm();
      const person = await enrolBy(await onRoster('林凤仙'), form);
      const { code } = await context.get(CardsService).issue(by(clerk), AREA, person.membershipId);
      const helper = await resident(context);
      await record(person, { kind: 'family', membershipId: helper.membershipId });
      await context.get(AssistanceUpkeep).leaveFor(by(clerk), AREA, person.membershipId);
      await context.drain();
      const [row] = await context.asOwner<{ state: string; name_sealed: string | null }>(
        'SELECT state, name_sealed FROM identity.membership WHERE id = $1',
        [person.membershipId],
      );
      expect(row).toEqual({ state: 'ended', name_sealed: null });
      await expect(context.get(CardsService).scan(by(clerk), AREA, code)).rejects.toMatchObject({ code: 'identity/card-revoked' });
      expect(await context.asOwner('SELECT 1 FROM identity.paper_consent WHERE membership_id = $1', [person.membershipId])).toEqual([]);
      await expect(context.get(MediaService).open(AREA, form, 'full')).rejects.toMatchObject({ code: 'platform/not-found' });
      expect(await mayAct(helper, person, 'tickets')).toBe(false);
      // The roster entry is free again.
      expect((await found('林凤仙'))[0]?.entry.membershipId).toBeNull();
    });
  });

  describe('paper cards', () => {
    test('name their person when staff scan or type them, and nobody where they are not from', async () => {
      const person = await grandma();
      const cards = context.get(CardsService);
      const { code, qrSvg } = await cards.issue(by(clerk), AREA, person.membershipId);
      expect(qrSvg).toContain('<svg');
      expect(await cards.scan(by(clerk), AREA, code)).toMatchObject({
        membershipId: person.membershipId,
        displayName: '孙女士',
        person: { name: '孙*芳' },
      });
      expect(await cards.scan(by(clerk), AREA, ` ${code.slice(0, 6).toLowerCase()}-${code.slice(6)}`)).toMatchObject({
        membershipId: person.membershipId,
      });
      const elsewhere = await staff(context, { areaId: places.neighbouring, role: 'community-staff' });
      const there = actorOf(elsewhere, 'card.scan', places.neighbouring, context.clock.now());
      await expect(cards.scan(there, places.neighbouring, code)).rejects.toMatchObject({ code: 'identity/card-unknown' });
      for (const wrong of ['AAAAAAAAAAAA', 'short', `${code}A`])
        await expect(cards.scan(by(clerk), AREA, wrong)).rejects.toMatchObject({ code: 'identity/card-unknown' });
      const rows = await context.asOwner<{ code_hash: string }>('SELECT code_hash FROM identity.card');
      expect(rows.some(({ code_hash: hash }) => hash.includes(code))).toBe(false);
    });

    test('a new card ends the old one; a lost one is told from an unknown one', async () => {
      const person = await grandma('何秋菊');
      const cards = context.get(CardsService);
      const first = await cards.issue(by(clerk), AREA, person.membershipId);
      const second = await cards.issue(by(clerk), AREA, person.membershipId);
      await expect(cards.scan(by(clerk), AREA, first.code)).rejects.toMatchObject({ code: 'identity/card-revoked' });
      await cards.end(aCommand(by(clerk)), AREA, person.membershipId, 'lost');
      await expect(cards.scan(by(clerk), AREA, second.code)).rejects.toMatchObject({ code: 'identity/card-revoked' });
      await expect(cards.end(aCommand(by(clerk)), AREA, person.membershipId, 'lost')).rejects.toMatchObject({
        code: 'identity/card-unknown',
      });
      expect((await cards.list(by(clerk), AREA, person.membershipId)).map(({ endCode }) => endCode)).toEqual(['lost', 'replaced']);
    });

    test('of five cards issued at once one is in use', async () => {
      const person = await grandma('吕巧云');
      const cards = context.get(CardsService);
      const issued = await Promise.all(Array.from({ length: 5 }, () => cards.issue(by(clerk), AREA, person.membershipId)));
      const scans = await Promise.allSettled(issued.map(({ code }) => cards.scan(by(clerk), AREA, code)));
      expect(scans.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  const record = (
    person: { membershipId: string },
    delegate: DelegationForm['delegate'],
    more: Partial<DelegationForm> = {},
  ): Promise<DelegationAnswer> =>
    context.get(DelegationsService).record(aCommand(by(clerk)), AREA, person.membershipId, {
      delegate,
      things: ['tickets', 'points'],
      until: '2026-12-31',
      readBack: true,
      ...more,
    });
  const mayAct = (
    delegate: { accountId: string },
    person: { accountId: string },
    thing: 'tickets' | 'points' | 'orders',
    at = context.clock.now(),
  ): Promise<boolean> =>
    context.transactions.read(selfOf(delegate), (db) =>
      context.get(DelegationFacade).mayActFor(db, delegate.accountId, person.accountId, thing, at),
    );

  describe('delegates', () => {
    test('act for the named things until the date, and nothing else, also from another community', async () => {
      const person = await grandma('蒋玉兰');
      const daughter = await signsInBy(await resident(context, { areaId: places.ofOtherStreet, phone: '13900002222' }));
      const { delegateName, endsAt } = await record(person, { kind: 'family', phone: '13900002222' });
      expect(delegateName).toMatch(/居民$/);
      expect(endsAt).toBe('2026-12-31T16:00:00.000Z');
      expect([
        await mayAct(daughter, person, 'tickets'),
        await mayAct(daughter, person, 'points'),
        await mayAct(daughter, person, 'orders'),
      ]).toEqual([true, true, false]);
      expect(await mayAct(daughter, person, 'tickets', new Date('2026-12-31T23:59:00+08:00'))).toBe(true);
      expect(await mayAct(daughter, person, 'tickets', new Date('2027-01-01T00:00:00+08:00'))).toBe(false);
      expect(await mayAct(person, daughter, 'tickets')).toBe(false);
      expect(await context.get(DelegationsService).own(selfOf(daughter))).toMatchObject([
        { personName: '蒋女士', delegateName, inForce: true, readBackBy: clerk.accountId },
      ]);
      expect(await context.get(DelegationsService).ofMember(by(clerk), AREA, person.membershipId)).toMatchObject([
        { delegateName, inForce: true },
      ]);
    });

    test('are people whose identity was checked; a volunteer is one of this community, staff a colleague', async () => {
      const person = await grandma('沈月娥');
      const neighbour = await resident(context);
      const waiting = await signsInBy(await resident(context, { onRoster: false, phone: '13900003333' }));
      expect(waiting.principal.grants).toEqual([]);
      for (const unknown of [
        { kind: 'family', phone: '13900003333' },
        { kind: 'family', phone: '13811112222' },
        { kind: 'family' },
        { kind: 'volunteer', membershipId: neighbour.membershipId },
        { kind: 'staff', staffAccountId: neighbour.accountId },
      ] as const) {
        await expect(record(person, unknown)).rejects.toMatchObject({ code: 'identity/delegate-unknown' });
      }
      await expect(record(person, { kind: 'staff', staffAccountId: colleague.accountId })).resolves.toMatchObject({ delegateName: '吴敏' });
      await expect(record(person, { kind: 'staff', staffAccountId: clerk.accountId })).rejects.toMatchObject({
        code: 'identity/delegate-reads-back',
      });
      await context.asOwner(
        `INSERT INTO identity.role_grant (account_id, id, area_id, role, starts_at, given_at) VALUES ($1, gen_random_uuid(), $2, 'volunteer', $3, $3)`,
        [neighbour.accountId, AREA, context.clock.now()],
      );
      await expect(record(person, { kind: 'volunteer', membershipId: neighbour.membershipId })).resolves.toMatchObject({
        delegationId: expect.any(String),
      });
      await expect(record(person, { kind: 'volunteer', membershipId: neighbour.membershipId })).rejects.toMatchObject({
        code: 'identity/delegation-overlaps',
      });
    });

    test('are not recorded without a read-back, for ever, or for themselves', async () => {
      const person = await grandma('韩春梅');
      const son = await resident(context);
      const family = { kind: 'family', membershipId: son.membershipId } as const;
      await expect(record(person, family, { readBack: false })).rejects.toMatchObject({ code: 'identity/read-back-missing' });
      for (const until of ['2026-11-22', '2028-01-01'])
        await expect(record(person, family, { until })).rejects.toMatchObject({ code: 'identity/delegation-too-long' });
      await expect(record(son, family)).rejects.toMatchObject({ code: 'identity/delegate-is-person' });
    });

    test('are ended by the delegate, by the person, or by staff at the person’s word; by nobody else, and once', async () => {
      const person = await grandma('杨水仙');
      const delegations = context.get(DelegationsService);
      const [one, two, other] = [await resident(context), await resident(context), await resident(context)];
      const [first, second] = [
        await record(person, { kind: 'family', membershipId: one.membershipId }),
        await record(person, { kind: 'family', membershipId: two.membershipId }),
      ];
      await expect(delegations.giveUp(aCommand(selfOf(other)), AREA, first.delegationId)).rejects.toMatchObject({
        code: 'platform/not-found',
      });
      await delegations.giveUp(aCommand(selfOf(one)), AREA, first.delegationId);
      await expect(delegations.giveUp(aCommand(selfOf(one)), AREA, first.delegationId)).rejects.toMatchObject({
        code: 'identity/delegation-ended',
      });
      await delegations.revoke(aCommand(by(colleague)), AREA, second.delegationId);
      expect([await mayAct(one, person, 'tickets'), await mayAct(two, person, 'tickets')]).toEqual([false, false]);
      const third = await record(person, { kind: 'family', membershipId: one.membershipId });
      await delegations.giveUp(aCommand(selfOf(person)), AREA, third.delegationId);
      const ends = (await delegations.ofMember(by(clerk), AREA, person.membershipId)).map(({ endCode }) => endCode).sort();
      expect(ends).toEqual(['delegate', 'person', 'staff']);
    });

    test('end by their date and with the delegate’s account, swept once; the same two may agree anew', async () => {
      const person = await grandma('许菊香');
      const [one, two] = [await resident(context), await resident(context)];
      await record(person, { kind: 'family', membershipId: one.membershipId }, { until: '2026-11-23' });
      await record(person, { kind: 'family', membershipId: two.membershipId });
      context.clock.set('2026-11-24T00:00:01+08:00');
      await record(person, { kind: 'family', membershipId: one.membershipId });
      await context.asOwner(`UPDATE identity.account SET state = 'left', ended_at = now() WHERE account_id = $1`, [two.accountId]);
      await Promise.all([context.sweep('identity/delegations'), context.sweep('identity/delegations')]);
      const shown = await context.get(DelegationsService).ofMember(by(clerk), AREA, person.membershipId);
      expect(shown.map(({ endCode, inForce }) => [endCode, inForce])).toEqual([
        [null, true],
        ['expiry', false],
        ['expiry', false],
      ]);
      const ended = await context.asOwner('SELECT 1 FROM platform.event WHERE type = $1 AND aggregate = ANY ($2::text[])', [
        'delegation.ended',
        shown.map(({ id }) => id),
      ]);
      expect(ended).toHaveLength(2);
    });

    test('with the guard off, staff of another community still change nothing here', async () => {
      const person = await grandma('顾秀珍');
      const entryId = await onRoster('钱阿婆');
      const helper = await resident(context);
      const { delegationId } = await record(person, { kind: 'family', membershipId: helper.membershipId });
      const elsewhere = actorOf(
        await staff(context, { areaId: places.neighbouring, role: 'community-staff' }),
        'enrolment.by-staff',
        places.neighbouring,
        context.clock.now(),
      );
      const forbidden = { code: 'platform/forbidden' };
      const form: DelegationForm = {
        delegate: { kind: 'family', membershipId: helper.membershipId },
        things: ['points'],
        until: '2026-12-31',
        readBack: true,
      };
      await expect(
        context
          .get(EnrolmentsService)
          .enrol(aCommand(elsewhere), AREA, { rosterEntryId: entryId, consentMediaId: await signedForm(), form: 'madam' }),
      ).rejects.toMatchObject(forbidden);
      await expect(context.get(DelegationsService).record(aCommand(elsewhere), AREA, person.membershipId, form)).rejects.toMatchObject(
        forbidden,
      );
      await expect(context.get(DelegationsService).revoke(aCommand(elsewhere), AREA, delegationId)).rejects.toMatchObject(forbidden);
      await expect(context.get(AssistanceUpkeep).leaveFor(elsewhere, AREA, person.membershipId)).rejects.toMatchObject(forbidden);
      await expect(context.get(CardsService).issue(elsewhere, AREA, person.membershipId)).rejects.toMatchObject({
        code: 'platform/not-found',
      });
      expect(await mayAct(helper, person, 'tickets')).toBe(true);
    });

    test('the export of each holds them; a third reads nothing of them: row-level security alone', async () => {
      const person = await grandma('曹阿婆');
      const helper = await signsInBy(await resident(context, { areaId: places.neighbouring }));
      await record(person, { kind: 'family', phone: helper.phone });
      const { assistance } = (await context.transactions.read(systemActor(), (db) =>
        context.get(OwnDataSources).collect(db, helper.accountId),
      )) as { assistance: { delegations: unknown[] } };
      expect(assistance.delegations).toHaveLength(1);
      const third: Member = await resident(context, { areaId: places.neighbouring });
      const actor = actorOf(third, 'delegation.own', places.neighbouring, context.clock.now());
      for (const table of ['delegation', 'card', 'paper_consent']) {
        expect(await context.transactions.read(actor, (db) => db.query(`SELECT 1 FROM identity.${table}`))).toEqual([]);
      }
    });
  });
});
