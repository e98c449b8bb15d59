import { byWechat, openWorld, refreshed, type Tokens, type World } from './world.js';

describe('sessions', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const fresh = (): Promise<Tokens> => byWechat(world, world.person());
  const refresh = (refreshToken: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call().post('sessions/refresh', { refreshToken });
  const works = async (tokens: { accessToken: string }): Promise<number> => (await world.call(tokens).get('me')).status;

  test('a refresh token gives the next pair, and the access token of it works', async () => {
    const first = await fresh();
    const second = (await refresh(first.refreshToken).expect(200)).body as Tokens;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await works(second)).toBe(200);
    expect((await refresh(second.refreshToken)).status).toBe(200);
  });

  test('within 30 seconds the previous token gets the very pair whose answer was lost', async () => {
    const first = await fresh();
    const second = (await refresh(first.refreshToken).expect(200)).body as Tokens;
    world.product.clock.advance({ seconds: 25 });
    const again = (await refresh(first.refreshToken).expect(200)).body as Tokens;
    expect(again.refreshToken).toBe(second.refreshToken);
    expect(await works(again)).toBe(200);
    expect((await refresh(second.refreshToken)).status).toBe(200);
  });

  test('a token refreshed ten times at once ends in one next token', async () => {
    const first = await fresh();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(first.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(({ body }) => (body as Tokens).refreshToken)).size).toBe(1);
  });

  test('a token that is replayed later ends the family: every token of it is refused at once', async () => {
    const first = await fresh();
    const second = await refreshed(world, first);
    world.product.clock.advance({ seconds: 31 });
    expect((await refresh(first.refreshToken)).body).toMatchObject({ status: 401, code: 'identity/refresh-replayed' });
    expect((await refresh(second.refreshToken)).body).toMatchObject({ status: 401, code: 'identity/session-revoked' });
    expect(await works(second)).toBe(401);
    expect(await works(first)).toBe(401);
  });

  test('a token of two turns ago is a replay even within 30 seconds', async () => {
    const first = await fresh();
    const second = await refreshed(world, first);
    await refreshed(world, second);
    expect((await refresh(first.refreshToken)).body).toMatchObject({ code: 'identity/refresh-replayed' });
  });

  test('another device of the same person stays signed in when one family ends', async () => {
    const phone = world.person();
    const [one, other] = [await byWechat(world, phone), await byWechat(world, phone)];
    await refreshed(world, one);
    world.product.clock.advance({ seconds: 31 });
    await refresh(one.refreshToken);
    expect(await works(one)).toBe(401);
    expect(await works(other)).toBe(200);
  });

  test('an invented token ends nothing', async () => {
    const tokens = await fresh();
    const bytes = Buffer.from(tokens.refreshToken, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect((await refresh(bytes.toString('base64url'))).body).toMatchObject({ status: 401, code: 'identity/refresh-expired' });
    for (const text of ['x', 'a'.repeat(91), 'ä', '../..']) expect((await refresh(text)).status).toBe(401);
    expect(await works(tokens)).toBe(200);
  });

  test('only hashes of refresh tokens are stored', async () => {
    const tokens = await fresh();
    const secret = Buffer.from(tokens.refreshToken, 'base64url').subarray(36).toString('hex');
    const rows = await world.product.asOwner<{ row: string }>('SELECT s::text AS row FROM identity.session s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(secret) || row.includes(tokens.refreshToken))).toEqual([]);
  });

  test('an access token ends after a quarter of an hour, a session nobody uses after three months', async () => {
    const tokens = await fresh();
    world.product.clock.advance({ minutes: 15 });
    expect(await works(tokens)).toBe(401);
    const later = await refreshed(world, tokens);
    expect(await works(later)).toBe(200);
    world.product.clock.advance({ days: 90 });
    expect((await refresh(later.refreshToken)).body).toMatchObject({ status: 401, code: 'identity/refresh-expired' });
  });

  describe('of one’s own', () => {
    type Listed = { sessions: { id: string; which: string; device: string }[] };

    test('are listed and signed out one by one', async () => {
      const phone = world.person();
      const [here, there] = [await byWechat(world, phone), await byWechat(world, phone)];
      const { sessions } = (await world.call(here).get('me/sessions').expect(200)).body as Listed;
      expect(sessions.map(({ which }) => which).sort()).toEqual(['other', 'this']);
      expect(sessions.every(({ device }) => device === '测试手机')).toBe(true);
      const other = sessions.find(({ which }) => which === 'other')?.id ?? '';
      await world.call(here).delete(`me/sessions/${other}`).expect(204);
      await world.call(here).delete(`me/sessions/${other}`).expect(204);
      expect(await works(there)).toBe(401);
      expect((await refresh(there.refreshToken)).body).toMatchObject({ code: 'identity/session-revoked' });
      expect(await works(here)).toBe(200);
    });

    test('nobody sees or ends another person’s', async () => {
      const [mine, theirs] = [await fresh(), await fresh()];
      const { sessions } = (await world.call(theirs).get('me/sessions').expect(200)).body as Listed;
      for (const id of [sessions[0]?.id, 'not-an-id']) {
        expect((await world.call(mine).delete(`me/sessions/${id}`)).body).toMatchObject({ status: 404, code: 'platform/not-found' });
      }
      expect(await works(theirs)).toBe(200);
    });

    test('this device is signed out', async () => {
      const tokens = await fresh();
      await world.call(tokens).delete('me/sessions/current').expect(204);
      expect(await works(tokens)).toBe(401);
    });

    test('nothing of one’s own is there without signing in', async () => {
      for (const path of ['me', 'me/sessions', 'me/looks', 'me/export']) {
        expect((await world.call().get(path)).body).toMatchObject({ status: 401, code: 'platform/unauthenticated' });
      }
    });
  });
});
