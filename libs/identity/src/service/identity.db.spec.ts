import { type Role } from '@shequtong/kernel';
import { chinaDateOf } from '@shequtong/kernel';
import { systemActor, type Transactions } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { type AreaFile, AreaFileError } from '../domain/area-file.js';
import { AreasService } from './areas.service.js';
import { baoshanAreas, privacyNotice } from '../data-files.js';
import { DutyFacade } from './duty-facade.service.js';
import { DutyReads } from './duty-reads.service.js';
import { DutyRosterService } from './duty-roster.service.js';
import { IdentityFacade } from './identity-facade.service.js';
import { OrganisationsService } from './organisations.service.js';
import { PrivacyNoticesService } from './privacy-notices.service.js';
import { OwnDataSources } from './own-data-sources.service.js';
import { RolesService } from './roles.service.js';
import { aCommand, actorOf, identityModules, places, resident, setUpDistrict, staff } from '../testing.js';

describe('identity without HTTP', () => {
  let context: TestContext;
  let facade: IdentityFacade;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    facade = context.get(IdentityFacade);
  });
  afterAll(() => context.close());

  const asSystem = <T>(read: (db: Parameters<Parameters<Transactions['read']>[1]>[0]) => Promise<T>): Promise<T> =>
    context.transactions.read(systemActor(), read);

  describe('data files', () => {
    test('imported again change nothing', async () => {
      expect(await context.get(AreasService).importFile(await baoshanAreas())).toEqual({
        added: 0,
        renamed: 0,
        unchanged: 581,
        scenes: 567,
      });
      expect(await context.get(PrivacyNoticesService).publish(await privacyNotice())).toBe(false);
    });

    test('a renamed unit keeps its code, and its old name with dates', async () => {
      const one = {
        source: 's',
        licence: 'l',
        validFrom: '2026-01-01',
        areas: [{ id: 310113003099, kind: 'neighbourhood' as const, name: '甲居委会', parentId: places.street }],
      };
      const areas = context.get(AreasService);
      expect(await areas.importFile(one)).toMatchObject({ added: 1 });
      expect(await areas.importFile({ ...one, areas: one.areas.map((area) => ({ ...area, name: '乙居委会' })) })).toMatchObject({
        added: 0,
        renamed: 1,
      });
      expect(await asSystem((db) => facade.officeName(db, 310113003099))).toBe('乙居委会');
      expect(await context.asOwner('SELECT name, valid_from, valid_to > valid_from AS dated FROM identity.former_name')).toMatchObject([
        { name: '甲居委会', dated: true },
      ]);
      expect(
        await context.asOwner('SELECT change, names, by_account_id AS by FROM identity.place_change WHERE area_id = 310113003099'),
      ).toEqual([{ change: 'unit-renamed', names: ['甲居委会', '乙居委会'], by: null }]);
    });

    test('a unit renamed today is not renamed again by an import, which says so and changes nothing', async () => {
      const id = 310113003097;
      const named = (name: string, more: { id: number; kind: 'village'; name: string; parentId: number }[] = []): AreaFile => ({
        source: 's',
        licence: 'l',
        validFrom: '2026-01-01',
        areas: [{ id, kind: 'neighbourhood', name, parentId: places.street }, ...more],
      });
      const areas = context.get(AreasService);
      for (const name of ['甲', '乙']) await areas.importFile(named(name));
      const again = areas.importFile(named('丙', [{ id: 310113003096, kind: 'village', name: '新村', parentId: places.street }]));
      await expect(again).rejects.toThrow(new AreaFileError(['310113003097 was renamed today already; import the file again tomorrow.']));
      expect(await asSystem((db) => facade.areas(db, [id, 310113003096]))).toMatchObject([{ name: '乙' }]);
      context.clock.advance({ days: 1 });
      expect(await areas.importFile(named('丙'))).toMatchObject({ renamed: 1 });
      context.clock.shiftMs = 0;
    });

    test('two imports at the same moment of one new community make it once', async () => {
      const one = {
        source: 's',
        licence: 'l',
        validFrom: '2026-01-01',
        areas: [{ id: 310113003098, kind: 'village' as const, name: '丙村', parentId: places.street }],
      };
      const done = await Promise.allSettled([1, 2, 3].map(() => context.get(AreasService).importFile(one)));
      expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(await context.asOwner('SELECT 1 FROM identity.scene WHERE area_id = 310113003098')).toHaveLength(1);
    });

    test('the database refuses what the digits of a code contradict', async () => {
      const insert = (id: number, kind: string, parent: number | null): Promise<unknown> =>
        context.asOwner(
          `INSERT INTO identity.area (id, parent_id, kind, name, initials, valid_from) VALUES ($1, $2, $3, '甲', 'j', '2026-01-01')`,
          [id, parent, kind],
        );
      await expect(insert(310113003097, 'street', places.district)).rejects.toThrow('area_check');
      await expect(insert(310113003097, 'village', places.otherStreet)).rejects.toThrow('area_check');
      await expect(insert(310113003097, 'village', null)).rejects.toThrow('area_check');
      await expect(insert(310113099000, 'street', null)).rejects.toThrow('area_check');
    });
  });

  describe('the facade', () => {
    test('knows a resident by community, and nobody elsewhere', async () => {
      const person = await resident(context, { name: '赵安宁' });
      expect(await asSystem((db) => facade.membershipOf(db, places.community, person.accountId))).toMatchObject({
        membershipId: person.membershipId,
        state: 'verified',
        displayName: '赵居民',
      });
      expect(await asSystem((db) => facade.membershipOf(db, places.neighbouring, person.accountId))).toBeUndefined();
      expect(await asSystem((db) => facade.communitiesOf(db, person.accountId))).toEqual([places.community]);
      expect(await asSystem((db) => facade.displayNames(db, places.community, [person.accountId]))).toEqual(
        new Map([[person.accountId, '赵居民']]),
      );
      expect(await asSystem((db) => facade.grantsOf(db, person.accountId))).toMatchObject([{ role: 'resident', areaId: places.community }]);
    });

    test('answers nothing about a community to a resident of another', async () => {
      const [person, stranger] = [await resident(context), await resident(context, { areaId: places.neighbouring })];
      const actor = actorOf(stranger, 'ticket.read', places.neighbouring, context.clock.now());
      const seen = await context.transactions.read(actor, async (db) => [
        await facade.membershipOf(db, places.community, person.accountId),
        await facade.membership(db, places.community, person.membershipId),
        (await facade.displayNames(db, places.community, [person.accountId])).size,
        (await facade.grantsOf(db, person.accountId)).length,
        (await facade.communitiesOf(db, person.accountId)).length,
      ]);
      expect(seen).toEqual([undefined, undefined, 0, 0, 0]);
    });

    test('names the secretary, who is on duty while no shift says otherwise, to everybody', async () => {
      const areaId = 310113003005;
      expect(await asSystem((db) => facade.dutyOf(db, areaId, db.now))).toBeUndefined();
      const helper = await staff(context, { areaId, role: 'community-staff', post: '干事', publicName: '姜离' });
      expect(await asSystem((db) => facade.dutyOf(db, areaId, db.now))).toMatchObject({ accountId: helper.accountId, by: 'fallback' });
      const secretary = await staff(context, { areaId, role: 'community-secretary', post: '书记', publicName: '顾明远' });
      const stranger = await resident(context, { areaId: places.neighbouring });
      const actor = actorOf(stranger, 'ticket.read', places.neighbouring, context.clock.now());
      expect(await context.transactions.read(actor, (db) => facade.dutyOf(db, areaId, db.now))).toEqual({
        accountId: secretary.accountId,
        areaId,
        role: 'community-secretary',
        post: '书记',
        publicName: '顾明远',
        by: 'fallback',
      });
      expect(await asSystem((db) => facade.secretaryOf(db, areaId))).toMatchObject({ accountId: secretary.accountId });
      const standing = (role: Role) => ({ accountId: helper.accountId, areaId, role, organisationId: null });
      const shown = await asSystem((db) =>
        facade.shownPeople(db, [standing('community-staff'), standing('community-secretary'), standing('community-staff')]),
      );
      expect(shown).toEqual([{ ...standing('community-staff'), post: '干事', name: '姜离' }]);
    });
  });

  test('an operation centre’s people are on duty at the desk of its area, decide there, and are named by its rule', async () => {
    const areaId = places.otherStreet;
    const [first, second] = [
      await staff(context, { areaId, role: 'street-officer', post: '科员', publicName: '沈安宁' }),
      await staff(context, { areaId, role: 'street-officer', post: '科员' }),
    ];
    const officer = await staff(context, { areaId, role: 'administrator' });
    const make = context
      .get(OrganisationsService)
      .make(aCommand(actorOf(first, 'organisation.manage', areaId, context.clock.now())), areaId, {
        kind: 'operation-centre',
        name: '城运中心',
      });
    const { organisationId } = await make;
    await context.asOwner('UPDATE identity.role_grant SET organisation_id = $1 WHERE account_id = ANY ($2)', [
      organisationId,
      [first.accountId, second.accountId],
    ]);
    await context
      .get(DutyRosterService)
      .chooseNames(
        aCommand(actorOf(officer, 'duty.manage', areaId, context.clock.now())),
        officer.principal.grants,
        { areaId, organisationId: null },
        'full',
      );
    const duty = context.get(DutyFacade);
    expect(await asSystem((db) => duty.dutyOf(db, areaId, db.now))).toMatchObject({ accountId: first.accountId, by: 'fallback' });
    expect(await asSystem((db) => duty.othersAt(db, areaId, db.now, first.accountId))).toMatchObject([{ accountId: second.accountId }]);
    const standing = { accountId: first.accountId, areaId, role: 'street-officer' as const, organisationId };
    expect(await asSystem((db) => facade.shownPeople(db, [standing]))).toEqual([{ ...standing, post: '科员', name: '沈安宁' }]);
  });

  test('a role is given on a place that exists and goes on, not on any number of the right shape', async () => {
    const officer = await staff(context, { areaId: places.street, role: 'administrator' });
    const helper = await staff(context, { areaId: places.street, role: 'street-officer' });
    const give = (areaId: number): Promise<unknown> =>
      context
        .get(RolesService)
        .give(aCommand(actorOf(officer, 'grant.give', areaId, context.clock.now())), officer.principal.grants, areaId, {
          username: helper.username,
          role: 'community-staff',
        });
    await expect(give(310113003777)).rejects.toMatchObject({ code: 'identity/area-unknown' });
    await context.asOwner(`UPDATE identity.area SET valid_to = $1::date, successor_id = $2 WHERE id = 310113003011`, [
      chinaDateOf(context.clock.now()),
      places.community,
    ]);
    await expect(give(310113003011)).rejects.toMatchObject({ code: 'identity/area-closed' });
    await expect(staff(context, { areaId: 310113003011, role: 'community-staff' })).rejects.toMatchObject({ code: 'identity/area-closed' });
    await expect(give(310113003012)).resolves.toMatchObject({ grantId: expect.any(String) });
  });

  test('who has no post is called by their role as their unit calls it, wherever they are named', async () => {
    const areaId = 310113003014;
    const officer = await staff(context, { areaId: places.street, role: 'administrator' });
    const helper = await staff(context, { areaId: places.street, role: 'street-officer' });
    const standing = { accountId: helper.accountId, areaId, role: 'community-staff' as const, organisationId: null };
    await context
      .get(RolesService)
      .give(aCommand(actorOf(officer, 'grant.give', areaId, context.clock.now())), officer.principal.grants, areaId, {
        username: helper.username,
        role: standing.role,
      });
    expect(await asSystem((db) => facade.officeName(db, areaId))).toMatch(/居委会$/);
    const called = { post: '居委会工作人员' };
    expect(await asSystem((db) => facade.holdersOf(db, areaId, ['community-staff']))).toMatchObject([called]);
    expect(await asSystem((db) => context.get(DutyFacade).dutyOf(db, areaId, db.now))).toMatchObject(called);
    expect(await asSystem((db) => facade.shownPeople(db, [standing]))).toMatchObject([called]);
    expect(await context.get(DutyReads).people(actorOf(officer, 'duty.manage', areaId, context.clock.now()), standing)).toMatchObject([
      called,
    ]);
  });

  test('a context adds its part to what a person takes with them, under a name of its own', async () => {
    const sources = context.get(OwnDataSources);
    sources.register('example', async (_, accountId) => ({ mine: accountId }));
    expect(() => sources.register('example', async () => null)).toThrow('example');
    expect(() => sources.register('identity', async () => null)).toThrow('identity');
    const { accountId } = await resident(context);
    expect(await asSystem((db) => sources.collect(db, accountId))).toMatchObject({ example: { mine: accountId } });
  });

  describe('the database holds the rules of the domain', () => {
    const change = (sql: string, values: unknown[]): Promise<unknown> => context.asOwner(sql, values);

    test('a verified member keeps what staff verified, an ended one nothing personal', async () => {
      const person = await resident(context);
      await expect(change(`UPDATE identity.membership SET name_sealed = NULL WHERE id = $1`, [person.membershipId])).rejects.toThrow(
        'membership_check',
      );
      await expect(change(`UPDATE identity.membership SET way = NULL WHERE id = $1`, [person.membershipId])).rejects.toThrow(
        'membership_check',
      );
      await expect(
        change(`UPDATE identity.membership SET state = 'ended', ended_at = now() WHERE id = $1`, [person.membershipId]),
      ).rejects.toThrow('membership_check');
      await expect(change(`UPDATE identity.membership SET under_14 = true WHERE id = $1`, [person.membershipId])).rejects.toThrow(
        'membership_check',
      );
    });

    test('one person belongs once, one roster entry to one, one community is current', async () => {
      const [one, other] = [await resident(context), await resident(context)];
      await expect(
        change('UPDATE identity.membership SET account_id = $2 WHERE id = $1', [other.membershipId, one.accountId]),
      ).rejects.toThrow('membership_once');
      await expect(
        change(
          'UPDATE identity.membership SET roster_entry_id = (SELECT roster_entry_id FROM identity.membership WHERE id = $2) WHERE id = $1',
          [other.membershipId, one.membershipId],
        ),
      ).rejects.toThrow('membership_of_entry');
      await expect(
        change('INSERT INTO identity.joined (account_id, area_id, membership_id, current, at) VALUES ($1, $2, $3, true, now())', [
          one.accountId,
          places.neighbouring,
          one.membershipId,
        ]),
      ).rejects.toThrow('joined_current');
    });
  });
});
