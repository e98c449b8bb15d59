import { type RequestListener } from 'node:http';
import path from 'node:path';
import { type Browser, type BrowserContext } from 'playwright-core';
import { launchBrowser } from '@shequtong/tooling/browser';
import { areaId, duty, me, membership } from '../test/world/people.js';
import { answers, contract, signedInStorage } from '../test/world/product.js';
import { media, ticket, ticketId } from '../test/world/tickets.js';
import { type Answer } from '../test/weapp-runtime/wx.js';
import { axeBeside, graveFindings } from './axe.js';
import { type Mode, modes, openPhone, openScreenOn, pagesOf, pieces, type Screen, unroll } from './screens.js';
import { serve, type Served } from './serve.js';

/**
 * axe over every piece of the kit, normal, elder and dark, and over the pages whose states answers held against the
 * OpenAPI document bring about sooner than people can: nothing serious. Every page with the real product behind it is
 * looked at in the journeys.
 */

const here = `/api/communities/${areaId}`;
const resolved = ticket({
  state: 'resolved',
  stateName: '已办结',
  ending: 'fixed',
  endingName: '已解决',
  openSteps: ['rate', 'not-solved'],
  photos: [media(1)],
});
const world: Record<string, Answer> = contract.checked({
  'GET /api/me': answers(me([membership()])),
  'GET /api/me/inbox/unread': answers({ unread: 2 }),
  [`GET ${here}/tickets/${ticketId}`]: answers(ticket()),
  [`GET ${here}/tickets/${media(7).mediaId}`]: answers(resolved),
  [`GET /api/areas/${areaId}/duty/today`]: answers(duty),
});

/** Answers the pages' requests; what nobody answers is a phone without network. */
const product: RequestListener = (request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const given = world[`${method} ${pathname}`]?.({
    method,
    url: pathname + search,
    path: pathname,
    headers: request.headers as Record<string, string>,
    body: undefined,
  });
  if (!given || given === 'offline') return void request.socket.destroy();
  response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body));
};

const ofStates = ['resident-join-result', 'resident-ticket-running', 'resident-ticket-resolved'];
const pages = pagesOf({ areaId, sceneCode: 'K7PD3MWXQ4', tickets: { running: ticketId, resolved: media(7).mediaId } }).filter(({ name }) =>
  ofStates.includes(name),
);
const screensIn = (mode: Mode) => (mode === 'dark' ? pieces : [...pieces, ...pages]);

describe('axe', () => {
  let served: Served;
  let browser: Browser;
  const phones = new Map<string, Promise<BrowserContext>>();

  beforeAll(async () => {
    served = await serve(path.resolve('dist/h5'), { api: product, beside: axeBeside });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** One phone for a reader and a mode, kept for all screens: it has the scripts already, as a person's phone has. */
  const phoneFor = (reader: Screen['reader'], mode: Mode): Promise<BrowserContext> => {
    const name = `${reader}, ${mode}`;
    const phone = phones.get(name) ?? openPhone(browser, reader, { width: 375, mode, storage: signedInStorage });
    phones.set(name, phone);
    return phone;
  };

  describe.each(modes)('%s', (mode) => {
    test.each(screensIn(mode).map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => {
      const { page, close } = await openScreenOn(await phoneFor(screen.reader, mode), served.address, screen, mode);
      await unroll(page, screen);
      expect(await graveFindings(page, { part: screen.shows, coloursOnly: mode === 'dark' })).toEqual([]);
      await close();
    });
  });
});
