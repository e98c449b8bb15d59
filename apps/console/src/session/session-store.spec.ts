import { waitFor } from '@testing-library/react';
import { json, noNetwork, problem } from '../../test/scripted-api.js';
import { meView, pair, serverFor } from '../../test/staff.js';
import { TestKeep } from '../../test/open-console.js';
import { sessionCalls } from './session-calls.js';
import { SessionStore } from './session-store.js';

const COMMUNITY = 310113003001;

function start(keep: TestKeep, network = serverFor(['community-secretary', COMMUNITY])) {
  const store: SessionStore = new SessionStore(keep, () => calls);
  const api = network.client(store);
  const calls = sessionCalls(api, '测试');
  const seen: string[] = [];
  store.subscribe(() => seen.push(store.state().kind));
  return { store, api, calls, network, seen };
}

describe('taking up a session', () => {
  it('asks nothing when none is kept', async () => {
    const { store, network } = start(new TestKeep());
    await store.restore();
    expect(store.state()).toEqual({ kind: 'signed-out', because: 'never' });
    expect(network.sent).toHaveLength(0);
  });

  it('renews the kept token, keeps the next one, and reads roles with the names of their places', async () => {
    const keep = new TestKeep('kept');
    const { store, network } = start(keep);
    expect(store.state().kind).toBe('restoring');
    await store.restore();
    expect(network.bodies('POST /api/sessions/refresh')).toEqual([{ refreshToken: 'kept' }]);
    expect(keep.read()).toBe('refresh-1');
    expect(store.accessToken()).toBe('access-1');
    expect(store.state()).toMatchObject({
      kind: 'signed-in',
      account: { grants: [{ role: 'community-secretary', areaId: COMMUNITY, areaName: '宝钢一村居委会' }] },
    });
  });

  it('goes by the code of a place whose name cannot be read', async () => {
    const network = serverFor(['street-officer', 310113003000]).on('GET /api/areas/310113003000', () =>
      problem(500, 'platform/internal', '出错了'),
    );
    const { store } = start(new TestKeep('kept'), network);
    await store.restore();
    expect(store.state()).toMatchObject({ kind: 'signed-in', account: { grants: [{ areaName: '310113003000' }] } });
  });

  it('ends when the server refuses the token', async () => {
    const network = serverFor().on('POST /api/sessions/refresh', () => problem(401, 'identity/refresh-replayed', '登录已失效'));
    const keep = new TestKeep('stolen');
    const { store } = start(keep, network);
    await store.restore();
    expect(store.state()).toEqual({ kind: 'signed-out', because: 'ended' });
    expect(keep.read()).toBeUndefined();
  });

  it.each([
    ['no answer comes', noNetwork],
    ['the server fails', () => problem(500, 'platform/internal', '出错了')],
    ['the server asks to wait', () => problem(429, 'platform/rate-limited', '太频繁', '', { 'Retry-After': '60' })],
  ])('keeps the session when %s, and takes it up later', async (_, answer) => {
    const network = serverFor(['auditor', COMMUNITY]).on('POST /api/sessions/refresh', answer);
    const keep = new TestKeep('kept');
    const { store } = start(keep, network);
    await store.restore();
    expect(store.state().kind).toBe('unreachable');
    expect(keep.read()).toBe('kept');
    network.on('POST /api/sessions/refresh', () => json(pair(7)));
    await store.restore();
    expect(store.state().kind).toBe('signed-in');
  });
});

describe('a session under way', () => {
  it('renews an expired access token without anybody noticing, and reads changed roles', async () => {
    const { store, api, network, seen } = start(new TestKeep());
    await store.begin(pair(1));
    let expired = true;
    network.on('GET /api/me/inbox', () =>
      expired ? problem(401, 'platform/unauthenticated', '请重新登录') : json({ items: [], next: null }),
    );
    network.on('POST /api/sessions/refresh', () => {
      expired = false;
      return json(pair(2));
    });
    network.on('GET /api/me', () => json(meView(['auditor', COMMUNITY])));
    await api.get('/api/me/inbox');
    await waitFor(() => expect(store.state()).toMatchObject({ kind: 'signed-in', account: { grants: [{ role: 'auditor' }] } }));
    expect(seen).not.toContain('signed-out');
  });

  it('signs out here even when the server does not hear it', async () => {
    const keep = new TestKeep();
    const { store, network } = start(keep);
    await store.begin(pair(1));
    network.on('DELETE /api/me/sessions/current', noNetwork);
    await store.signOut();
    expect(store.state()).toEqual({ kind: 'signed-out', because: 'left' });
    expect(keep.read()).toBeUndefined();
    expect(store.accessToken()).toBeUndefined();
  });

  it('does not come back by an answer that arrives after signing out', async () => {
    const { store, network } = start(new TestKeep());
    let answer: () => void = () => undefined;
    network.on('GET /api/me', () => new Promise((done) => (answer = () => done(json(meView(['auditor', COMMUNITY]))))));
    const begun = store.begin(pair(1));
    await waitFor(() => expect(network.sent.at(-1)?.url).toBe('/api/me'));
    await store.signOut();
    answer();
    await begun;
    expect(store.state().kind).toBe('signed-out');
  });
});

describe('several tabs', () => {
  it('are signed out together', async () => {
    const keep = new TestKeep();
    const { store } = start(keep);
    await store.begin(pair(1));
    keep.changeElsewhere(undefined);
    expect(store.state()).toEqual({ kind: 'signed-out', because: 'left' });
    expect(store.accessToken()).toBeUndefined();
  });

  it('are signed in together', async () => {
    const keep = new TestKeep();
    const { store } = start(keep);
    keep.changeElsewhere('from-another-tab');
    await waitFor(() => expect(store.state().kind).toBe('signed-in'));
  });

  it('renew with the token another tab has kept meanwhile', async () => {
    const keep = new TestKeep();
    const { store, network } = start(keep);
    await store.begin(pair(1));
    keep.changeElsewhere('rotated-by-another-tab');
    await store.refresh();
    expect(network.bodies('POST /api/sessions/refresh').at(-1)).toEqual({ refreshToken: 'rotated-by-another-tab' });
  });
});
