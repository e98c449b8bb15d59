import { type WireRequest } from '@shequtong/api-client';
import { browserSend } from './browser-send.js';
import { watchConnection } from './connection.js';

const request = (change: Partial<WireRequest<Blob>> = {}): WireRequest<Blob> => ({
  method: 'GET',
  url: 'http://localhost/api/me',
  headers: { Accept: 'application/json' },
  expect: 'json',
  timeoutMs: 5000,
  ...change,
});

/** The browser's fetch is what lies outside. */
function over(answer: (url: string, init: RequestInit) => Promise<Response>) {
  const fetched = jest.fn(answer);
  Object.assign(globalThis, { fetch: fetched });
  const connection = watchConnection(window);
  return { send: browserSend(connection), connection, fetched, sent: (): RequestInit => fetched.mock.calls[0]?.[1] ?? {} };
}

it('answers status, headers and text, and sends no cookies', async () => {
  const { send, sent } = over(() => Promise.resolve(new Response('{"a":1}', { status: 201, headers: { ETag: '"7"' } })));
  expect(await send(request({ method: 'POST', body: '{"b":2}' }))).toMatchObject({
    status: 201,
    headers: { etag: '"7"' },
    body: '{"a":1}',
  });
  expect(sent()).toMatchObject({ method: 'POST', body: '{"b":2}', credentials: 'omit' });
});

it('gives bytes untouched where a file is expected', async () => {
  const { send } = over(() => Promise.resolve(new Response(new Uint8Array([37, 80, 68, 70]))));
  const { body } = await send(request({ expect: 'bytes' }));
  expect(Array.from(new Uint8Array(body as ArrayBuffer))).toEqual([37, 80, 68, 70]);
});

it('sends a file with its fields before it', async () => {
  const { send, sent } = over(() => Promise.resolve(new Response('{}')));
  await send(
    request({ method: 'POST', upload: { field: 'file', file: new Blob(['x']), fileName: 'a.jpg', fields: { purpose: 'ticket' } } }),
  );
  expect([...(sent().body as FormData).keys()]).toEqual(['purpose', 'file']);
});

it('loses the connection when no answer comes, and finds it with the next answer', async () => {
  let down = true;
  const { send, connection } = over(() =>
    down ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(new Response('{}', { status: 500 })),
  );
  const told = jest.fn();
  connection.subscribe(told);
  await expect(send(request())).rejects.toThrow('fetch failed');
  expect(connection.lost()).toBe(true);
  down = false;
  await send(request());
  expect(connection.lost()).toBe(false);
  expect(told).toHaveBeenCalledTimes(2);
});

it('is not offline because somebody cancelled', async () => {
  const controller = new AbortController();
  const { send, connection, sent } = over(
    (_, init) => new Promise((_done, fail) => init.signal?.addEventListener('abort', () => fail(new Error('aborted')))),
  );
  const sending = send(request({ signal: controller.signal }));
  controller.abort();
  await expect(sending).rejects.toThrow('aborted');
  expect(sent().signal?.aborted).toBe(true);
  expect(connection.lost()).toBe(false);
});

it('follows what the browser says of its network', () => {
  const { connection } = over(() => Promise.resolve(new Response()));
  window.dispatchEvent(new Event('offline'));
  expect(connection.lost()).toBe(true);
  window.dispatchEvent(new Event('online'));
  expect(connection.lost()).toBe(false);
});
