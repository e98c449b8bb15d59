import { numberOf, objectOf, textOf, type JsonObject } from '../../client/reply.js';
import { readFlatXml } from '../../client/push/xml.js';
import { drawQr } from '../qr.js';
import { authorised, json, redirect, refuse, type Routes, type SandboxReply } from '../route.js';
import type { SandboxApp } from '../seed.js';
import type { SandboxState } from '../state.js';
import type { Presence } from '../world.js';

const maxSceneChars = 64;
const keptLines = 500;

/** The official account: scene codes, the menu, and what its followers do. */
export function officialAccountRoutes(state: SandboxState): Routes {
  return {
    'POST /cgi-bin/qrcode/create': authorised(state, (app, body) => createSceneCode(state, app, body)),
    'GET /cgi-bin/showqrcode': async (request) => {
      const ticket = request.query.get('ticket') ?? '';
      if (!state.sceneTickets.has(ticket)) return { status: 404, type: 'text/plain', body: '' };
      const body = await drawQr(ticketLink(state, ticket), 430);
      return { status: 200, type: 'image/jpg', body };
    },
    'POST /cgi-bin/menu/create': authorised(state, (app, body) => {
      if (app.kind !== 'official-account') return refuse(state, 48001);
      if (!Array.isArray(body.button) || body.button.length < 1 || body.button.length > 3)
        return refuse(state, 40016, 'invalid button size');
      state.menus.set(app.appid, body.button as unknown[]);
      return json({ errcode: 0, errmsg: 'ok' });
    }),
  };
}

function createSceneCode(state: SandboxState, app: SandboxApp, body: JsonObject): SandboxReply {
  if (app.kind !== 'official-account') return refuse(state, 48001);
  const scene = textOf(objectOf(objectOf(body.action_info)?.scene)?.scene_str) ?? '';
  if (scene.length < 1 || scene.length > maxSceneChars) return refuse(state, 40097);
  const permanent = body.action_name === 'QR_LIMIT_STR_SCENE';
  if (!permanent && body.action_name !== 'QR_STR_SCENE') return refuse(state, 40097);
  const seconds = Math.min(numberOf(body.expire_seconds) ?? 60, state.rules.sceneCodeMaxSeconds);
  const ticket = `gQ${state.world.id(90)}`;
  const expiresAt = permanent ? undefined : state.world.now() + seconds * 1000;
  state.sceneTickets.set(ticket, { appid: app.appid, scene, expiresAt });
  return json({ ticket, ...(permanent ? {} : { expire_seconds: seconds }), url: ticketLink(state, ticket) });
}

function ticketLink(state: SandboxState, ticket: string): string {
  return `${state.url}/open?${new URLSearchParams({ ticket }).toString()}`;
}

/** What a person may do in the official account. */
export type AccountAction =
  { kind: 'follow'; scene?: string } | { kind: 'unfollow' } | { kind: 'click'; key: string } | { kind: 'say'; text: string };

/** Pushes what a person did and keeps the account's answer in the conversation. */
export async function actInAccount(
  state: SandboxState,
  app: SandboxApp,
  presence: Presence,
  action: AccountAction,
): Promise<string | undefined> {
  const followed = state.followers.has(presence.openid);
  addLine(state, presence, 'person', saidBy(action, followed));
  const answer = await state.pushes.sendNow(app, {
    ToUserName: app.originalId,
    FromUserName: presence.openid,
    CreateTime: Math.floor(state.world.now() / 1000),
    ...accountPush(state, action, followed),
  });
  if (action.kind === 'follow') state.followers.add(presence.openid);
  if (action.kind === 'unfollow') state.followers.delete(presence.openid);
  const reply = answer === undefined ? undefined : readFlatXml(answer)?.Content;
  if (reply !== undefined) addLine(state, presence, 'account', reply);
  return reply;
}

/** Scanning a scene code is a new follow for strangers and a SCAN for followers. */
function accountPush(state: SandboxState, action: AccountAction, followed: boolean): Record<string, string | number> {
  switch (action.kind) {
    case 'follow': {
      if (action.scene === undefined) return { MsgType: 'event', Event: 'subscribe', EventKey: '' };
      const Ticket = state.world.id(40);
      if (followed) return { MsgType: 'event', Event: 'SCAN', EventKey: action.scene, Ticket };
      return { MsgType: 'event', Event: 'subscribe', EventKey: `qrscene_${action.scene}`, Ticket };
    }
    case 'unfollow':
      return { MsgType: 'event', Event: 'unsubscribe', EventKey: '' };
    case 'click':
      return { MsgType: 'event', Event: 'CLICK', EventKey: action.key };
    case 'say':
      return { MsgType: 'text', Content: action.text, MsgId: String(state.world.random(6).readUIntBE(0, 6)) };
  }
}

function saidBy(action: AccountAction, followed: boolean): string {
  switch (action.kind) {
    case 'follow':
      return action.scene === undefined ? '（关注）' : `（${followed ? '扫码' : '扫码关注'}：${action.scene}）`;
    case 'unfollow':
      return '（取消关注）';
    case 'click':
      return `（点菜单：${action.key}）`;
    case 'say':
      return action.text;
  }
}

function addLine(state: SandboxState, presence: Presence, from: 'person' | 'account', text: string): void {
  const { appid, openid, person } = presence;
  state.chat.push({ appid, openid, personName: person.name, from, text, at: new Date(state.world.now()).toISOString() });
  if (state.chat.length > keptLines) state.chat.shift();
}

/** The page of web authorisation: sends the chosen person's browser back with a code. */
export function authoriseChoice(state: SandboxState, query: URLSearchParams, personId: string): SandboxReply | undefined {
  const app = state.world.app(query.get('appid') ?? '');
  const person = state.world.person(personId);
  const back = redirectTarget(app, query.get('redirect_uri'));
  if (!app || !person || !back) return undefined;
  const { openid } = state.world.presence(app.appid, person);
  back.searchParams.set('code', state.codes.issue('web', app.appid, openid).code);
  back.searchParams.set('state', query.get('state') ?? '');
  return redirect(back.toString());
}

/** Where web authorisation may send people back to. */
export function redirectTarget(app: SandboxApp | undefined, redirectUri: string | null): URL | undefined {
  if (!app || redirectUri === null || !URL.canParse(redirectUri)) return undefined;
  const url = new URL(redirectUri);
  const hosts = app.redirectHosts ?? [];
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return hosts.length === 0 || hosts.includes(url.host) ? url : undefined;
}
