import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import type request from 'supertest';
import { openWorld, posterOf, type World } from './world.js';

const AREA = places.community;
const DRAW = '/wxa/getwxacodeunlimit';
type Posters = { posters: { code: string; link: string; buildingId: string | null; buildingName: string | null }[] };

/** Binary answers as bytes. */
const bytes = (test: request.Test): request.Test =>
  test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

describe('QR posters', () => {
  let world: World;
  let secretary: StaffMember;

  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
    await world
      .call(secretary)
      .post(`communities/${AREA}/buildings`, { names: ['1号楼', '2号楼'] })
      .expect(200);
  });
  afterAll(() => world.close());
  afterEach(() => world.sandbox.control.clearFaults());

  const list = async (): Promise<Posters['posters']> =>
    ((await world.call(secretary).get(`communities/${AREA}/posters`).expect(200)).body as Posters).posters;
  const draw = (code: string, format: string): request.Test =>
    bytes(world.call(secretary).get(`communities/${AREA}/posters/${code}/${format}`));

  test('there is one for the community and one per building, each leading to its own scene', async () => {
    const posters = await list();
    expect(posters.map(({ buildingName }) => buildingName)).toEqual([null, '1号楼', '2号楼']);
    expect(posters[0]?.code).toBe(await posterOf(world, AREA));
    for (const { code, link } of posters) {
      expect(link).toBe(`https://sqt.test/j/${code}`);
      await world.call().get(`scenes/${code}`).expect(200);
    }
    expect(new Set(posters.map(({ code }) => code)).size).toBe(3);
  });

  test.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['png', 'image/png', '\x89PNG'],
    ['svg', 'image/svg+xml', '<svg'],
  ])('comes as %s with WeChat’s code, drawn by WeChat once', async (format, type, begins) => {
    const [, building] = await list();
    await draw(building?.code ?? '', format).expect(200);
    const calls = world.sandbox.control.calls(DRAW);
    expect(calls).toBeGreaterThan(0);
    const answer = await draw(building?.code ?? '', format).expect(200);
    expect(world.sandbox.control.calls(DRAW)).toBe(calls);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['x-mini-program-code']).toBe('included');
    expect(decodeURIComponent(answer.headers['content-disposition'] ?? '')).toContain(`1号楼海报.${format}`);
    expect((answer.body as Buffer).subarray(0, begins.length).toString('latin1')).toBe(begins);
    expect((answer.body as Buffer).length).toBeGreaterThan(5_000);
  });

  test('comes without WeChat too, says so, and has the code again when WeChat is back', async () => {
    const code = (await list())[2]?.code ?? '';
    world.sandbox.control.fail({ path: DRAW, times: 20, fault: { mode: 'drop' } });
    const without = await draw(code, 'svg').expect(200);
    expect(without.headers['x-mini-program-code']).toBe('missing');
    expect((without.body as Buffer).toString()).toContain('暂缺小程序码');
    world.sandbox.control.clearFaults();
    const withCode = await draw(code, 'svg').expect(200);
    expect(withCode.headers['x-mini-program-code']).toBe('included');
    expect((withCode.body as Buffer).toString()).toContain('data:image/');
  });

  test('all of them come in one document, a sheet each, in parts when there are many', async () => {
    const book = (query = ''): request.Test => bytes(world.call(secretary).get(`communities/${AREA}/poster-book${query}`));
    const sheets = (answer: request.Response): number =>
      (answer.body as Buffer).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    const whole = await book().expect(200);
    expect(whole.headers['content-type']).toContain('application/pdf');
    expect(whole.headers['x-mini-program-code']).toBe('included');
    expect(decodeURIComponent(whole.headers['content-disposition'] ?? '')).toContain('全部海报第1-3张.pdf');
    expect(sheets(whole)).toBe(3);
    const rest = await book('?from=2&limit=1').expect(200);
    expect(sheets(rest)).toBe(1);
    expect((await world.call(secretary).get(`communities/${AREA}/poster-book?from=3`)).status).toBe(404);
    expect((await world.call(secretary).get(`communities/${AREA}/poster-book?limit=61`)).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
    const elsewhere = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'community-secretary' });
    expect((await world.call(elsewhere).get(`communities/${AREA}/poster-book`)).status).toBe(403);
  });

  test('is not drawn again for whoever keeps it, until a name on it changes', async () => {
    const building = (await list()).find(({ buildingName }) => buildingName === '2号楼');
    const first = await draw(building?.code ?? '', 'png').expect(200);
    const tag = first.headers.etag ?? '';
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await draw(building?.code ?? '', 'png')
      .set('If-None-Match', tag)
      .expect(304);
    expect([(again.body as Buffer).length, again.headers.etag]).toEqual([0, tag]);
    expect(
      (
        await draw(building?.code ?? '', 'svg')
          .set('If-None-Match', tag)
          .expect(200)
      ).headers.etag,
    ).not.toBe(tag);
    await world.product.asOwner('UPDATE identity.building SET name = $2 WHERE id = $1', [building?.buildingId, '二号楼']);
    expect(
      (
        await draw(building?.code ?? '', 'png')
          .set('If-None-Match', tag)
          .expect(200)
      ).headers.etag,
    ).not.toBe(tag);
    await world.product.asOwner('UPDATE identity.building SET name = $2 WHERE id = $1', [building?.buildingId, '2号楼']);
  });

  test('an unknown format, a code of nobody or of another community, and who may not print', async () => {
    const [own] = await list();
    expect((await world.call(secretary).get(`communities/${AREA}/posters/${own?.code}/gif`)).body).toMatchObject({
      status: 404,
      code: 'platform/not-found',
    });
    for (const code of ['AAAAAAAAAA', 'x', await posterOf(world, places.neighbouring)]) {
      expect((await world.call(secretary).get(`communities/${AREA}/posters/${code}/pdf`)).body).toMatchObject({
        status: 404,
        code: 'identity/scene-unknown',
      });
    }
    const member = await resident(world.product.services);
    expect((await world.call(member).get(`communities/${AREA}/posters`)).status).toBe(403);
    const elsewhere = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'community-secretary' });
    expect((await world.call(elsewhere).get(`communities/${AREA}/posters/${own?.code}/pdf`)).status).toBe(403);
  });
});
