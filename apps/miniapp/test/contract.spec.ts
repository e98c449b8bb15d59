import { contract } from './world/product.js';
import { item } from './world/tickets.js';
import { type StubRequest } from './weapp-runtime/wx.js';

/** The check of answers and requests itself: it must be able to fail. */

const get = (url: string): StubRequest => ({
  method: 'GET',
  url,
  path: new URL(url, 'https://a.invalid').pathname,
  headers: { Authorization: 'Bearer a' },
  body: undefined,
});
const ask = (request: StubRequest, status: number, body: unknown) => () =>
  contract.checked({ one: () => ({ status, body }) }).one?.(request);

const list = get('/api/me/tickets?state=open');

test('what the server declares passes', () => {
  expect(ask(list, 200, { tickets: [item()] })).not.toThrow();
  expect(ask(list, 503, { type: 'about:blank', title: '忙', status: 503, detail: '请稍后再试', code: 'platform/busy' })).not.toThrow();
});

test.each([
  ['a field that is missing', 200, { tickets: [{ ...item(), number: undefined, excerpt: 7 }] }, 'answer.tickets[0].excerpt'],
  ['a field nobody declared', 200, { tickets: [], total: 3 }, 'answer.total is not declared'],
  ['a word outside the list', 200, { tickets: [{ ...item(), state: 'lost' }] }, 'answer.tickets[0].state'],
  ['a list that is none', 200, { tickets: null }, 'answer.tickets is null'],
  ['a problem without a code', 400, { title: '不行' }, 'answer.code is missing'],
])('an answer with %s is refused', (_, status, body, words) => {
  expect(ask(list, status, body)).toThrow(words);
});

test.each([
  ['an unknown path', get('/api/me/letters'), 'the API has no GET /api/me/letters'],
  ['an unknown parameter', get('/api/me/tickets?page=2'), 'the query has no page'],
  ['a parameter of another kind', get('/api/me/tickets?limit=many'), 'limit'],
  ['a community that is no code', get('/api/communities/12/tickets'), 'areaId'],
])('a request for %s is refused', (_, request, words) => {
  expect(ask(request, 200, { tickets: [] })).toThrow(words);
});

test('a command without its key or with a body the server would not take is refused', () => {
  const path = '/api/communities/310113003001/tickets';
  const report = (headers: Record<string, string>, body: object): StubRequest => ({
    method: 'POST',
    url: path,
    path,
    headers,
    body: JSON.stringify(body),
  });
  const whole = { text: '楼道灯坏了', categoryCode: 'estate.light' };
  expect(ask(report({}, whole), 201, {})).toThrow('Idempotency-Key is missing');
  expect(ask(report({ 'Idempotency-Key': 'key-12345' }, { ...whole, colour: 'red' }), 201, {})).toThrow('body.colour is not declared');
});
