import { type Grant } from '@shequtong/kernel';
import sharp from 'sharp';
import request from 'supertest';
import { Revocations } from '../auth/revocations.js';
import { Tokens } from '../auth/tokens.js';
import { type PlatformOptions } from '../platform.module.js';
import { openTestApplication, type TestApplication } from '../testing/test-application.js';
import { REQUEST_MS } from './application.js';
import { Root, root, UndeclaredController } from '../testing/sample-application.js';

const HERE = 310113003001;
const THERE = 310113003002;
const ME = '01900000-0000-7000-8000-000000000001';
const SESSION = '01900000-0000-7000-8000-00000000000a';

describe('the HTTP application', () => {
  let running: TestApplication;
  let token = '';

  const grant = (more: Partial<Grant> = {}): Grant => ({ role: 'resident', areaId: HERE, startsAt: new Date(0), ...more });
  const tokenFor = (...grants: Grant[]): string =>
    `Bearer ${running.app.get(Tokens).issue({ accountId: ME, sessionId: SESSION, grants }, running.clock.now())}`;
  const post = (body: object, key = 'some-key-0001', areaId: number | string = HERE): request.Test =>
    request(running.url).post(`/api/communities/${areaId}/things`).set('Authorization', token).set('Idempotency-Key', key).send(body);

  beforeAll(async () => {
    running = await openTestApplication({ root });
    token = tokenFor(grant());
  });
  afterAll(() => running.close());
  beforeEach(() => (running.clock.shiftMs = 0));

  test('a command works, and its repeat answers the same bytes with one effect', async () => {
    const first = await post({ text: '楼道灯坏了' }, 'key-http-1');
    const second = await post({ text: '楼道灯坏了' }, 'key-http-1');
    expect(first.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect((await post({ text: '别的' }, 'key-http-1')).body).toMatchObject({ status: 422, code: 'platform/idempotency-key-reused' });
    expect((await post({ text: '别的' }, 'short')).body).toMatchObject({ status: 400, code: 'platform/idempotency-key-missing' });
  });

  test('a repeat is one of the same version: under another If-Match the key is used up, and a weak one is another', async () => {
    const seen = (version: string): request.Test => post({ text: '换灯' }, 'key-version-1').set('If-Match', version);
    const first = await seen('"3"');
    expect(first.status).toBe(201);
    for (const same of ['"3"', ' "3" ']) expect((await seen(same)).text).toBe(first.text);
    for (const other of [seen('"4"'), seen('"03"'), seen('W/"3"'), seen('*'), post({ text: '换灯' }, 'key-version-1')])
      expect((await other).body).toMatchObject({ status: 422, code: 'platform/idempotency-key-reused' });
  });

  test('marks of direction pasted along with a number are left out', async () => {
    const sent = { text: '\u202d楼道\u202c灯', phone: '\u202d13800000001\u202c' };
    expect((await post(sent, 'key-marks-1')).status).toBe(201);
  });

  test.each([
    [{}, 'text', '请填写说明'],
    [{ text: '一二三四五六七八九十一' }, 'text', '说明最多 10 个字'],
    [{ text: 5 }, 'text', '说明应为文字'],
    [{ text: 'a\u0000b' }, 'text', '说明含有无法识别的字符，请删去后再试'],
    [{ text: '\u200b\ufe0f\u202e \u2800' }, 'text', '请填写说明'],
    [{ text: 'a', phone: '12345678901' }, 'phone', '请填写 11 位手机号'],
    [{ text: 'a', at: '2026-11-23T10:00:00' }, 'at', '时间应带时区'],
    [{ text: 'a', at: '2026-W01-1T00:00:00Z' }, 'at', '时间应写作 2026-11-23T10:00:00+08:00 的样子'],
    [{ text: 'a', at: '2026-123T00:00:00Z' }, 'at', '时间应写作 2026-11-23T10:00:00+08:00 的样子'],
    [{ text: 'a', at: '9999-12-31T00:00:00Z' }, 'at', '时间应写作 2026-11-23T10:00:00+08:00 的样子'],
    [{ text: 'a', at: '2026-02-30T00:00:00Z' }, 'at', '时间应为日期和时间'],
    [{ text: 'a', day: '9999-12-31' }, 'day', '日子应为日期，例如 2026-11-23'],
    [{ text: 'a', day: '2026-02-30' }, 'day', '日子应为日期'],
    [{ text: 'a', open: 'yes' }, 'open', '公开应为是或否'],
    [{ text: 'a', place: { building: 0 } }, 'place.building', '楼号应为 1 到 999 的整数'],
    [{ text: 'a', admin: true }, 'admin', '没有这个字段，请去掉后再试'],
    [{ text: 'a', place: { building: 1, role: 'x' } }, 'place.role', '没有这个字段，请去掉后再试'],
    [{ text: 'a', place: [{ building: 1 }] }, 'place', '地点格式不对'],
    [{ text: 'a', along: [null] }, 'along', '经过的楼里有一项格式不对'],
    [{ text: 'a', along: [[]] }, 'along', '经过的楼里有一项格式不对'],
    [{ text: 'a', along: [{ building: 1 }, { building: 0 }] }, 'along[1].building', '楼号应为 1 到 999 的整数'],
    [{ text: 'a', tags: ['好', '  '] }, 'tags', '标签里有一项是空的'],
    [{ text: 'a', tags: ['\u202e\u200b'] }, 'tags', '标签里有一项是空的'],
    [{ text: 'a', tags: ['x\u0000'] }, 'tags', '标签含有无法识别的字符，请删去后再试'],
  ])('wrong input %j is refused with its field and what to do', async (body, field, message) => {
    const answer = await post(body, 'key-bad-input');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'platform/validation-failed', errors: [{ field, message }] });
  });

  test('an object that must be there is asked for, half a character refused, and an id in capitals is the same id', async () => {
    const send = (body: object): request.Test =>
      request(running.url).post(`/api/communities/${HERE}/things/nested`).set('Authorization', token).send(body);
    for (const place of [undefined, null])
      expect((await send({ place })).body).toMatchObject({ status: 400, errors: [{ field: 'place', message: '请填写地点' }] });
    expect((await send({ place: { building: 1 }, note: '\ud800' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'note', message: '附言含有无法识别的字符，请删去后再试' }],
    });
    expect((await send({ place: { building: 1 }, id: ME.toUpperCase() })).body).toEqual({ place: { building: 1 }, id: ME });
  });

  test('who may not is told so, and what is not an area is not found', async () => {
    const without = await request(running.url).get(`/api/communities/${HERE}/things`);
    expect(without.body).toMatchObject({ status: 401, code: 'platform/unauthenticated', detail: expect.stringContaining('登录') });
    expect((await post({ text: 'a' }, 'key-foreign', THERE)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    expect((await post({ text: 'a' }, 'key-foreign', '31011300300x')).status).toBe(404);
    const forged = await request(running.url)
      .get(`/api/communities/${HERE}/things`)
      .set('Authorization', `${token.slice(0, -2)}xx`);
    expect(forged.status).toBe(401);
  });

  test('an expired token, a grant not yet or no longer in force, and a revoked account are refused', async () => {
    const get = (authorization: string): request.Test =>
      request(running.url).get(`/api/communities/${HERE}/things`).set('Authorization', authorization);
    const ended = tokenFor(grant({ endsAt: new Date(Date.now() - 1000) }));
    const early = tokenFor(grant({ startsAt: new Date(Date.now() + 60_000) }));
    expect((await get(ended)).status).toBe(403);
    expect((await get(early)).status).toBe(403);
    expect((await get(token)).status).toBe(200);
    await running.asOwner("INSERT INTO platform.revocation (key, not_before) VALUES ($1, now() + interval '1 minute')", [SESSION]);
    await running.app.get(Revocations).reload();
    expect((await get(token)).status).toBe(401);
    await running.asOwner('DELETE FROM platform.revocation');
    await running.app.get(Revocations).reload();
    running.clock.advance({ minutes: 16 });
    expect((await get(token)).status).toBe(401);
  });

  test('an error inside says nothing of the inside', async () => {
    const answer = await request(running.url).get('/api/open/fails');
    expect(answer.body).toMatchObject({ status: 500, code: 'platform/internal' });
    expect(answer.text).not.toContain('12345');
  });

  test('what is not there is a problem too, and no cache keeps an answer', async () => {
    const kept = async (path: string): Promise<unknown> =>
      (await request(running.url).get(path).set('Authorization', token)).headers['cache-control'];
    for (const path of [
      `/api/communities/${HERE}/things`,
      `/api/communities/${THERE}/things`,
      '/api/open/fails',
      '/api/nowhere',
      '/api/%zz',
      '/readyz',
    ])
      expect([path, await kept(path)]).toEqual([path, 'no-store']);
    const answer = await request(running.url).get('/api/nowhere');
    expect(answer.body).toMatchObject({ status: 404, code: 'platform/not-found', title: '没有找到' });
    const broken = await request(running.url)
      .post(`/api/communities/${HERE}/things`)
      .set('Authorization', token)
      .set('Content-Type', 'application/json')
      .send('{"text":');
    expect(broken.body).toMatchObject({ status: 400, code: 'platform/malformed-request' });
    for (const path of ['/api/%ED%A0%80', '/api/%zz', `/api/communities/%E4%BD/things`]) {
      const unreadable = await request(running.url).get(path);
      expect(unreadable.headers['content-type']).toMatch('application/problem+json');
      expect(unreadable.body).toMatchObject({ status: 400, code: 'platform/malformed-request' });
    }
    const half = await request(running.url)
      .post(`/api/communities/${HERE}/things`)
      .set('Authorization', token)
      .set('Idempotency-Key', 'key-half-pair')
      .set('Content-Type', 'application/json')
      .send('{"text":"\\ud800"}');
    expect(half.body).toMatchObject({ status: 400, code: 'platform/malformed-request' });
  });

  test('a photo is drawn anew, loses its location, and opens by its signed link only', async () => {
    const original = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#c33' } })
      .withExif({ IFD0: { Copyright: 'me' }, IFD3: { GPSLatitude: '31/1 24/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const uploaded = await request(running.url)
      .post(`/api/communities/${HERE}/media`)
      .set('Authorization', token)
      .attach('file', original, { filename: 'a.jpg', contentType: 'image/jpeg' });
    expect(uploaded.status).toBe(201);
    const picture = await request(running.url).get(uploaded.body.url).buffer(true);
    const metadata = await sharp(picture.body as Buffer).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 2048 });
    expect(metadata.exif).toBeUndefined();
    const tampered = await request(running.url).get(uploaded.body.url.replace('/full', '/thumb'));
    expect(tampered.body).toMatchObject({ code: 'platform/link-expired' });
    expect([picture.headers['cache-control'], tampered.headers['cache-control']]).toEqual(['private, max-age=1800, immutable', 'no-store']);
    running.clock.advance({ minutes: 61 });
    expect((await request(running.url).get(uploaded.body.url)).status).toBe(403);
  });

  test('the same photo sent twice is one, and disguised, foreign, broken or huge files are refused', async () => {
    const image = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#3c3' } })
      .png()
      .toBuffer();
    const send = (bytes: Buffer, contentType: string): request.Test =>
      request(running.url)
        .post(`/api/communities/${HERE}/media`)
        .set('Authorization', token)
        .attach('file', bytes, { filename: 'a', contentType });
    expect((await send(image, 'image/png')).body.mediaId).toBe((await send(image, 'image/png')).body.mediaId);
    expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')).body).toMatchObject({
      status: 415,
      code: 'platform/media-disguised',
    });
    expect((await send(Buffer.from('MZ program'), 'application/x-msdownload')).body).toMatchObject({ code: 'platform/media-unsupported' });
    expect((await send(image.subarray(0, image.length / 2), 'image/png')).body).toMatchObject({ code: 'platform/media-damaged' });
    expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1), 'image/png')).body).toMatchObject({
      status: 413,
      code: 'platform/media-too-large',
    });
  });

  test('an empty file, a form that is none and one cut off in the middle are told apart from too large a picture', async () => {
    const to = (type: string): request.Test =>
      request(running.url).post(`/api/communities/${HERE}/media`).set('Authorization', token).set('Content-Type', type);
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
    expect((await to('multipart/form-data; boundary=x').send(`${part}\r\n--x--\r\n`)).body).toMatchObject({
      status: 415,
      code: 'platform/media-damaged',
    });
    expect((await to('multipart/form-data').send('x')).body).toMatchObject({ status: 400, code: 'platform/upload-broken' });
    expect((await to('multipart/form-data; boundary=x').send(`${part}half of a pict`)).body).toMatchObject({
      status: 400,
      code: 'platform/upload-broken',
    });
    expect((await to('multipart/form-data; boundary=x').send('--x--\r\n')).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
  });

  test('a request that does not arrive is cut off in the end', () => {
    expect(running.app.getHttpServer().requestTimeout).toBe(REQUEST_MS);
  });

  test('health, readiness and figures answer without signing in', async () => {
    expect((await request(running.url).get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await request(running.url).get('/readyz')).body).toEqual({
      status: 'ready',
      problems: [],
      warnings: ['no worker has swept anything yet'],
    });
    const figures = await request(running.url).get('/metrics');
    expect(figures.text).toContain('route="/api/communities/:areaId/things"');
  });

  test('OpenAPI 3.1 names permission, key and problem of every route', async () => {
    const { body } = await request(running.url).get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operation = body.paths['/api/communities/{areaId}/things'].post;
    expect(operation['x-permission']).toBe('ticket.report');
    expect(operation.parameters.some((p: { name: string }) => p.name === 'Idempotency-Key')).toBe(true);
    expect(operation.responses.default.content['application/problem+json']).toBeDefined();
    expect(body.components.schemas.ThingView.properties.text.type).toEqual(['string', 'null']);
    expect((await request(running.url).get('/api/docs')).status).toBe(200);
  });

  test('more requests than a share are told when to come back', async () => {
    const tight = await openTestApplication({ root, env: { LIMIT_PER_ADDRESS: '2' } });
    const ask = (): request.Test => request(tight.url).get('/healthz');
    expect((await ask()).headers.ratelimit).toMatch(/^"minute";r=1;t=\d+$/);
    await ask();
    const refused = await ask();
    expect(refused.body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await tight.close();
  });

  test('what is refused counts for its address, what a person may do for the person alone', async () => {
    const tight = await openTestApplication({ root, env: { LIMIT_PER_ADDRESS: '3', LIMIT_PER_PERSON: '5' } });
    const mine = `Bearer ${tight.app.get(Tokens).issue({ accountId: ME, sessionId: SESSION, grants: [grant()] }, tight.clock.now())}`;
    const ask = async (authorization: string, areaId = HERE): Promise<number> =>
      (await request(tight.url).get(`/api/communities/${areaId}/things`).set('Authorization', authorization)).status;
    for (let i = 0; i < 4; i += 1) expect(await ask(mine)).toBe(200);
    expect(await ask('Bearer guessed')).toBe(401);
    expect(await ask(mine, THERE)).toBe(403);
    expect(await ask('Bearer guessed')).toBe(401);
    expect(await ask('Bearer guessed')).toBe(429);
    await tight.close();
  });

  test('a repeated command is answered although the share is used up, and uses up none of it', async () => {
    const tight = await openTestApplication({ root, env: { LIMIT_PER_ADDRESS: '8', LIMIT_PER_PERSON: '3' } });
    const mine = `Bearer ${tight.app.get(Tokens).issue({ accountId: ME, sessionId: SESSION, grants: [grant()] }, tight.clock.now())}`;
    const ask = async (key: string, text = key): Promise<request.Response> =>
      request(tight.url).post(`/api/communities/${HERE}/things`).set('Authorization', mine).set('Idempotency-Key', key).send({ text });
    const first = await ask('tight-one');
    for (let i = 0; i < 3; i += 1) expect((await ask('tight-one')).text).toBe(first.text);
    for (const key of ['tight-two', 'tight-3rd']) expect((await ask(key)).status).toBe(201);
    expect((await ask('tight-four')).body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect((await ask('tight-one', 'else')).status).toBe(429);
    for (let i = 0; i < 4; i += 1) expect((await ask('tight-one')).text).toBe(first.text);
    // Repeats count for the address, so they are not without end either.
    const [last, oneMore] = [await ask('tight-one'), await ask('tight-one')];
    expect([last.status, oneMore.status]).toEqual([201, 429]);
    await tight.close();
  });

  test('no address, token or typed word is in the logs, and every line has its request', async () => {
    await post({ text: '私密的话' }, 'key-for-logs');
    const lines = running.logLines.join('');
    expect(lines).not.toMatch(/私密的话|Bearer|12345678901/);
    expect(lines).toContain('"route":"/api/communities/:areaId/things"');
  });

  test('a route that names no permission, or leaves repeats open, keeps the application from starting', async () => {
    const bad = (options: PlatformOptions): never => ({ ...Root.with(options), controllers: [UndeclaredController] }) as never;
    await expect(openTestApplication({ root: bad, beside: running })).rejects.toThrow(
      /GET \/undeclared \(UndeclaredController.nothing\) names no permission[\s\S]*POST \/undeclared \(UndeclaredController.silentOnRepeats\) does not say/,
    );
  });
});
