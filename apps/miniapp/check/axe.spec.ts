import path from 'node:path';
import { type Browser, type BrowserContext } from 'playwright-core';
import { areaId, building, duty, me, membership, notice, scene } from '../test/world/people.js';
import { answers, contract, signedInStorage } from '../test/world/product.js';
import { categories, item, media, ticket, ticketId } from '../test/world/tickets.js';
import { type Answer } from '../test/weapp-runtime/wx.js';
import { graveFindings } from './axe.js';
import { launchBrowser } from './chromium.js';
import { type Mode, modes, openScreen, pagesOf, pieces, unroll } from './screens.js';
import { serve, type Served } from './serve.js';

/**
 * axe over every page of the H5 build, normal and elder, and over every piece in the dark as well: nothing serious. The pages' data are answers held
 * against the OpenAPI document; the journeys do the same with the real product.
 */

const here = `/api/communities/${areaId}`;
const resolved = ticket({ state: 'resolved', stateName: '已办结，等待回访', ending: 'fixed', endingName: '已解决', openSteps: ['rate', 'not-solved'], photos: [media(1)] });
const world: Record<string, Answer> = contract.checked({
  'GET /api/me': answers(me([membership()])),
  'GET /api/me/inbox/unread': answers({ unread: 2 }),
  'GET /api/me/tickets': ({ url }) => ({ status: 200, body: { tickets: url.includes('waiting') ? [item({ ticketId: media(9).mediaId, state: 'resolved' })] : [item(), item({ ticketId: media(8).mediaId, state: 'reopened' })] } }),
  'GET /api/privacy-notice': answers(notice),
  'GET /api/ticket-categories': answers(categories),
  'GET /api/scenes/K7PD3MWXQ4': answers(scene),
  [`GET ${here}/buildings`]: answers({ buildings: [building] }),
  [`GET ${here}/tickets`]: answers({ tickets: [item({ visibility: 'public' })] }),
  [`GET ${here}/tickets/${ticketId}`]: answers(ticket()),
  [`GET ${here}/tickets/${media(7).mediaId}`]: answers(resolved),
  [`GET /api/areas/${areaId}/duty/today`]: answers(duty),
});

/** Answers the page's requests; what nobody answers is a phone without network. */
const answering = (context: BrowserContext) =>
  context.route('**/api/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const method = route.request().method();
    const given = world[`${method} ${pathname}`]?.({ method, url: pathname + search, path: pathname, headers: route.request().headers(), body: route.request().postData() ?? undefined });
    if (!given || given === 'offline') return route.abort('internetdisconnected');
    return route.fulfill({ status: given.status, contentType: 'application/json', body: JSON.stringify(given.body) });
  });

const pages = pagesOf({ areaId, sceneCode: 'K7PD3MWXQ4', tickets: { running: ticketId, resolved: media(7).mediaId } });
const screensIn = (mode: Mode) => (mode === 'dark' ? pieces : [...pieces, ...pages]);

describe('axe', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serve(path.resolve('dist/h5'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  describe.each(modes)('%s', (mode) => {
    test.each(screensIn(mode).map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => {
      const opened = await openScreen(browser, served.address, screen, { width: 375, mode, storage: signedInStorage, prepare: answering });
      await unroll(opened.page, screen);
      expect(await graveFindings(opened.page)).toEqual([]);
      await opened.close();
    });
  });
});
