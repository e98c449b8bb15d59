import { type paths } from '../fixtures/fixture.gen.js';
import { type Client, createClient } from './client.js';
import { CancelledError, OfflineError, ProblemError, UNREADABLE_ANSWER } from './errors.js';
import { type Session } from './session.js';
import { type WireRequest, type WireResponse } from './wire.js';

interface FakeFile {
  readonly name: string;
}

type Script = (request: WireRequest<FakeFile>, index: number) => WireResponse | Promise<WireResponse>;

const AREA = 310113003001;
const json = (status: number, body: unknown, headers: WireResponse['headers'] = {}): WireResponse => ({
  status,
  headers,
  body: JSON.stringify(body),
});
const ticket = { id: 't1', text: '路灯不亮' };
const unauthenticated = json(401, {
  type: 'x',
  code: 'platform/unauthenticated',
  title: '请重新登录',
  detail: '登录已过期。',
  status: 401,
});

/** A client over a scripted network; the transport is what lies outside, the rest is real. */
function over(script: Script, session: Partial<Session> = {}, overcome?: (problem: ProblemError, path: string) => Promise<boolean>) {
  const sent: WireRequest<FakeFile>[] = [];
  const waits: number[] = [];
  const client: Client<paths, FakeFile> = createClient<paths, FakeFile>({
    baseUrl: 'https://api.example',
    send: async (request) => script(request, sent.push(request) - 1),
    session: { accessToken: () => undefined, refresh: () => Promise.resolve(false), ...session },
    overcome,
    now: () => Date.UTC(2026, 8, 30, 6, 0, 0),
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  return { client, sent, waits };
}

describe('what is sent', () => {
  it('fills the path, writes the query by hand and repeats lists', async () => {
    const { client, sent } = over(() => json(200, { items: [ticket] }));
    const answer = await client.get('/api/areas/{areaId}/tickets', {
      path: { areaId: AREA },
      query: { states: ['submitted', 'a b'], text: '路灯&门', limit: undefined },
    });
    expect(sent[0]?.url).toBe(
      `https://api.example/api/areas/${AREA}/tickets?states=submitted&states=a%20b&text=%E8%B7%AF%E7%81%AF%26%E9%97%A8`,
    );
    expect(sent[0]?.method).toBe('GET');
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.headers).not.toHaveProperty('Content-Type');
    expect(answer.data.items[0]?.text).toBe('路灯不亮');
  });

  it('never sends a request to an address with a hole in it', async () => {
    const { client, sent } = over(() => json(200, ticket));
    await expect(client.get('/api/tickets/{ticketId}', { path: { ticketId: '' } })).rejects.toThrow('needs a value for ticketId');
    expect(sent).toHaveLength(0);
  });

  it('escapes ids that come from outside', async () => {
    const { client, sent } = over(() => json(200, ticket));
    await client.get('/api/tickets/{ticketId}', { path: { ticketId: '../areas/1?x' } });
    expect(sent[0]?.url).toBe('https://api.example/api/tickets/..%2Fareas%2F1%3Fx');
  });

  it('sends the token, the key of the draft, the version of what is edited and headers of the operation', async () => {
    const { client, sent } = over(() => json(200, ticket), { accessToken: () => 'token-1' });
    await client.post('/api/communities/{areaId}/tickets', { path: { areaId: AREA }, key: 'draft-key-1', body: { text: '路灯不亮' } });
    await client.patch('/api/tickets/{ticketId}', {
      path: { ticketId: 't1' },
      ifMatch: '"7"',
      headers: { 'X-Reason': 'r' },
      body: { text: '改' },
    });
    expect(sent[0]?.headers).toMatchObject({
      Authorization: 'Bearer token-1',
      'Idempotency-Key': 'draft-key-1',
      'Content-Type': 'application/json',
    });
    expect(sent[0]?.body).toBe('{"text":"路灯不亮"}');
    expect(sent[1]?.headers).toMatchObject({ 'If-Match': '"7"', 'X-Reason': 'r' });
  });

  it('sends no token where none may go', async () => {
    const { client, sent } = over(() => json(200, { text: 'n' }), { accessToken: () => 'token-1' });
    await client.get('/api/notice', { auth: 'none' });
    expect(sent[0]?.headers).not.toHaveProperty('Authorization');
  });

  it('hands a file to the transport with its fields and leaves the content type to it', async () => {
    const shares: number[] = [];
    const { client, sent } = over((request) => {
      request.upload?.onProgress?.(0.5);
      return json(201, { id: 'm1' });
    });
    const answer = await client.upload('/api/media', {
      file: { name: 'a.jpg' },
      fields: { purpose: 'ticket' },
      onProgress: (share) => shares.push(share),
    });
    expect(answer.data.id).toBe('m1');
    expect(sent[0]?.upload).toMatchObject({ field: 'file', file: { name: 'a.jpg' }, fields: { purpose: 'ticket' } });
    expect(sent[0]?.headers).not.toHaveProperty('Content-Type');
    expect(sent[0]?.timeoutMs).toBeGreaterThan(15_000);
    expect(shares).toEqual([0.5]);
  });
});

describe('what comes back', () => {
  it('gives data, status and ETag whatever the case of the header', async () => {
    const { client } = over(() => json(200, ticket, { ETag: '"7"' }));
    expect(await client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' } })).toEqual({ status: 200, data: ticket, etag: '"7"' });
  });

  it('takes bodies that the transport has parsed already', async () => {
    const { client } = over(() => ({ status: 200, headers: {}, body: ticket }));
    expect((await client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' } })).data).toEqual(ticket);
  });

  it('takes an answer without a body', async () => {
    const { client } = over(() => ({ status: 204, headers: {}, body: '' }));
    expect((await client.delete('/api/tickets/{ticketId}', { path: { ticketId: 't1' } })).data).toBeUndefined();
    expect((await client.put('/api/notice', { body: { text: 'n' } })).status).toBe(204);
  });

  it('gives a file as its bytes, and a problem met instead of the file as a problem', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70]).buffer;
    const problem = Uint8Array.from(
      Buffer.from(JSON.stringify({ code: 'platform/not-found', title: '没有找到', detail: '请返回列表。' })),
    ).buffer;
    const { client } = over((_, index) =>
      index === 0 ? { status: 200, headers: {}, body: bytes } : { status: 404, headers: {}, body: problem },
    );
    expect((await client.download('/api/areas/{areaId}/poster', { path: { areaId: AREA } })).data).toBe(bytes);
    await expect(client.download('/api/areas/{areaId}/poster', { path: { areaId: AREA } })).rejects.toMatchObject({
      status: 404,
      code: 'platform/not-found',
      title: '没有找到',
    });
  });

  it('reports a file error page that is not even text', async () => {
    const { client } = over(() => ({ status: 502, headers: {}, body: new Uint8Array([0xff, 0xfe, 0x00]).buffer }));
    await expect(client.download('/api/areas/{areaId}/poster', { path: { areaId: AREA } })).rejects.toMatchObject({
      code: UNREADABLE_ANSWER,
    });
  });
});

describe('what goes wrong', () => {
  const read = (script: Script) => over(script).client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' } });

  it('turns a problem into its status, code, words, fields and request id', async () => {
    const body = {
      type: 'x',
      status: 422,
      code: 'platform/validation-failed',
      title: '有几处要改',
      detail: '请改好再提交。',
      errors: [{ field: 'text', message: '请填写内容' }, { nonsense: true }],
    };
    const error = await read(() => json(422, body, { 'x-request-id': 'r-1' })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      status: 422,
      code: 'platform/validation-failed',
      title: '有几处要改',
      detail: '请改好再提交。',
      requestId: 'r-1',
      errors: [{ field: 'text', message: '请填写内容' }],
    });
    expect((error as ProblemError).messageFor('text')).toBe('请填写内容');
    expect((error as ProblemError).messageFor('place')).toBeUndefined();
  });

  it.each([
    ['a gateway page', { status: 502, headers: {}, body: '<html>Bad Gateway</html>' }],
    ['an empty refusal', { status: 500, headers: {}, body: '' }],
    ['JSON of somebody else', { status: 403, headers: {}, body: '{"error":"nope"}' }],
    ['a success that is not JSON', { status: 200, headers: {}, body: '<html>sign in to the hotel network</html>' }],
  ])('does not pass on the words of %s', async (_, response) => {
    await expect(read(() => response)).rejects.toMatchObject({
      name: 'ProblemError',
      code: UNREADABLE_ANSWER,
      status: response.status,
      title: '服务暂时没有正常答复',
    });
  });

  it('says offline when no answer came, and keeps the reason', async () => {
    const reason = new TypeError('fetch failed');
    const error = await read(() => Promise.reject(reason)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OfflineError);
    expect((error as OfflineError).reason).toBe(reason);
  });

  it('says cancelled, not offline, when the caller gave up', async () => {
    const controller = new AbortController();
    const { client, sent } = over(() => {
      controller.abort();
      return Promise.reject(new Error('aborted'));
    });
    const ask = () => client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' }, signal: controller.signal });
    await expect(ask()).rejects.toBeInstanceOf(CancelledError);
    await expect(ask()).rejects.toBeInstanceOf(CancelledError);
    expect(sent).toHaveLength(1);
  });
});

