import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { authenticatorShows, byPassword, decoded, openWorld, refreshed, smsCode, type Tokens, type World } from './world.js';

const AREA = places.community;

describe('who lives in a community and works for it, with one account', () => {
  let world: World;
  let neighbour: Member;
  beforeAll(async () => {
    world = await openWorld();
    neighbour = await resident(world.product.services);
  });
  afterAll(() => world.close());

  const statuses = async (who: Tokens): Promise<number[]> => {
    const call = world.call(who);
    const list = await call.get(`communities/${AREA}/members`);
    const look = await call.post(`communities/${AREA}/members/${neighbour.membershipId}/unmask`, {
      fields: ['phone'],
      reason: '联系本人核对住址',
    });
    return [list.status, look.status];
  };

  test('has the office’s rights in the console alone: the phone sees nobody and unmasks nobody, refreshed or not', async () => {
    const member = await resident(world.product.services);
    const work = await staff(world.product.services, { areaId: AREA, role: 'community-secretary', accountId: member.accountId });
    expect(work.accountId).toBe(member.accountId);
    expect(await statuses(member)).toEqual([403, 403]);
    const phone = await refreshed(world, member);
    expect(await statuses(phone)).toEqual([403, 403]);
    const atDesk = await byPassword(world, work);
    expect(await statuses(atDesk)).toEqual([200, 200]);
    expect(await statuses(await refreshed(world, atDesk))).toEqual([200, 200]);
    // The desk has gone on; the phone is still a resident's, and one's own page still one's own.
    const { roles } = (
      await world
        .call(await refreshed(world, phone))
        .get('me')
        .expect(200)
    ).body as { roles: { role: string }[] };
    expect(roles.map(({ role }) => role)).toEqual(['resident']);
  });

  test('an office’s role is given to nobody who could not sign in for it; to who can, by either way', async () => {
    const administrator: StaffMember = await staff(world.product.services, { areaId: places.district, role: 'administrator' });
    const member = await resident(world.product.services);
    const give = (body: object) => world.call(administrator).post(`areas/${AREA}/grants`, body);
    expect((await give({ membershipId: member.membershipId, role: 'community-staff' })).body).toMatchObject({
      status: 409,
      code: 'identity/sign-in-missing',
      detail: expect.stringContaining('新建工作人员账号'),
    });
    await give({ membershipId: member.membershipId, role: 'volunteer' }).expect(200);
    const { username } = await staff(world.product.services, { areaId: AREA, role: 'community-staff', accountId: member.accountId });
    await give({ membershipId: member.membershipId, role: 'community-secretary' }).expect(200);
    await give({ username, role: 'auditor' }).expect(200);
  });

  test('does not take on what they reported themselves, though they report on the phone and work in the console', async () => {
    const member = await resident(world.product.services);
    const work = await staff(world.product.services, { areaId: AREA, role: 'community-staff', accountId: member.accountId });
    const tickets = `communities/${AREA}/tickets`;
    const { ticketId, version } = (
      await world
        .call(member)
        .post(tickets, { text: '3 号楼一楼楼道灯坏了，晚上看不见台阶', categoryCode: 'estate.light', place: '3 号楼一楼' })
        .expect(201)
    ).body as { ticketId: string; version: number };
    const desk = await byPassword(world, work);
    const colleague = await staff(world.product.services, { areaId: AREA, role: 'community-staff' });
    // Both faces of it say whose it is: the office's list still has it, and says to whom alone it is not to be worked on.
    const mineTo = async (who: Tokens): Promise<unknown> => {
      const listed = (await world.call(who).get(`areas/${AREA}/tickets?state=waiting&responsible=here`).expect(200)).body as {
        tickets: { ticketId: string; mine: boolean }[];
      };
      const file = (await world.call(who).get(`${tickets}/${ticketId}/file`).expect(200)).body as { mine: boolean; openSteps: string[] };
      return {
        row: listed.tickets.find((row) => row.ticketId === ticketId)?.mine,
        file: file.mine,
        offered: file.openSteps.includes('accept'),
      };
    };
    expect(await mineTo(desk)).toEqual({ row: true, file: true, offered: false });
    expect(await mineTo(colleague)).toEqual({ row: false, file: false, offered: true });
    const take = (who: Tokens) => world.call(who).post(`${tickets}/${ticketId}/accept`).set('If-Match', `"${version}"`);
    expect((await take(desk)).body).toMatchObject({ status: 403, code: 'ticket/own-report' });
    expect((await take(colleague)).status).toBe(200);
  });

  test('keeps the office when they leave the community, and loses both, sign-in too, when they leave the platform by phone', async () => {
    const member = await resident(world.product.services);
    const work = await staff(world.product.services, { areaId: AREA, role: 'community-staff', accountId: member.accountId });
    await world.call(member).post(`communities/${AREA}/memberships/${member.membershipId}/leave`).expect(200);
    const desk = await byPassword(world, work);
    expect(await statuses(desk)).toEqual([200, 200]);
    await world
      .call(await refreshed(world, member))
      .post('me/leave', { confirm: '注销' })
      .expect(204);
    expect((await world.call(desk).get('me')).status).toBe(401);
    const { username, password, totpSecret } = work;
    world.product.clock.advance({ seconds: 31 });
    const again = await world.call().post('staff-sessions', { username, password, code: authenticatorShows(world, totpSecret) });
    expect(again.body).toMatchObject({ status: 401, code: 'identity/sign-in-failed' });
    const left = await world.product.asOwner(
      `SELECT 1 FROM identity.role_grant WHERE account_id = $1 AND ends_at IS NULL UNION ALL SELECT 1 FROM identity.credential WHERE account_id = $1 AND disabled_at IS NULL`,
      [member.accountId],
    );
    expect(left).toEqual([]);
  });

  test('does not leave by phone as the last administrator, of which their session there says nothing', async () => {
    const areaId = places.ofOtherStreet;
    const member = await resident(world.product.services, { areaId });
    await staff(world.product.services, { areaId, role: 'administrator', accountId: member.accountId });
    expect((await world.call(await refreshed(world, member)).post('me/leave', { confirm: '注销' })).body).toMatchObject({
      status: 409,
      code: 'identity/last-administrator',
    });
  });

  describe('and gets a sign-in for the account they have', () => {
    let secretary: StaffMember;
    let street: StaffMember;
    beforeAll(async () => {
      secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
      street = await staff(world.product.services, { areaId: places.street, role: 'street-officer' });
    });

    type Made = { accountId: string; initialPassword: string };
    const make = (who: Tokens, areaId: number, body: object) =>
      world.call(who).post(`areas/${areaId}/staff`, { post: '社工', publicName: '同事', ...body });
    const begins = async (username: string, password: string): Promise<{ secret: string; phone: string | null }> =>
      (await world.call().post('staff-sessions', { username, password }).expect(200)).body.enrolment;

    test('who made it cannot sign in first: the code goes to the phone of whom the account belongs to', async () => {
      const member = await resident(world.product.services);
      const username = 'he.jumin';
      const body = { username, role: 'community-staff', membershipId: member.membershipId };
      const { accountId, initialPassword } = (await make(secretary, AREA, body).expect(200)).body as Made;
      expect(accountId).toBe(member.accountId);
      const { secret, phone } = await begins(username, initialPassword);
      expect(phone).toMatch(/^139\*+\d{4}$/);
      const enrol = (phoneCode?: string) =>
        world.call().post('staff-sessions/enrolment', {
          username,
          password: initialPassword,
          newPassword: '梧桐树下看社区二〇二六年春',
          code: authenticatorShows(world, decoded(secret)),
          phoneCode,
        });
      const right = smsCode(world, member.phone);
      const wrong = right === '000000' ? '000001' : '000000';
      for (const code of [undefined, wrong])
        expect((await enrol(code)).body).toMatchObject({ status: 401, code: 'identity/sms-code-wrong' });
      // The page opened again in the same minute: the code that was sent is still the one.
      await begins(username, initialPassword);
      const session = (await enrol(right).expect(200)).body as Tokens;
      expect(await statuses(session)).toEqual([200, 200]);
      const { roles } = (await world.call(session).get('me').expect(200)).body as { roles: { role: string }[] };
      expect(roles.map(({ role }) => role).sort()).toEqual(['community-staff', 'resident']);
    });

    test('a code that cannot be sent any more this hour is said, with how long to wait; one on its way is not', async () => {
      const member = await resident(world.product.services);
      const body = { username: 'duo.ci', role: 'community-staff', membershipId: member.membershipId };
      const { initialPassword } = (await make(secretary, AREA, body).expect(200)).body as Made;
      const again = () => world.call().post('staff-sessions', { username: 'duo.ci', password: initialPassword });
      for (let sent = 0; sent < 5; sent += 1) {
        await again().expect(200);
        await again().expect(200);
        world.product.clock.advance({ seconds: 61 });
      }
      const refused = await again();
      expect(refused.body).toMatchObject({ status: 429, code: 'identity/sms-too-often' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    });

    test('the code for it opens nothing of the resident’s, and theirs opens no sign-in for work', async () => {
      const member = await resident(world.product.services);
      const username = 'ma.jumin';
      const body = { username, role: 'community-staff', membershipId: member.membershipId };
      const { initialPassword } = (await make(secretary, AREA, body).expect(200)).body as Made;
      const { secret } = await begins(username, initialPassword);
      const [sent] = world.sandbox.control.inbox(member.phone);
      expect(sent?.text).toMatch(/^工作台首次登录验证码 \d{6}，.*不要告诉任何人/);
      const forWork = smsCode(world, member.phone);
      const onPhone = (code: string) => world.call().post('sessions/sms', { phone: member.phone, code });
      expect((await onPhone(forWork)).body).toMatchObject({ status: 401, code: 'identity/sms-code-expired' });
      const prove = await world.call(await refreshed(world, member)).put('me/phone/sms', { phone: member.phone, code: forWork });
      expect(prove.body).toMatchObject({ status: 401, code: 'identity/sms-code-expired' });
      const asked = await world.call().post('sms-codes', { phone: member.phone, purpose: 'staff-sign-in' });
      expect(asked.body).toMatchObject({ status: 400, code: 'platform/validation-failed' });

      await world.call().post('sms-codes', { phone: member.phone, purpose: 'sign-in' }).expect(200);
      const theirs = smsCode(world, member.phone);
      const enrolled = await world.call().post('staff-sessions/enrolment', {
        username,
        password: initialPassword,
        newPassword: '梧桐树下看社区二〇二六年春',
        code: authenticatorShows(world, decoded(secret)),
        phoneCode: theirs,
      });
      expect(enrolled.body).toMatchObject({ status: 401, code: 'identity/sms-code-wrong' });
      await onPhone(theirs).expect(200);
    });

    test('for a role of the console alone: who helps from the phone is told where that is given', async () => {
      const member = await resident(world.product.services);
      const refused = await make(secretary, AREA, { username: 'zhi.yuan', role: 'volunteer', membershipId: member.membershipId });
      expect(refused.body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
        errors: [{ field: 'role', message: expect.stringContaining('授予角色') }],
      });
    });

    test('in a community of the street they work for, and nowhere else', async () => {
      const member = await resident(world.product.services, { areaId: places.neighbouring });
      const far = await resident(world.product.services, { areaId: places.ofOtherStreet });
      const body = { username: 'jie.dao', role: 'street-officer' };
      const of = (who: Member, communityId?: number) =>
        make(street, places.street, { ...body, membershipId: who.membershipId, communityId });
      expect((await of(member)).status).toBe(404);
      expect((await of(far, far.areaId)).status).toBe(404);
      expect(((await of(member, member.areaId).expect(200)).body as Made).accountId).toBe(member.accountId);
    });

    test('once, verified, with a phone of their own, and never by themselves', async () => {
      const member = await resident(world.product.services);
      const make2 = (username: string, who: Member, by: Tokens = secretary) =>
        make(by, AREA, { username, role: 'community-staff', membershipId: who.membershipId });
      const answers = await Promise.all([make2('yi.ci', member), make2('er.ci', member)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await make2('san.ci', member)).body).toMatchObject({
        status: 409,
        code: 'identity/sign-in-known',
        detail: expect.stringContaining('授予角色'),
      });
      const waiting = await resident(world.product.services, { onRoster: false });
      expect((await make2('wei.hs', waiting)).body).toMatchObject({ status: 403, code: 'identity/not-verified' });
      const phoneless = await resident(world.product.services);
      await world.product.asOwner('DELETE FROM identity.proven_phone WHERE account_id = $1', [phoneless.accountId]);
      expect((await make2('wu.shouji', phoneless)).body).toMatchObject({ status: 409, code: 'identity/sign-in-needs-phone' });
      const own = await resident(world.product.services);
      const self = await staff(world.product.services, { areaId: AREA, role: 'community-secretary', accountId: own.accountId });
      expect((await make2('zi.ji', own, self)).body).toMatchObject({ status: 403, code: 'identity/grant-not-yours-to-give' });
      // The name stays free for somebody else.
      await make(secretary, AREA, { username: 'zi.ji', role: 'community-staff' }).expect(200);
    });

    test('and another initial password when their phone is lost: only what they work for must be the giver’s to give', async () => {
      const member = await resident(world.product.services);
      await world.call(street).post(`areas/${AREA}/grants`, { membershipId: member.membershipId, role: 'volunteer' }).expect(200);
      await staff(world.product.services, { areaId: AREA, role: 'community-staff', accountId: member.accountId });
      const reset = (areaId: number, accountId: string) => world.call(secretary).post(`areas/${areaId}/staff/${accountId}/reset`);
      await reset(AREA, member.accountId).expect(200);
      const above = await resident(world.product.services);
      await staff(world.product.services, { areaId: AREA, role: 'community-secretary', accountId: above.accountId });
      expect((await reset(AREA, above.accountId)).body).toMatchObject({ status: 403, code: 'identity/grant-not-yours-to-give' });
      // A sign-in that no office's role is left for is nobody's here to reset.
      expect((await reset(AREA, neighbour.accountId)).status).toBe(404);
    });
  });
});
