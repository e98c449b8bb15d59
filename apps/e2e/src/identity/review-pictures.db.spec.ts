import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import request from 'supertest';
import { openWorld, ready, refreshed, type Tokens, type World, askedToJoin, type Asked } from './world.js';

/** A picture of 8 × 6 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWO4++4/VsQwkBIANR+F4WuXL7sAAAAASUVORK5CYII=',
  'base64',
);

describe('what people send to prove where they live', () => {
  let world: World;
  let secretary: StaffMember;
  let colleague: StaffMember;
  const here = `communities/${places.community}`;
  const cases = `${here}/verification-cases`;

  beforeAll(async () => {
    world = await openWorld();
    await staffSignIn();
  });
  afterAll(() => world.close());

  /** Their access ends after a quarter of an hour; who lets hours pass signs them in anew. */
  const staffSignIn = async (): Promise<void> => {
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    colleague = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
  };
  const asked = (name: string): Promise<Asked> => askedToJoin(world, name);
  const act = (who: Tokens, caseId: string, step: string, body: object = {}, key?: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call(who).post(`${cases}/${caseId}/${step}`, body, key);

  const sent = (who: Tokens, into = here): request.Test =>
    request(world.product.url)
      .post(`/api/${into}/media`)
      .set('Authorization', `Bearer ${who.accessToken}`)
      .field('purpose', 'evidence')
      .attach('file', picture, 'lease.png');

  test('send pictures to the community they ask to join, and to no other; a code of no place is not found', async () => {
    const { person } = await asked('颜如海');
    await sent(person).expect(201);
    expect((await sent(person, `communities/${places.neighbouring}`)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    expect((await sent(await ready(world))).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    await sent(colleague).expect(201);
    expect((await sent(colleague, `communities/${places.street}`)).body).toMatchObject({ status: 404 });
    for (const who of [person, colleague])
      expect((await sent(who, 'communities/310113003998')).body).toMatchObject({ status: 404, code: 'identity/area-unknown' });
    expect((await world.call(undefined).get('communities/310113003998/buildings')).body).toMatchObject({
      status: 404,
      code: 'identity/area-unknown',
    });
  });

  test('show the lease they upload to their own request, and only their own pictures', async () => {
    const { caseId, person, membershipId } = await asked('阮清和');
    const upload = async (who: Tokens): Promise<string> => ((await sent(who).expect(201)).body as { mediaId: string }).mediaId;
    const add = (who: Tokens, mediaId: string): ReturnType<ReturnType<World['call']>['post']> =>
      world.call(who).post(`${here}/memberships/${membershipId}/lease`, { mediaId });
    const { person: stranger } = await asked('倪素芬');
    expect((await add(person, await upload(stranger))).body).toMatchObject({ status: 404 });
    expect((await add(stranger, await upload(stranger))).body).toMatchObject({ status: 404 });
    await add(person, await upload(person)).expect(200);
    // The picture shows who they are and where they live: staff see it under a reason, and the person sees that they did.
    const file = (await world.call(secretary).get(`${cases}/${caseId}`).expect(200)).body as { evidence: object[] };
    expect(file.evidence).toMatchObject([{ kind: 'lease', hasPhoto: true }]);
    expect(JSON.stringify(file)).not.toContain('/api/media/');
    const unmask = (fields: string[]) =>
      world.call(secretary).post(`${here}/members/${membershipId}/unmask`, { fields, reason: '核对租赁合同' });
    const shown = (await unmask(['name', 'document', 'evidence']).expect(200)).body as { document: null; evidence: string[] };
    expect(shown).toMatchObject({ document: null, evidence: [expect.stringContaining('/api/media/')] });
    await request(world.product.url)
      .get(shown.evidence[0] ?? '')
      .expect(200);
    const { looks } = (await world.call(person).get('me/looks').expect(200)).body as { looks: object[] };
    expect(looks).toMatchObject([{ what: '姓名、材料照片', reason: '核对租赁合同' }]);
    await act(secretary, caseId, 'approve').expect(200);
  });

  test('a rejected request is emptied after thirty days, so that they can ask back until then', async () => {
    const { caseId, membershipId, person } = await asked('简宁');
    const photo = (await sent(person).expect(201)).body as { mediaId: string };
    await world.call(person).post(`${here}/memberships/${membershipId}/lease`, { mediaId: photo.mediaId }).expect(200);
    await act(secretary, caseId, 'reject', { code: 'other', reason: '请先到居委会来一趟' }).expect(200);
    const kept = (): Promise<{ erased: boolean }[]> =>
      world.product.asOwner('SELECT erased_at IS NOT NULL AS erased FROM platform.media WHERE id = $1', [photo.mediaId]);
    const personal = (): Promise<{ n: number }[]> =>
      world.product.asOwner('SELECT count(name_sealed)::int AS n FROM identity.membership WHERE id = $1', [membershipId]);
    world.product.clock.advance({ days: 29 });
    await world.product.sweep('identity/housekeeping');
    expect(await personal()).toEqual([{ n: 1 }]);
    expect(await kept()).toEqual([{ erased: false }]);
    const back = await refreshed(world, person);
    const own = `${here}/memberships/${membershipId}/request`;
    expect((await world.call(back).get(own).expect(200)).body).toMatchObject({ name: '简宁' });
    world.product.clock.advance({ days: 2 });
    await world.product.sweep('identity/housekeeping');
    expect(await personal()).toEqual([{ n: 0 }]);
    expect((await world.call(await refreshed(world, back)).get(own)).status).toBe(404);
    expect(await kept()).toEqual([{ erased: true }]);
    expect(await world.product.asOwner('SELECT 1 FROM identity.evidence WHERE membership_id = $1', [membershipId])).toEqual([]);
  });

  test('the photo of a lease is erased when its person leaves', async () => {
    const { person, membershipId } = await asked('柏雪松');
    const photo = (await sent(person).expect(201)).body as { mediaId: string; url: string };
    await world.call(person).post(`${here}/memberships/${membershipId}/lease`, { mediaId: photo.mediaId }).expect(200);
    await request(world.product.url).get(photo.url).expect(200);
    await world.call(person).post(`${here}/memberships/${membershipId}/leave`, {}).expect(200);
    await request(world.product.url).get(photo.url).expect(404);
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
