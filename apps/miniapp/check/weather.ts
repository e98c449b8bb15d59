import { type Page, type Route } from 'playwright-core';

/** What a phone meets besides a quick answer: nothing yet, a fault, no network, nothing to show, and very long words. */
export const weathers = ['waiting', 'failing', 'offline', 'empty', 'long'] as const;
export type Weather = (typeof weathers)[number];

type Json = unknown;

const longName = '宝山区大场镇乾宁园一二三期联合第二居民委员会';
const longText = '楼道里的灯坏了三天，老人晚上上下楼只能扶着墙慢慢走。';

/** The same answer with every list empty. */
const emptied = (value: Json): Json => mapped(value, (_, inner) => (Array.isArray(inner) ? [] : inner));

/** The same answer with the longest name a place has, and texts as long as people write them. */
const lengthened = (value: Json): Json =>
  mapped(value, (key, inner) => {
    if (typeof inner !== 'string') return inner;
    if (/^(text|excerpt|words)$/.test(key)) return longText.repeat(8);
    return inner.replace(/[\u4e00-\u9fff]{2,10}(居委会|村委会)/g, longName);
  });

/** The answer with every value of it put through `change`, the inner ones after it. */
function mapped(value: Json, change: (key: string, inner: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(change(key, inner), change)]));
}

const rewritten =
  (change: (value: Json) => Json) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const json: Json = await response.json().catch(() => undefined);
    // Of what `/api/me` says nothing is taken away: the person stays who they are.
    const keeps = new URL(route.request().url()).pathname === '/api/me' && change === emptied;
    await (json === undefined || keeps ? route.fulfill({ response }) : route.fulfill({ response, json: change(json) }));
  };

const problem = {
  type: 'urn:shequtong:problem:platform/unexpected',
  status: 500,
  code: 'platform/unexpected',
  title: '出了点问题',
  detail: '请过一会儿再试。',
};

const answers: Record<Weather, (route: Route) => Promise<void>> = {
  waiting: () => new Promise(() => undefined),
  failing: (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  offline: (route) => route.abort('internetdisconnected'),
  empty: rewritten(emptied),
  long: rewritten(lengthened),
};

/** From here on the page meets this weather. */
export const bring = (weather: Weather, page: Page): Promise<unknown> => page.route('**/api/**', (route) => answers[weather](route));
