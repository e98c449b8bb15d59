import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import request from 'supertest';
import { openWorld, posterOf, type World } from '../identity/world.js';

const AREA = places.community;
const OFFICIAL = 'wxoffiofthetests01';
const PATH = '/api/wechat/official-account/push';

describe('the official account', () => {
  let world: World;
  let code = '';

  beforeAll(async () => {
    world = await openWorld();
    code = await posterOf(world, AREA);
    const target = { url: `${world.product.url}${PATH}`, token: 'AAAAA', encodingAesKey: 'A'.repeat(43) };
    expect(await world.sandbox.control.setPush(OFFICIAL, target)).toBe(true);
  });
  afterAll(() => world.close());

  const follow = (scene?: string, personId = world.person().id): Promise<string | undefined> =>
    world.sandbox.control.actInAccount({ personId, appid: OFFICIAL }, { kind: 'follow', ...(scene !== undefined && { scene }) });

  test('who follows by the code of a community is sent the way into it', async () => {
    const answer = await follow(code);
    expect(answer).toContain(`https://sqt.test/j/${code}`);
    expect(answer).toContain('宝钢一村');
  });

  test('a follower who scans is too; who unfollows or writes is not answered with anything of it', async () => {
    const { id } = world.person();
    await follow(code, id);
    expect(await follow(code, id)).toContain(`/j/${code}`);
    expect(await world.sandbox.control.actInAccount({ personId: id, appid: OFFICIAL }, { kind: 'say', text: '你好' })).toBeUndefined();
    expect(await world.sandbox.control.actInAccount({ personId: id, appid: OFFICIAL }, { kind: 'unfollow' })).toBeUndefined();
  });

  test('who follows without a code, or by one that is nothing, is told how to find one', async () => {
    for (const answer of [await follow(), await follow('K7PD3MWXQ4'), await follow('<x>')]) {
      expect(answer).toContain('https://sqt.test');
      expect(answer).toContain('社区码');
      expect(answer).not.toContain('/j/');
    }
  });

  test('every push was taken at once: none had to be delivered again', () => {
    expect(world.sandbox.control.pushes().map(({ outcome }) => outcome)).not.toContain('refused');
  });

  describe('refuses what is not WeChat’s', () => {
    const query = 'signature=0&timestamp=1714036504&nonce=1&msg_signature=0&echostr=x';
    const xml = (body: string, words = query): request.Test =>
      request(world.product.url).post(`${PATH}?${words}`).set('Content-Type', 'text/xml').send(body);

    test.each([
      ['a forged signature', 403, '<xml><Encrypt>AAAA</Encrypt></xml>'],
      ['a body that is not XML', 400, 'hello'],
      ['an entity that would be expanded', 400, '<!DOCTYPE x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>'],
      ['an empty body', 400, ''],
    ])('%s', async (_, status, body) => {
      expect((await xml(body)).status).toBe(status);
    });

    test('a check of the address without the token', async () => {
      const answer = await request(world.product.url).get(`${PATH}?${query}`);
      expect(answer.body).toMatchObject({ status: 403, code: 'messaging/push-not-from-wechat' });
    });

    test('JSON, and more than WeChat ever sends', async () => {
      expect((await request(world.product.url).post(`${PATH}?${query}`).send({ Encrypt: 'x' })).status).toBe(415);
      expect((await xml(`<xml>${'a'.repeat(70_000)}</xml>`)).status).toBe(413);
    });

    test('parameters said twice', async () => {
      expect((await xml('<xml><Encrypt>AAAA</Encrypt></xml>', `${query}&msg_signature=1`)).status).toBe(403);
    });
  });

  describe('its code for windows and notice boards', () => {
    let secretary: StaffMember;
    beforeAll(async () => {
      secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
    });
    const draw = (of: string): request.Test => world.call(secretary).get(`communities/${AREA}/posters/${of}/official-account/png`);

    test('is a picture, asked of WeChat once', async () => {
      const answer = await draw(code).expect(200);
      expect(answer.headers['content-type']).toContain('image/png');
      expect((answer.body as Buffer).subarray(1, 4).toString('latin1')).toBe('PNG');
      const calls = world.sandbox.control.calls('/cgi-bin/qrcode/create');
      await draw(code).expect(200);
      expect(world.sandbox.control.calls('/cgi-bin/qrcode/create')).toBe(calls);
    });

    test('says what to do while WeChat refuses, and is there again afterwards', async () => {
      await world
        .call(secretary)
        .post(`communities/${AREA}/buildings`, { names: ['1号楼'] })
        .expect(200);
      const [, building] = ((await world.call(secretary).get(`communities/${AREA}/posters`)).body as { posters: { code: string }[] })
        .posters;
      world.sandbox.control.fail({ path: '/cgi-bin/qrcode/create', times: 20, fault: { mode: 'errcode', errcode: 45009 } });
      expect((await draw(building?.code ?? '')).body).toMatchObject({ status: 503, code: 'identity/wechat-unavailable' });
      world.sandbox.control.clearFaults();
      await draw(building?.code ?? '').expect(200);
    });

    test('of another community is not drawn here', async () => {
      const other = await posterOf(world, places.neighbouring);
      expect((await draw(other)).body).toMatchObject({ code: 'identity/scene-unknown' });
    });
  });
});
