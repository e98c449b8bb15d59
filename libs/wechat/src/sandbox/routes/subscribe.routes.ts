import { objectOf, textOf, type JsonObject } from '../../client/reply.js';
import { isAcceptedValue } from '../argument-rules.js';
import { authorised, json, refuse, textField, type Routes, type SandboxReply } from '../route.js';
import type { SandboxApp, SubscribeTemplate } from '../seed.js';
import type { SandboxState } from '../state.js';

/** Subscribe messages: one acceptance, one message. */
export function subscribeRoutes(state: SandboxState): Routes {
  return { 'POST /cgi-bin/message/subscribe/send': authorised(state, (app, body) => send(state, app, body)) };
}

function send(state: SandboxState, app: SandboxApp, body: JsonObject): SandboxReply {
  const openid = textField(body, 'touser');
  const presence = state.world.presenceOf(openid);
  if (presence?.appid !== app.appid) return refuse(state, 40003);
  const template = app.templates?.find(({ id }) => id === body.template_id);
  if (!template) return refuse(state, 40037);
  if (!isReleased(app, textField(body, 'page'))) return refuse(state, 41030);
  const values = readValues(body.data);
  const wrong = wrongField(template, values);
  if (wrong !== undefined) return refuse(state, 47003, `argument invalid! data.${wrong}.value invalid`);
  if (state.seed.sensitiveWords.some((word) => Object.values(values).some((value) => value.includes(word)))) {
    return refuse(state, 45168);
  }
  const refused = state.subscriptions.begin(openid, template.id);
  if (refused) return refuse(state, refused);
  const page = textOf(body.page);
  const { id } = state.subscriptions.deliver({ openid, personName: presence.person.name, template, values, page });
  const row = { TemplateId: template.id, MsgID: id, ErrorCode: '0', ErrorStatus: 'success' };
  state.pushes.plan(app, subscribePush(state, app, openid, 'subscribe_msg_sent_event', [row]));
  // As long as the sender waits for the answer, another send to this person is one too many.
  return { ...json({ errcode: 0, errmsg: 'ok', msgid: Number(id) }), after: () => state.subscriptions.end(openid) };
}

/** An event about subscribe messages; one item travels as an object, several as an array. */
export function subscribePush(
  state: SandboxState,
  app: SandboxApp,
  openid: string,
  event: string,
  rows: readonly JsonObject[],
): JsonObject {
  return {
    ToUserName: app.originalId,
    FromUserName: openid,
    CreateTime: Math.floor(state.world.now() / 1000),
    MsgType: 'event',
    Event: event,
    List: rows.length === 1 ? rows[0] : rows,
  };
}

/** A page may carry a query here; its path must be released. */
function isReleased(app: SandboxApp, page: string): boolean {
  const released = app.pages ?? [];
  return page === '' || released.length === 0 || released.includes(page.split('?')[0] ?? '');
}

function readValues(data: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(data) ?? {});
  return Object.fromEntries(entries.map(([key, field]) => [key, textOf(objectOf(field)?.value) ?? '']));
}

/** The first field that is missing, unknown or has a value its kind does not take. */
function wrongField(template: SubscribeTemplate, values: Record<string, string>): string | undefined {
  const keys = [...new Set([...Object.keys(template.fields), ...Object.keys(values)])];
  return keys.find((key) => !(key in template.fields) || !isAcceptedValue(key, values[key] ?? '', template.enums?.[key]));
}