describe('when the server asks to wait', () => {
  const busy = (seconds: string) => json(503, { code: 'platform/busy', title: '正忙', detail: '请稍候。' }, { 'Retry-After': seconds });

  it('waits as told and repeats a read', async () => {
    const { client, waits } = over((_, index) => (index < 2 ? busy('2') : json(200, ticket)));
    expect((await client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' } })).data).toEqual(ticket);
    expect(waits).toEqual([2000, 2000]);
  });

  it('repeats a command under the same key and body', async () => {
    const { client, sent } = over((_, index) => (index === 0 ? busy('1') : json(201, ticket)));
    await client.post('/api/communities/{areaId}/tickets', { path: { areaId: AREA }, key: 'draft-key-1', body: { text: 'x' } });
    expect(sent.map((request) => [request.headers['Idempotency-Key'], request.body])).toEqual([
      ['draft-key-1', '{"text":"x"}'],
      ['draft-key-1', '{"text":"x"}'],
    ]);
  });

  it('does not repeat a command without a key', async () => {
    const { client, sent } = over(() => busy('1'));
    await expect(client.put('/api/notice', { body: { text: 'n' } })).rejects.toMatchObject({ status: 503, retryAfterSeconds: 1 });
    expect(sent).toHaveLength(1);
  });

  it('leaves a long wait to the person, and gives up after two repeats', async () => {
    const long = over(() => busy('Wed, 30 Sep 2026 06:02:00 GMT'));
    await expect(long.client.get('/api/notice')).rejects.toMatchObject({ retryAfterSeconds: 120 });
    expect(long.sent).toHaveLength(1);
    const stubborn = over(() => busy('1'));
    await expect(stubborn.client.get('/api/notice')).rejects.toMatchObject({ code: 'platform/busy' });
    expect(stubborn.sent).toHaveLength(3);
  });
});

describe('when the access token has expired', () => {
  /** A session whose first token is expired; counts its refreshes. */
  function expiring(outcome: () => Promise<boolean>) {
    const state = { token: 'old', refreshes: 0 };
    const session: Session = {
      accessToken: () => state.token,
      refresh: async () => {
        state.refreshes += 1;
        const alive = await outcome();
        if (alive) state.token = 'new';
        return alive;
      },
    };
    const network: Script = (request) => (request.headers.Authorization === 'Bearer new' ? json(200, ticket) : unauthenticated);
    return { state, ...over(network, session) };
  }
  const read = (client: Client<paths, FakeFile>) => client.get('/api/tickets/{ticketId}', { path: { ticketId: 't1' } });

  it('refreshes once for many requests and answers them all', async () => {
    const { client, state, sent } = expiring(() => Promise.resolve(true));
    const answers = await Promise.all(Array.from({ length: 10 }, () => read(client)));
    expect(answers.every((answer) => answer.data.id === 't1')).toBe(true);
    expect(state.refreshes).toBe(1);
    expect(sent).toHaveLength(20);
  });

  it('does not refresh again for a request that left with the token replaced meanwhile', async () => {
    const { client, state } = expiring(() => Promise.resolve(true));
    let release: (response: WireResponse) => void = () => undefined;
    const slow = createClient<paths, FakeFile>({
      baseUrl: '',
      session: { accessToken: () => state.token, refresh: () => Promise.reject(new Error('must not refresh')) },
      send: (request) =>
        request.headers.Authorization === 'Bearer old' ? new Promise((done) => (release = done)) : Promise.resolve(json(200, ticket)),
    });
    const late = read(slow);
    await read(client);
    release(unauthenticated);
    expect((await late).data.id).toBe('t1');
    expect(state.refreshes).toBe(1);
  });

  it('passes the refusal on when the session has ended, and asks again at the next request', async () => {
    const { client, state } = expiring(() => Promise.resolve(false));
    await expect(read(client)).rejects.toMatchObject({ status: 401, code: 'platform/unauthenticated' });
    await expect(read(client)).rejects.toMatchObject({ status: 401 });
    expect(state.refreshes).toBe(2);
  });

  it('is offline, not signed out, when the refresh got no answer', async () => {
    const { client } = expiring(() => Promise.reject(new OfflineError('down')));
    await expect(read(client)).rejects.toBeInstanceOf(OfflineError);
  });

  it('does not loop when the new token is refused as well', async () => {
    const { client, sent } = over(() => unauthenticated, { accessToken: () => 'any', refresh: () => Promise.resolve(true) });
    await expect(read(client)).rejects.toMatchObject({ status: 401 });
    expect(sent).toHaveLength(2);
  });

  it('does not refresh for a wrong password', async () => {
    const refresh = jest.fn(() => Promise.resolve(true));
    const { client } = over(() => unauthenticated, { refresh });
    await expect(client.get('/api/notice', { auth: 'none' })).rejects.toMatchObject({ status: 401 });
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe('when the person can do what was missing', () => {
  const refused = json(403, {
    type: 'x',
    code: 'identity/consent-missing',
    title: '请先同意隐私说明',
    detail: '请先看过并同意。',
    status: 403,
  });
  const report = (client: Client<paths, FakeFile>) =>
    client.post('/api/communities/{areaId}/tickets', { path: { areaId: AREA }, key: 'draft-key-1', body: { text: '路灯不亮' } });
  const once: Script = (_, index) => (index === 0 ? refused : json(201, ticket));

  it('makes the same call once more under its key', async () => {
    const asked = jest.fn((_problem: ProblemError, _path: string) => Promise.resolve(true));
    const { client, sent } = over(once, {}, asked);
    expect((await report(client)).data.id).toBe('t1');
    expect(asked.mock.calls).toEqual([
      [expect.objectContaining({ code: 'identity/consent-missing' }), '/api/communities/{areaId}/tickets'],
    ]);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]?.headers['Idempotency-Key']).toBe('draft-key-1');
  });

  it('passes the refusal on when they would not, and never asks twice', async () => {
    const unwilling = over(
      () => refused,
      {},
      () => Promise.resolve(false),
    );
    await expect(report(unwilling.client)).rejects.toMatchObject({ code: 'identity/consent-missing' });
    expect(unwilling.sent).toHaveLength(1);
    const inVain = over(
      () => refused,
      {},
      () => Promise.resolve(true),
    );
    await expect(report(inVain.client)).rejects.toMatchObject({ code: 'identity/consent-missing' });
    expect(inVain.sent).toHaveLength(2);
  });

  it('asks nobody about a call that is nobody’s', async () => {
    const asked = jest.fn(() => Promise.resolve(true));
    const { client } = over(() => refused, {}, asked);
    await expect(client.get('/api/notice', { auth: 'none' })).rejects.toMatchObject({ status: 403 });
    expect(asked).not.toHaveBeenCalled();
  });
});
