import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { byWechat, openWorld, refreshed, type Tokens, type World } from './world.js';

const STREET = places.street;
const at = (path = ''): string => `areas/${STREET}/organisations${path}`;
type Invitation = { invitationId: string; code: string; roleName: string; expiresAt: string };

describe('organisations and operators over HTTP', () => {
  let world: World;
  let officer: StaffMember;
  let serial = 0;

  beforeAll(async () => {
    world = await openWorld();
    officer = await staff(world.product.services, { areaId: STREET, role: 'street-officer', publicName: '周明' });
  });
  afterAll(() => world.close());

  const shop = async (more: object = {}): Promise<string> => {
    const body = {
      kind: 'service-organisation',
      name: `助老服务社${(serial += 1)}（虚构）`,
      phone: '021-56780000',
      serves: [{ areaId: places.community }],
      ...more,
    };
    return ((await world.call(officer).post(at(), body).expect(200)).body as { organisationId: string }).organisationId;
  };
  const invite = async (organisationId: string, uses = 2): Promise<Invitation> =>
    (
      await world
        .call(officer)
        .post(at(`/${organisationId}/invitations`), { uses, days: 7 })
        .expect(200)
    ).body as Invitation;
  const form = (code: string): object => ({ code, name: '赵小丽', post: '护理员', publicName: '赵护理员' });
  /** Somebody new with WeChat who has agreed to the notice and belongs to no community. */
  const newcomer = async (): Promise<Tokens> => {
    const tokens = await byWechat(world, world.person());
    const { version } = (await world.call(tokens).get('privacy-notice').expect(200)).body as { version: number };
    await world.call(tokens).post('me/consents', { version }).expect(200);
    return tokens;
  };
  const rolesOf = async (tokens: Tokens): Promise<{ role: string; areaId: number }[]> =>
    ((await world.call(tokens).get('me').expect(200)).body as { roles: { role: string; areaId: number }[] }).roles;

  test('an operator joins with WeChat and a code, belongs to no community, and sees what is served and nothing else', async () => {
    const organisationId = await shop();
    const { code, roleName } = await invite(organisationId);
    expect(roleName).toBe('服务机构人员');
    let operator = await newcomer();
    const joined = await world.call(operator).post('me/organisations', form(code)).expect(200);
    expect(joined.body).toMatchObject({ organisationId, areaId: STREET });
    operator = await refreshed(world, operator);
    expect(await rolesOf(operator)).toEqual([
      expect.objectContaining({
        role: 'provider-operator',
        areaId: places.community,
        organisation: { id: organisationId, name: expect.stringMatching(/^助老服务社/) as string },
      }),
    ]);
    expect((await world.call(operator).get('me/organisations').expect(200)).body).toMatchObject({
      organisations: [{ organisationId, kindName: '服务机构', post: '护理员', publicName: '赵护理员' }],
    });
    for (const path of [
      `communities/${places.community}/members?state=verified`,
      `communities/${places.community}/verification-cases`,
      `communities/${places.neighbouring}/groups`,
    ]) {
      expect((await world.call(operator).get(path)).status).toBe(403);
    }
    expect((await world.call(operator).get(`areas/${places.community}/duty/today`)).status).toBe(200);
  });

  test('a colleague is invited by the operator; masked names, no other organisation’s', async () => {
    const organisationId = await shop();
    let operator = await newcomer();
    await world
      .call(operator)
      .post('me/organisations', form((await invite(organisationId)).code))
      .expect(200);
    operator = await refreshed(world, operator);
    const made = await world.call(operator).post(`me/organisations/${organisationId}/invitations`, { uses: 1, days: 3 }).expect(200);
    const second = await newcomer();
    await world
      .call(second)
      .post('me/organisations', { ...form((made.body as Invitation).code), name: '欧阳小明' })
      .expect(200);
    const list = await world.call(operator).get(`me/organisations/${organisationId}/operators`).expect(200);
    expect((list.body as { operators: { name: string }[] }).operators.map(({ name }) => name)).toEqual(['赵*丽', '欧**明']);
    const other = await shop();
    expect((await world.call(operator).post(`me/organisations/${other}/invitations`, { uses: 1, days: 3 })).body).toMatchObject({
      status: 404,
      code: 'identity/organisation-unknown',
    });
  });

  test.each(['=HYPERLINK("x")', '@队', '<b>服务社</b>'])('no unit is called %s, neither made nor changed', async (name) => {
    const refused = { status: 400, errors: [{ field: 'name' }] };
    expect((await world.call(officer).post(at(), { kind: 'service-organisation', name })).body).toMatchObject(refused);
    expect((await world.call(officer).put(at(`/${await shop()}`), { name })).body).toMatchObject(refused);
  });

  test('codes: wrong, used up, expired, taken back; tried by many at once', async () => {
    const organisationId = await shop();
    const person = await newcomer();
    const join = (who: Tokens, code: string): Promise<{ status: number; body: object }> =>
      Promise.resolve(world.call(who).post('me/organisations', form(code)));
    expect((await join(person, 'AAAAAAAAAA')).body).toMatchObject({
      status: 404,
      code: 'identity/invitation-unknown',
      detail: expect.stringContaining('核对'),
    });
    expect((await join(person, 'not a code at all')).body).toMatchObject({ status: 404, code: 'identity/invitation-unknown' });
    const { code } = await invite(organisationId, 2);
    const crowd = await Promise.all(Array.from({ length: 5 }, () => newcomer()));
    const answers = await Promise.all(crowd.map((who) => join(who, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409]);
    expect((await join(person, code)).body).toMatchObject({ status: 409, code: 'identity/invitation-used' });
    const taken = await invite(organisationId);
    await world
      .call(officer)
      .delete(at(`/${organisationId}/invitations/${taken.invitationId}`))
      .expect(204);
    expect((await join(person, taken.code)).body).toMatchObject({ status: 410, code: 'identity/invitation-expired' });
    expect(
      (
        await world
          .call(officer)
          .get(at(`/${organisationId}/invitations`))
          .expect(200)
      ).body,
    ).toEqual({ invitations: [] });
  });

  test('the same key joins once; without consent nobody joins', async () => {
    const organisationId = await shop();
    const { code } = await invite(organisationId, 2);
    const undecided = await byWechat(world, world.person());
    expect((await world.call(undecided).post('me/organisations', form(code))).body).toMatchObject({
      status: 403,
      code: 'identity/consent-missing',
    });
    const person = await newcomer();
    const key = aKey();
    const first = await world.call(person).post('me/organisations', form(code), key).expect(200);
    const again = await refreshed(world, person);
    expect((await world.call(again).post('me/organisations', form(code), key).expect(200)).text).toBe(first.text);
    const { invitations } = (
      await world
        .call(officer)
        .get(at(`/${organisationId}/invitations`))
        .expect(200)
    ).body as { invitations: { usesLeft: number }[] };
    expect(invitations).toMatchObject([{ usesLeft: 1 }]);
  });

  test('who leaves or is removed loses access with the next request', async () => {
    const organisationId = await shop();
    const { code } = await invite(organisationId, 2);
    const people = [await newcomer(), await newcomer()];
    const operators: { tokens: Tokens; operatorId: string }[] = [];
    for (const tokens of people) {
      const { operatorId } = (await world.call(tokens).post('me/organisations', form(code)).expect(200)).body as { operatorId: string };
      operators.push({ tokens: await refreshed(world, tokens), operatorId });
    }
    const [one, two] = operators as [(typeof operators)[0], (typeof operators)[0]];
    expect((await world.call(one.tokens).post(`areas/${STREET}/operators/${two.operatorId}/leave`)).status).toBe(404);
    await world.call(one.tokens).post(`areas/${STREET}/operators/${one.operatorId}/leave`).expect(200);
    expect((await world.call(one.tokens).get('me')).status).toBe(401);
    expect(await rolesOf(await refreshed(world, one.tokens))).toEqual([]);
    expect((await world.call(officer).post(at(`/${organisationId}/operators/${two.operatorId}/end`), {})).body).toMatchObject({
      status: 400,
      errors: [{ field: 'reason' }],
    });
    await world
      .call(officer)
      .post(at(`/${organisationId}/operators/${two.operatorId}/end`), { reason: '合同到期' })
      .expect(200);
    expect((await world.call(two.tokens).get('me')).status).toBe(401);
  });

  test('everybody reads which organisations serve a community; only its offices change them', async () => {
    const organisationId = await shop();
    const { organisations } = (await world.call().get(`areas/${places.community}/organisations?limit=100`).expect(200)).body as {
      organisations: { id: string; serves: object[] }[];
    };
    expect(organisations.find(({ id }) => id === organisationId)).toMatchObject({
      kindName: '服务机构',
      phone: '021-56780000',
      serves: [{ id: places.community }],
    });
    const page = (await world.call().get(`areas/${places.community}/organisations?limit=1`).expect(200)).body as {
      organisations: { id: string }[];
      next: string;
    };
    const second = (await world.call().get(`areas/${places.community}/organisations?limit=100&cursor=${page.next}`).expect(200)).body as {
      organisations: { id: string }[];
    };
    expect([...page.organisations, ...second.organisations].map(({ id }) => id)).toEqual(organisations.map(({ id }) => id));
    const member = await resident(world.product.services);
    for (const who of [member, await staff(world.product.services, { areaId: places.otherStreet, role: 'street-officer' })]) {
      expect((await world.call(who).post(at(), { kind: 'charity', name: '外来的（虚构）' })).status).toBe(403);
      expect((await world.call(who).post(at(`/${organisationId}/invitations`), { uses: 1, days: 1 })).status).toBe(403);
    }
    await world
      .call(officer)
      .post(at(`/${organisationId}/end`))
      .expect(200);
    expect((await world.call().get(at(`/${organisationId}`))).body).toMatchObject({ status: 404, code: 'identity/organisation-unknown' });
  });

  test('bad input', async () => {
    const make = (body: object): Promise<{ body: object }> => Promise.resolve(world.call(officer).post(at(), body));
    expect((await make({ kind: 'club', name: 'x' })).body).toMatchObject({ status: 400, errors: [{ field: 'kind' }] });
    expect((await make({ kind: 'charity', name: '字'.repeat(61) })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'name', message: '单位名称最多 60 个字' }],
    });
    expect((await make({ kind: 'owners-committee', name: '业委会（虚构）' })).body).toMatchObject({
      status: 422,
      code: 'identity/organisation-level-wrong',
    });
    expect((await make({ kind: 'charity', name: '远方（虚构）', serves: [{ areaId: places.ofOtherStreet }] })).body).toMatchObject({
      status: 422,
      code: 'identity/served-area-outside',
    });
    expect((await make({ kind: 'charity', name: '空白（虚构）', serves: [{ areaId: 310113003998 }] })).body).toMatchObject({
      status: 404,
      code: 'identity/area-unknown',
    });
    const parent = { areaId: STREET, id: '01900000-0000-7000-8000-000000000000' };
    expect((await make({ kind: 'party-organisation', name: '支部（虚构）', parent })).body).toMatchObject({
      status: 422,
      code: 'identity/organisation-parent-wrong',
    });
    await make({ kind: 'charity', name: '重名（虚构）' });
    expect((await make({ kind: 'charity', name: '重名（虚构）' })).body).toMatchObject({
      status: 409,
      code: 'identity/organisation-name-taken',
    });
    const organisationId = await shop();
    expect((await world.call(officer).post(at(`/${organisationId}/invitations`), { uses: 51, days: 31 })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'uses' }, { field: 'days' }],
    });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
