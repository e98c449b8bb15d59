import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningProduct } from '@shequtong/tooling/running-product';
import { type Places } from './screens.js';
import { askForCode } from './sms-code.js';

type Json = Record<string, unknown>;

/** One resident of the demo, over HTTP as their phone would. */
export class Resident {
  private constructor(
    private readonly miniapp: string,
    private readonly tokens: { accessToken: string; refreshToken: string },
  ) {}

  /** @param what a word of the person's description in the demo's list */
  static async signIn({ miniapp, wechatSandbox, signIns }: RunningProduct, what: string): Promise<Resident> {
    const phone = signIns.find(({ app, role, phone: has }) => app === 'miniapp' && has !== undefined && role.includes(what))?.phone;
    if (phone === undefined) throw new Error(`the demo has no resident described by 「${what}」`);
    await askForCode(
      () => send(`${miniapp}/api/sms-codes`, { phone, purpose: 'sign-in' }),
      (seconds) => sleep(seconds * 1_000),
    );
    const inbox = await (await fetch(`${wechatSandbox}/?tab=inbox&phone=${phone}`)).text();
    const code = /code[：:]\s*(\d{6})/.exec(inbox.replace(/<[^>]*>/g, ' '))?.[1];
    if (code === undefined) throw new Error(`no code arrived at ${phone}`);
    const { accessToken, refreshToken } = await post(`${miniapp}/api/sessions/sms`, { phone, code, device: 'pictures' });
    return new Resident(miniapp, { accessToken: String(accessToken), refreshToken: String(refreshToken) });
  }

  async read<T>(route: string): Promise<T> {
    const answer = await fetch(`${this.miniapp}${route}`, { headers: { authorization: `Bearer ${this.tokens.accessToken}` } });
    if (!answer.ok) throw new Error(`GET ${route} answers ${answer.status}`);
    return (await answer.json()) as T;
  }

  /** What this person's phone remembers. */
  async storage(): Promise<Record<string, string>> {
    const { memberships } = await this.read<{ memberships: { areaId: number; areaName: string; state: string }[] }>('/api/me');
    const home = memberships.find(({ state }) => state === 'verified');
    return {
      'shequtong.session': JSON.stringify(this.tokens),
      ...(home && { 'shequtong.home-community': JSON.stringify({ areaId: home.areaId, name: home.areaName }) }),
    };
  }

  /** One ticket of each state the person can read: their own, and public ones. */
  async places(sceneCode: string): Promise<Places> {
    const [home] = (await this.read<{ memberships: { areaId: number }[] }>('/api/me')).memberships;
    if (!home) throw new Error('the person belongs to no community');
    type Page = { tickets: { ticketId: string; areaId: number; state: string }[] };
    const own = await this.read<Page>('/api/me/tickets?limit=50');
    const open = await this.read<Page>(`/api/communities/${home.areaId}/tickets?limit=50`);
    const named = (page: Page, whose: string) =>
      page.tickets.filter(({ areaId }) => areaId === home.areaId).map(({ state, ticketId }) => [`${whose}-${state}`, ticketId] as const);
    return { areaId: home.areaId, sceneCode, tickets: Object.fromEntries([...named(open, 'public'), ...named(own, 'own')]) };
  }
}

const send = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function post(url: string, body: object): Promise<Json> {
  const answer = await send(url, body);
  if (!answer.ok) throw new Error(`POST ${url} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Json;
}
