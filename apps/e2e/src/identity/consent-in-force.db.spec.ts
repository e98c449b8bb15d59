import { PrivacyNoticesService } from '@shequtong/identity';
import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import sharp from 'sharp';
import request from 'supertest';
import { aKey } from '../support/product.js';
import { openWorld, posterOf, ready, type Tokens, type World } from './world.js';

const AREA = places.community;
const here = `communities/${AREA}`;
const aReport = { text: '3 号楼一楼楼道灯坏了，晚上看不见台阶', categoryCode: 'estate.light', place: '3 号楼一楼电梯口' };
type Answer = { readonly status: number; readonly body: unknown };

/** Withdrawn consent stops everything that gives us new data, and nothing else (product §2, Join). */
describe('without consent to the privacy notice in force', () => {
  let world: World;
  let secretary: StaffMember;
  let person: Member;
  let waiting: Tokens & { membershipId: string };
  let child: { membershipId: string };
  let picture: Buffer;
  let groupId = '';
  /** Uploaded while the consent was in force. */
  let lease = '';
  const own = { resolved: '', answered: '', open: '', later: '' };

  beforeAll(async () => {
    world = await openWorld();
    const { services } = world.product;
    picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    secretary = await staff(services, { areaId: AREA, role: 'community-secretary' });
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['6号楼'] })
      .expect(200);
    person = await resident(services, { building: '6号楼', room: '601', relation: 'owner' });
    waiting = await asks({ name: '顾试亲', relation: 'family' });
    child = await asks({ name: '顾试童', relation: 'family', birthDate: `${world.product.clock.now().getFullYear() - 8}-05-06` });
    const founder = await resident(services);
    groupId = (
      (await world.call(founder).post(`${here}/groups`, { name: '楼道巡查队', purpose: '每周一起看看楼道' }).expect(200)).body as {
        groupId: string;
      }
    ).groupId;
    lease = ((await upload(waiting, 'evidence').expect(201)).body as { mediaId: string }).mediaId;
    Object.assign(own, { resolved: await resolved(), answered: await resolved(), open: await reported(), later: await reported() });
  });
  afterAll(() => world.close());

  const asks = async (more: object): Promise<Tokens & { membershipId: string }> => {
    const tokens = await ready(world);
    const { body } = await world.call().get(`${here}/buildings`).expect(200);
    const buildingId = (body as { buildings: { id: string; name: string }[] }).buildings.find(({ name }) => name === '6号楼')?.id;
    const answer = await world
      .call(tokens)
      .post(`${here}/memberships`, { sceneCode: await posterOf(world, AREA), buildingId, room: '601', ...more })
      .expect(200);
    return { ...tokens, membershipId: (answer.body as { membershipId: string }).membershipId };
  };
  const reported = async (): Promise<string> =>
    ((await world.call(person).post(`${here}/tickets`, aReport).expect(201)).body as { ticketId: string }).ticketId;
  const resolved = async (): Promise<string> => {
    const ticketId = await reported();
    const steps: readonly [string, object][] = [
      ['accept', {}],
      ['start-handling', { act: 'visit' }],
      ['resolve', { ending: 'fixed', result: '灯泡已经换好，请晚上看看', seenSeq: 99 }],
    ];
    for (const [i, [step, body]] of steps.entries()) {
      await world
        .call(secretary)
        .post(`${here}/tickets/${ticketId}/${step}`, body)
        .set('If-Match', `"${i + 1}"`)
        .expect(200);
    }
    return ticketId;
  };
  const upload = (who: Tokens, purpose = 'ticket'): request.Test =>
    request(world.product.url)
      .post(`/api/${here}/media`)
      .set('Authorization', `Bearer ${who.accessToken}`)
      .field('purpose', purpose)
      .attach('file', picture, 'photo.png');
  const withdraws = (who: Tokens): request.Test => world.call(who).post('me/consents/withdrawal').expect(200);
  const agrees = async (who: Tokens): Promise<void> => {
    const { version } = (await world.call().get('privacy-notice').expect(200)).body as { version: number };
    await world.call(who).post('me/consents', { version }).expect(200);
  };

  /** Everything that gives new data, by what it is; each is sent under one key, before and after agreeing. */
  const commands: readonly [what: string, send: (key: string) => PromiseLike<Answer>, answers: number][] = [
    ['a report', (key) => world.call(person).post(`${here}/tickets`, aReport, key), 201],
    ['a photo for a report', () => upload(person), 201],
    [
      'what is added to a report',
      (key) => world.call(person).post(`${here}/tickets/${own.later}/add-information`, { text: '二楼的灯也不亮了' }, key),
      200,
    ],
    ['a note that urges', (key) => world.call(person).post(`${here}/tickets/${own.later}/urge`, { note: '老人晚上要下楼' }, key), 200],
    [
      'a comment beside the stars',
      (key) => world.call(person).post(`${here}/tickets/${own.resolved}/rate`, { stars: 4, comment: '灯亮了，谢谢' }, key),
      200,
    ],
    [
      'what is not solved',
      (key) => world.call(person).post(`${here}/tickets/${own.resolved}/not-solved`, { reason: '昨天晚上灯又不亮了' }, key),
      200,
    ],
    ['a group that is opened', (key) => world.call(person).post(`${here}/groups`, { name: '花草小组', purpose: '一起照看花坛' }, key), 200],
    ['a group that is joined', (key) => world.call(person).post(`${here}/groups/${groupId}/confirmation`, {}, key), 200],
    [
      'a word for somebody of the household',
      (key) => world.call(person).post(`${here}/memberships/${waiting.membershipId}/vouch`, {}, key),
      200,
    ],
    [
      'a guardian’s word for a child',
      (key) => world.call(person).post(`${here}/memberships/${child.membershipId}/guardian-consent`, {}, key),
      200,
    ],
  ];
  const ofApplicant: typeof commands = [
    [
      'a document',
      (key) => world.call(waiting).post(`${here}/memberships/${waiting.membershipId}/document`, { documentTail: '1234' }, key),
      200,
    ],
    ['a photo of the lease', () => upload(waiting, 'evidence'), 201],
    ['a lease', (key) => world.call(waiting).post(`${here}/memberships/${waiting.membershipId}/lease`, { mediaId: lease }, key), 200],
  ];

  const refusedThenTaken = async (
    who: Tokens,
    all: typeof commands,
    lose: () => Promise<unknown>,
    code: string,
    status: number,
  ): Promise<void> => {
    const keys = all.map(() => aKey());
    await lose();
    for (const [i, [what, send]] of all.entries())
      expect([what, await send(keys[i] as string)]).toEqual([
        what,
        expect.objectContaining({ status, body: expect.objectContaining({ code }) as unknown }),
      ]);
    await agrees(who);
    for (const [i, [what, send, answers]] of all.entries())
      expect([what, await send(keys[i] as string)]).toEqual([what, expect.objectContaining({ status: answers })]);
  };

  test('who asks to join adds nothing to the request, and does after agreeing anew, under the same keys', async () => {
    await refusedThenTaken(waiting, ofApplicant, () => withdraws(waiting), 'identity/consent-missing', 403);
  });

  test('what one has is read, followed, rated with stars, urged, withdrawn, renamed and exported all the same', async () => {
    await withdraws(person);
    const me = world.call(person);
    await me.get('me').expect(200);
    await me.get('me/tickets').expect(200);
    await me.get(`${here}/tickets/${own.resolved}`).expect(200);
    await me.get(`${here}/groups`).expect(200);
    await me.get('me/export').expect(200);
    await me.put(`${here}/memberships/${person.membershipId}/display-name`, { form: 'madam' }).expect(200);
    await me.post(`${here}/tickets/${own.answered}/rate`, { stars: 5 }).expect(200);
    await me.post(`${here}/tickets/${own.open}/urge`).expect(200);
    await me.post(`${here}/tickets/${own.open}/withdraw`, { reason: '邻居已经把灯修好了' }).expect(200);
    await agrees(person);
  });

  test('a resident gives nothing new, and does after agreeing anew, under the same keys', async () => {
    await refusedThenTaken(person, commands, () => withdraws(person), 'identity/consent-missing', 403);
  });

  test('staff go on with their work: they have agreed to nothing', async () => {
    await upload(secretary, 'reply').expect(201);
  });

  test('nor does who agreed to a notice that is replaced; who withdrew leaves all the same', async () => {
    const report: typeof commands = commands.slice(0, 2);
    const inForceAt = world.product.clock.now().toISOString();
    const { version } = (await world.call().get('privacy-notice').expect(200)).body as { version: number };
    const publish = (): Promise<unknown> =>
      world.product.services.get(PrivacyNoticesService).publish({ version: version + 1, title: '隐私说明', body: '新的一版', inForceAt });
    await refusedThenTaken(person, report, publish, 'identity/consent-outdated', 409);
    await withdraws(person);
    await world.call(person).post(`${here}/memberships/${person.membershipId}/leave`).expect(200);
  });
});
