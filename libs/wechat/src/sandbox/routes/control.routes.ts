import { numberOf, objectOf, parseObject, textOf, type JsonObject } from '../../client/reply.js';
import { ControlError, type SandboxControl, type Who } from '../control.js';
import type { Fault } from '../faults.js';
import { json, type Handler, type Routes } from '../route.js';
import type { MarkedWord, SubscribeTemplate } from '../seed.js';
import type { AccountAction } from './official-account.routes.js';

type Operation = (body: JsonObject) => unknown;

/** The control object over HTTP: `POST /__control/<operation>` with a JSON body, and lists to read. */
export function controlRoutes(control: SandboxControl): Routes {
  const operations: Record<string, Operation> = { ...worldOperations(control), ...wechatOperations(control) };
  const routes = Object.entries(operations).map(([name, run]) => [`POST /__control/${name}`, handler(run)] as const);
  return {
    ...Object.fromEntries(routes),
    'GET /__inbox': ({ query }) => json({ items: control.inbox(query.get('phone') ?? undefined) }),
    'GET /__messages': ({ query }) => json({ items: control.messages(query.get('openid') ?? undefined) }),
    'GET /__pushes': () => json({ items: control.pushes() }),
    'GET /__now': () => json({ now: control.now().toISOString() }),
  };
}

function handler(run: Operation): Handler {
  return async ({ body, headers }) => {
    // A foreign web page cannot send this type without asking first.
    if (!headers['content-type']?.startsWith('application/json')) return json({ message: '请用 application/json 发送。' }, 415);
    const order = body === '' ? {} : parseObject(body);
    if (!order) return json({ message: '请求内容不是 JSON 对象。' }, 400);
    try {
      return json((await run(order)) ?? { done: true });
    } catch (error) {
      if (error instanceof ControlError) return json({ message: error.message }, 400);
      throw error;
    }
  };
}

function worldOperations(control: SandboxControl): Record<string, Operation> {
  return {
    advance: (body) => control.advance(number(body, 'seconds')),
    flush: () => control.flush(),
    fail: (body) => control.fail({ path: textOf(body.path), times: numberOf(body.times) ?? 1, fault: fault(body) }),
    release: () => ({ released: control.release() }),
    'clear-faults': () => control.clearFaults(),
    'kill-token': (body) => control.killToken(textOf(body.appid)),
    'add-person': (body) => control.addPerson({ id: text(body, 'id'), name: text(body, 'name'), phone: textOf(body.phone) ?? '' }),
    block: (body) => control.block(who(body), body.blocked !== false),
    'set-pages': (body) => control.setPages(texts(body, 'pages'), textOf(body.appid)),
    'set-templates': (body) => control.setTemplates(list(body, 'templates').map(template), textOf(body.appid)),
    'set-words': (body) => control.setWords(list(body, 'words').map(markedWord)),
    'set-gateway-templates': (body) => control.setGatewayTemplates(textMap(body, 'templates')),
    'set-push': async (body) => ({
      verified: await control.setPush(text(body, 'appid'), {
        url: text(body, 'url'),
        token: text(body, 'token'),
        encodingAesKey: textOf(body.encodingAesKey),
      }),
    }),
    'double-pushes': (body) => control.doublePushes(number(body, 'times')),
    'reverse-pushes': (body) => control.reversePushes(body.on !== false),
  };
}

function wechatOperations(control: SandboxControl): Record<string, Operation> {
  return {
    'login-code': (body) => control.grantLoginCode(who(body)),
    'phone-code': (body) => control.grantPhoneCode({ ...who(body), phone: textOf(body.phone) }),
    'web-code': (body) => control.grantWebCode(who(body)),
    touch: (body) => control.touch(who(body)),
    'media-verdicts': (body) => control.orderMediaVerdicts(...list(body, 'verdicts').map(verdict)),
    'answer-subscription': (body) =>
      control.answerSubscription(
        who(body),
        list(body, 'answers').map((answer) => ({
          templateId: text(answer, 'templateId'),
          accepted: answer.accepted !== false,
          times: numberOf(answer.times),
        })),
      ),
    'reject-subscription': (body) => control.rejectSubscription(who(body), text(body, 'templateId')),
    'act-in-account': async (body) => ({ reply: (await control.actInAccount(who(body), accountAction(body))) ?? null }),
  };
}

function who(body: JsonObject): Who {
  return { personId: textOf(body.personId), openid: textOf(body.openid), appid: textOf(body.appid) };
}

function text(body: JsonObject, name: string): string {
  const value = textOf(body[name]);
  if (value === undefined) throw new ControlError(`缺少 ${name}。`);
  return value;
}

function number(body: JsonObject, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ControlError(`${name} 应是数字。`);
  return value;
}

function list(body: JsonObject, name: string): JsonObject[] {
  const value = body[name];
  const rows = Array.isArray(value) ? value.map(objectOf) : undefined;
  if (!rows?.every((row) => row !== undefined)) throw new ControlError(`${name} 应是对象的列表。`);
  return rows;
}

function texts(body: JsonObject, name: string): string[] {
  const value: unknown = body[name];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new ControlError(`${name} 应是文字的列表。`);
  return value;
}

function textMap(body: JsonObject, name: string): Record<string, string> {
  const entries = Object.entries(objectOf(body[name]) ?? {});
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
    throw new ControlError(`${name} 的每一项应是文字。`);
  }
  return Object.fromEntries(entries);
}

function fault(body: JsonObject): Fault {
  const mode = text(body, 'mode');
  switch (mode) {
    case 'errcode':
      return { mode, errcode: number(body, 'errcode'), errmsg: textOf(body.errmsg) };
    case 'status':
      return { mode, status: number(body, 'status') };
    case 'slow':
      return { mode, ms: number(body, 'ms') };
    case 'drop':
    case 'lose':
    case 'hold':
    case 'garbage':
      return { mode };
    default:
      throw new ControlError('mode 应是 errcode、status、slow、drop、lose、hold、garbage 之一。');
  }
}

function template(row: JsonObject): SubscribeTemplate {
  const enums = Object.keys(objectOf(row.enums) ?? {}).map((key) => [key, texts(objectOf(row.enums) ?? {}, key)] as const);
  return {
    id: text(row, 'id'),
    title: text(row, 'title'),
    kind: row.kind === 'long-term' ? 'long-term' : 'one-off',
    fields: textMap(row, 'fields'),
    enums: Object.fromEntries(enums),
  };
}

function markedWord(row: JsonObject): MarkedWord {
  return { word: text(row, 'word'), label: number(row, 'label'), suggest: row.suggest === 'review' ? 'review' : 'risky' };
}

function verdict(row: JsonObject): { suggest: 'pass' | 'review' | 'risky'; label: number } {
  const { suggest } = row;
  if (suggest !== 'pass' && suggest !== 'review' && suggest !== 'risky') throw new ControlError('suggest 应是 pass、review、risky 之一。');
  return { suggest, label: number(row, 'label') };
}

function accountAction(body: JsonObject): AccountAction {
  const kind = text(body, 'kind');
  switch (kind) {
    case 'follow':
      return { kind, scene: textOf(body.scene) };
    case 'unfollow':
      return { kind };
    case 'click':
      return { kind, key: text(body, 'key') };
    case 'say':
      return { kind, text: text(body, 'text') };
    default:
      throw new ControlError('kind 应是 follow、unfollow、click、say 之一。');
  }
}
