import { type Actor, reaches, Tokens } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, identityModules, type Member, places, resident, setUpDistrict, staff, type StaffMember } from '../testing.js';
import { tokenGrants } from '../store/grant.store.js';
import { InvitationsService } from './invitations.service.js';
import { OperatorsService } from './operators.service.js';
import { platformItself } from './actors.js';
import { OrganisationsService } from './organisations.service.js';
import { SessionsService } from './sessions.service.js';

const AREA = places.street;

describe('organisations and their operators', () => {
  let context: TestContext;
  let officer: StaffMember;
  let organisations: OrganisationsService;
  let operators: OperatorsService;
  let invitations: InvitationsService;
  let serial = 0;

  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    officer = await staff(context, { areaId: AREA, role: 'street-officer', publicName: '周明' });
    [organisations, operators, invitations] = [
      context.get(OrganisationsService),
      context.get(OperatorsService),
      context.get(InvitationsService),
    ];
  });
  afterAll(() => context.close());

  const by = (who: StaffMember, areaId: number = AREA): Actor => actorOf(who, 'organisation.manage', areaId, context.clock.now());
  const shop = async (serves: number[] = [places.community]): Promise<string> =>
    (
      await organisations.make(aCommand(by(officer)), AREA, {
        kind: 'service-organisation',
        name: `阳光服务社${(serial += 1)}（虚构）`,
        serves,
      })
    ).organisationId;
  const codeFor = async (organisationId: string, uses = 5): Promise<string> =>
    (await invitations.make(by(officer), officer.principal.grants, AREA, organisationId, { uses, days: 7 })).code;
  const selfOf = (member: Member): Actor => ({ kind: 'person', accountId: member.accountId, more: [], up: [] });
  const form = (code: string): { code: string; name: string; post: string; publicName: string } => ({
    code,
    name: '钱小明',
    post: '主管',
    publicName: '钱主管',
  });
  const join = (member: Member, code: string): ReturnType<OperatorsService['join']> => operators.join(aCommand(selfOf(member)), form(code));
  const rolesOf = async (member: Member): Promise<string[]> =>
    (
      await context.transactions.read({ kind: 'system', from: 0, to: 999_999_999_999, more: [], up: [] }, (db) =>
        tokenGrants(db, member.accountId, 'mini-program'),
      )
    )
      .filter(({ organisationId }) => organisationId)
      .map(({ role, areaId }) => `${role}@${areaId}`)
      .sort();

  test('an operator gets one role per area served, and nothing else', async () => {
    const organisationId = await shop([places.community, places.neighbouring]);
    const member = await resident(context, { areaId: places.ofOtherStreet });
    const joined = await join(member, await codeFor(organisationId));
    expect(joined).toMatchObject({ organisationId, areaId: AREA });
    expect(await rolesOf(member)).toEqual([`provider-operator@${places.community}`, `provider-operator@${places.neighbouring}`]);
    expect(await operators.own(selfOf(member))).toMatchObject([
      { organisation: { id: organisationId }, post: '主管', publicName: '钱主管' },
    ]);
    expect(await operators.list(by(officer), officer.principal.grants, AREA, organisationId)).toMatchObject([
      { maskedName: '钱*明', role: 'provider-operator' },
    ]);
    const [row] = await context.asOwner<{ name_sealed: string }>('SELECT name_sealed FROM identity.operator WHERE id = $1', [
      joined.operatorId,
    ]);
    expect(row?.name_sealed).not.toContain('钱');
  });

  test('what it serves grows and shrinks, and the operators’ roles with it', async () => {
    const organisationId = await shop();
    const member = await resident(context, { areaId: places.ofOtherStreet });
    await join(member, await codeFor(organisationId));
    const { name } = await organisations.get(by(officer), AREA, organisationId);
    await organisations.change(aCommand(by(officer)), AREA, organisationId, { name, serves: [places.neighbouring] });
    expect(await rolesOf(member)).toEqual([`provider-operator@${places.neighbouring}`]);
    await organisations.change(aCommand(by(officer)), AREA, organisationId, { name, serves: [places.neighbouring, places.community] });
    expect(await rolesOf(member)).toHaveLength(2);
  });

  test('an operator who serves every community of the district works in all of them', async () => {
    const communities = (
      await context.asOwner<{ id: string }>(`SELECT id FROM identity.area WHERE kind IN ('neighbourhood', 'village') ORDER BY id`)
    ).map(({ id }) => Number(id));
    expect(communities.length).toBeGreaterThanOrEqual(566);
    const head = await staff(context, { areaId: places.district, role: 'district-officer' });
    const maker = by(head, places.district);
    const { organisationId } = await organisations.make(aCommand(maker), places.district, {
      kind: 'service-organisation',
      name: '全区助老服务中心（虚构）',
      serves: communities,
    });
    const { code } = await invitations.make(maker, head.principal.grants, places.district, organisationId, { uses: 1, days: 7 });
    const member = await resident(context);
    await join(member, code);
    const pair = await context.transactions.transact(platformItself(), (tx) =>
      context.get(SessionsService).open(tx, member.accountId, { face: 'mini-program', name: '测试' }),
    );
    expect(pair.accessToken.length).toBeLessThan(4_000);
    const { principal } = context.get(Tokens).verify(pair.accessToken, context.clock.now());
    expect(
      principal.grants
        .filter(({ role }) => role === 'provider-operator')
        .map(({ areaId }) => areaId)
        .sort((a, b) => a - b),
    ).toEqual(communities);
    // Also as the database's second wall sees them.
    const actor = actorOf({ principal }, 'operator.own', undefined, context.clock.now());
    expect(communities.every((areaId) => reaches(actor, areaId))).toBe(true);
    expect(await context.transactions.read(actor, (db) => db.query(`SELECT current_setting('app.more') AS more`))).toHaveLength(1);
  });

  test('a code is good for so many people, also when they come at once', async () => {
    const organisationId = await shop();
    const code = await codeFor(organisationId, 2);
    const members = await Promise.all(Array.from({ length: 6 }, () => resident(context)));
    const settled = await Promise.allSettled(members.map((member) => join(member, code)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'identity/invitation-used' });
    expect(await context.asOwner('SELECT 1 FROM identity.operator WHERE organisation_id = $1', [organisationId])).toHaveLength(2);
  });

  test('a code that is wrong, old or taken back lets nobody in; a failed try keeps its place', async () => {
    const organisationId = await shop();
    const member = await resident(context);
    await expect(join(member, 'AAAAAAAAAA')).rejects.toMatchObject({ code: 'identity/invitation-unknown' });
    const code = await codeFor(organisationId, 1);
    await join(member, code.toLowerCase().replace(/^(.{5})/, '$1 - '));
    await expect(join(member, code)).rejects.toMatchObject({ code: 'identity/invitation-used' });
    const second = await codeFor(organisationId, 1);
    await expect(join(member, second)).rejects.toMatchObject({ code: 'identity/already-operator' });
    const other = await resident(context);
    const [open] = await invitations.list(by(officer), officer.principal.grants, AREA, organisationId);
    expect(open?.usesLeft).toBe(1);
    await invitations.withdraw(by(officer), officer.principal.grants, AREA, organisationId, open?.id ?? '');
    await expect(join(other, second)).rejects.toMatchObject({ code: 'identity/invitation-expired' });
    const third = await codeFor(organisationId);
    context.clock.advance({ days: 8 });
    await expect(join(other, third)).rejects.toMatchObject({ code: 'identity/invitation-expired' });
    context.clock.shiftMs = 0;
    const rows = await context.asOwner<{ hash: string }>('SELECT hash FROM identity.operator_invitation');
    expect(rows.some(({ hash }) => hash.includes(code))).toBe(false);
  });

  test('who leaves or is removed loses every role of the organisation at once, and the name is forgotten', async () => {
    const organisationId = await shop();
    const [one, two] = [await resident(context), await resident(context)];
    const code = await codeFor(organisationId);
    const [first, second] = [await join(one, code), await join(two, code)];
    await expect(operators.leave(aCommand(selfOf(two)), AREA, first.operatorId)).rejects.toMatchObject({ code: 'platform/not-found' });
    await operators.leave(aCommand(selfOf(one)), AREA, first.operatorId);
    await operators.remove(aCommand(by(officer)), officer.principal.grants, AREA, second.operatorId, '合同到期');
    expect([await rolesOf(one), await rolesOf(two)]).toEqual([[], []]);
    const rows = await context.asOwner<{ name_sealed: string | null; end_code: string }>(
      'SELECT name_sealed, end_code FROM identity.operator WHERE organisation_id = $1 ORDER BY end_code',
      [organisationId],
    );
    expect(rows).toEqual([
      { name_sealed: null, end_code: 'left' },
      { name_sealed: null, end_code: 'removed' },
    ]);
    const tokens = await context.asOwner('SELECT 1 FROM platform.revocation WHERE key = ANY ($1::uuid[])', [
      [one.accountId, two.accountId],
    ]);
    expect(tokens).toHaveLength(2);
    // The same person may come back.
    await join(one, await codeFor(organisationId));
  });

  test('an organisation that ends takes its operators’ roles and invitations along', async () => {
    const organisationId = await shop();
    const [member, late] = [await resident(context), await resident(context)];
    const code = await codeFor(organisationId);
    await join(member, code);
    await organisations.end(aCommand(by(officer)), AREA, organisationId);
    expect(await rolesOf(member)).toEqual([]);
    await expect(join(late, code)).rejects.toMatchObject({ code: 'identity/invitation-expired' });
    await expect(organisations.get(by(officer), AREA, organisationId)).rejects.toMatchObject({ code: 'identity/organisation-unknown' });
  });

  test('of one kind and name there is one, also when two offices enter it at once', async () => {
    const enter = (): Promise<{ organisationId: string }> =>
      organisations.make(aCommand(by(officer)), AREA, { kind: 'charity', name: '同名基金会（虚构）' });
    const settled = await Promise.allSettled([enter(), enter(), enter()]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'identity/organisation-name-taken' });
  });

  test('the party’s tree has no circles', async () => {
    const party = (name: string, parent?: string): Promise<{ organisationId: string }> =>
      organisations.make(aCommand(by(officer)), AREA, {
        kind: 'party-organisation',
        name,
        ...(parent && { parent: { areaId: AREA, id: parent } }),
      });
    const { organisationId: top } = await party('党工委（虚构）');
    const { organisationId: middle } = await party('党总支（虚构）', top);
    const { organisationId: leaf } = await party('党支部（虚构）', middle);
    const circle = organisations.change(aCommand(by(officer)), AREA, top, { name: '党工委（虚构）', parent: { areaId: AREA, id: leaf } });
    await expect(circle).rejects.toMatchObject({ code: 'identity/organisation-parent-wrong' });
    await expect(invitations.make(by(officer), officer.principal.grants, AREA, leaf, { uses: 1, days: 1 })).rejects.toMatchObject({
      code: 'identity/operators-not-by-code',
    });
  });

  test('a community sees what it keeps and what serves it, page by page, and nothing of another street', async () => {
    const secretary = await staff(context, { areaId: places.community, role: 'community-secretary' });
    const own = await organisations.make(aCommand(by(secretary, places.community)), places.community, {
      kind: 'owners-committee',
      name: '业委会（虚构）',
    });
    const serving = await shop([places.community]);
    const elsewhere = await shop([places.neighbouring]);
    const all = await organisations.list(by(secretary, places.community), places.community, { limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([own.organisationId, serving]));
    expect(all.map(({ id }) => id)).not.toContain(elsewhere);
    const [first] = await organisations.list(by(secretary, places.community), places.community, { limit: 1 });
    const rest = await organisations.list(by(secretary, places.community), places.community, {
      limit: 100,
      after: { kind: first?.kind ?? '', name: first?.name ?? '', id: first?.id ?? '' },
    });
    expect([first?.id, ...rest.map(({ id }) => id)]).toEqual(all.map(({ id }) => id));
  });

  test('with the guard off, an office of another street still changes nothing', async () => {
    const organisationId = await shop();
    const stranger = await staff(context, { areaId: places.otherStreet, role: 'street-officer' });
    const there = by(stranger, places.otherStreet);
    const forbidden = { code: 'platform/forbidden' };
    await expect(organisations.change(aCommand(there), AREA, organisationId, { name: '改名（虚构）' })).rejects.toMatchObject(forbidden);
    await expect(organisations.end(aCommand(there), AREA, organisationId)).rejects.toMatchObject(forbidden);
    await expect(organisations.make(aCommand(there), AREA, { kind: 'charity', name: '越界（虚构）' })).rejects.toThrow(
      /row-level security/,
    );
    const refused = { code: 'identity/invitation-not-yours' };
    await expect(invitations.make(there, stranger.principal.grants, AREA, organisationId, { uses: 1, days: 1 })).rejects.toMatchObject(
      refused,
    );
    await expect(operators.list(there, stranger.principal.grants, AREA, organisationId)).rejects.toMatchObject(refused);
  });

  test('an account that left is no operator any more', async () => {
    const organisationId = await shop();
    const member = await resident(context);
    await join(member, await codeFor(organisationId));
    await context.asOwner(`UPDATE identity.account SET state = 'left', ended_at = now() WHERE account_id = $1`, [member.accountId]);
    expect(await context.sweep('identity/organisation-housekeeping')).toBeGreaterThan(0);
    expect(await operators.list(by(officer), officer.principal.grants, AREA, organisationId)).toEqual([]);
    expect(await context.sweep('identity/organisation-housekeeping')).toBe(0);
  });
});
