import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { openWorld, posterOf, ready, refreshed, type Phone, type Tokens, type World } from '../identity/world.js';

const AREA = places.community;
const here = `communities/${AREA}`;
const SWEEP = 'messaging/text-messages';
const reason = '您填的 101 室登记的是别人，请核对后再申请';

type Item = {
  id: string;
  kind: string;
  asWhom: string;
  title: string;
  body: string;
  about: string;
  areaId: number;
  subjectId: string;
  number: string | null;
  read: boolean;
};

describe('people are told what was decided on what they asked for', () => {
  let world: World;
  let secretary: StaffMember;

  beforeAll(async () => {
    world = await openWorld();
    world.sandbox.control.setGatewayTemplates({
      'join-approved': '您加入{community}的申请已通过。',
      'join-refused': '您加入{community}的申请没有通过。原因：{reason}。',
    });
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
  });
  afterAll(() => world.close());

  interface Asked {
    readonly person: Tokens & { phone: Phone };
    readonly membershipId: string;
    readonly caseId: string;
  }

  async function asked(name: string): Promise<Asked> {
    const person = await ready(world);
    const answer = await world
      .call(person)
      .post(`${here}/memberships`, { sceneCode: await posterOf(world, AREA), name, relation: 'tenant', room: '101' })
      .expect(200);
    const { membershipId } = answer.body as { membershipId: string };
    const [row] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.review_case WHERE membership_id = $1', [
      membershipId,
    ]);
    return { person, membershipId, caseId: row?.id ?? '' };
  }

  const decide = async ({ caseId }: Asked, step: 'approve' | 'reject', body: object = {}): Promise<void> => {
    if (step === 'approve')
      await world
        .call(secretary)
        .post(`${here}/verification-cases/${caseId}/evidence`, { kind: 'home-visit', note: '上门看了租赁合同原件' })
        .expect(200);
    await world.call(secretary).post(`${here}/verification-cases/${caseId}/${step}`, body).expect(200);
    await world.product.drain();
  };
  const inbox = async (person: Tokens): Promise<Item[]> =>
    (
      (
        await world
          .call(await refreshed(world, person))
          .get('me/inbox')
          .expect(200)
      ).body as { items: Item[] }
    ).items;
  const texts = (person: { phone: Phone }): string[] => world.sandbox.control.inbox(person.phone.number).map(({ text }) => text);
  const waiting = (): Promise<object[]> => world.product.asOwner('SELECT id FROM messaging.text_message');

  test('an approval: in the inbox, and as a text message to the number they proved', async () => {
    const request = await asked('尹秋实');
    await decide(request, 'approve');
    expect(await inbox(request.person)).toEqual([
      expect.objectContaining({
        kind: 'membership.verified',
        asWhom: 'self',
        about: 'membership',
        areaId: AREA,
        subjectId: request.membershipId,
        number: null,
        read: false,
        title: '加入申请已通过',
        body: '宝钢一村居委会核实了您的资料。现在可以报问题、看办理经过。',
      }),
    ]);
    expect(await world.product.sweep(SWEEP)).toBe(1);
    expect(texts(request.person)).toEqual(['您加入宝钢一村居委会的申请已通过。']);
    expect(await world.product.sweep(SWEEP)).toBe(0);
  });

  test('a refusal: by whom, why, and what to do; the words staff wrote stay with the request', async () => {
    const request = await asked('汤慧敏');
    await decide(request, 'reject', { code: 'wrong-address', reason });
    const [item] = await inbox(request.person);
    expect(item).toMatchObject({
      kind: 'membership.rejected',
      title: '加入申请没有通过',
      body: '宝钢一村居委会没有通过。原因：房号和登记的不一样。请核对房号，改一改再交。',
      about: 'membership',
      areaId: AREA,
    });
    await world.product.sweep(SWEEP);
    expect(texts(request.person)).toEqual(['您加入宝钢一村居委会的申请没有通过。原因：房号和登记的不一样。']);
    const [me] = ((await world.call(request.person).get('me').expect(200)).body as { memberships: { rejection: string }[] }).memberships;
    expect(me?.rejection).toBe(reason);
    const kept = JSON.stringify(await world.product.asOwner('SELECT * FROM messaging.inbox_item'));
    for (const personal of [reason, '汤慧敏', request.person.phone.number]) expect(kept).not.toContain(personal);
  });

  test('whom the roster lets in sees it at once, and is not told twice', async () => {
    const member = await resident(world.product.services);
    await world.product.drain();
    expect(await inbox(member)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('whoever waits with an entry of the roster that no longer says who they are', async () => {
    const lines = [{ building: '1号楼', room: '777', name: '贺小满', phone: '13700000777', relation: 'family' }];
    await world.call(secretary).post(`${here}/roster-entries`, { lines }).expect(200);
    const { entries } = (await world.call(secretary).post(`${here}/roster-entries/search`, { name: '贺小满' }).expect(200)).body as {
      entries: { entryId: string; version: number }[];
    };
    const [entry] = entries;
    const request = await asked('贺小满');
    // As a child's request stands until a guardian has spoken: known to the roster, and no case for staff.
    await world.product.asOwner('DELETE FROM identity.review_case WHERE id = $1', [request.caseId]);
    await world.product.asOwner('UPDATE identity.membership SET roster_entry_id = $2 WHERE id = $1', [
      request.membershipId,
      entry?.entryId,
    ]);
    await world
      .call(secretary)
      .post(`${here}/roster-entries/${entry?.entryId}/correct`, { phone: '13700000778', reason: '换了号码' })
      .set('If-Match', `"${entry?.version}"`)
      .expect(200);
    await world.product.drain();
    expect(await inbox(request.person)).toEqual([
      expect.objectContaining({
        kind: 'membership.review-asked',
        about: 'membership',
        subjectId: request.membershipId,
        title: '加入申请要再核实',
        body: '登记的信息有变动，宝钢一村居委会要再看一看您的申请，有结果会通知您。',
      }),
    ]);
  });

  test('a gateway that is down is asked again later, and the message arrives once', async () => {
    const request = await asked('邱明远');
    world.sandbox.control.fail({ path: '/gateway/sms', times: 20, fault: { mode: 'status', status: 503 } });
    await decide(request, 'approve');
    await world.product.sweep(SWEEP);
    expect(await world.product.sweep(SWEEP)).toBe(0);
    world.sandbox.control.clearFaults();
    world.product.clock.advance({ seconds: 61 });
    expect(await world.product.sweep(SWEEP)).toBe(1);
    expect(texts(request.person)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    expect(world.product.logLines.join('')).not.toContain(request.person.phone.number);
  });

  test('somebody who has left meanwhile is sent nothing', async () => {
    const request = await asked('施文静');
    await decide(request, 'approve');
    await world
      .call(await refreshed(world, request.person))
      .post('me/leave', { confirm: '注销' })
      .expect(204);
    await world.product.drain();
    expect(await waiting()).toEqual([]);
    expect(await world.product.sweep(SWEEP)).toBe(0);
  });

  test('members of a resident group hear whether it was filed', async () => {
    const members = await Promise.all([1, 2, 3, 4, 5].map(() => resident(world.product.services)));
    const [leader] = members;
    const { groupId } = (await world.call(leader).post(`${here}/groups`, { name: '邻里帮手', purpose: '帮独居老人买菜取药' }).expect(200))
      .body as { groupId: string };
    for (const member of members.slice(1)) await world.call(member).post(`${here}/groups/${groupId}/confirmation`).expect(200);
    await world.call(secretary).post(`${here}/groups/${groupId}/file`).expect(200);
    await world.product.drain();
    for (const member of members)
      expect(await inbox(member)).toMatchObject([
        { kind: 'resident-group.filed', about: 'resident-group', subjectId: groupId, title: '居民团队已备案' },
      ]);
  });
});
