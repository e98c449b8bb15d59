import type { IncomingHttpHeaders } from 'node:http';
import { parseObject, type JsonObject } from '../client/reply.js';
import type { SandboxApp } from './seed.js';
import type { SandboxState } from './state.js';

export interface SandboxRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface SandboxReply {
  status: number;
  type: string;
  body: string | Buffer;
  location?: string;
  /** Run when the answer has gone out, or was lost. */
  after?: () => void;
}

export type Handler = (request: SandboxRequest) => SandboxReply | Promise<SandboxReply>;

/** Handlers by `GET /path`. */
export type Routes = Readonly<Record<string, Handler>>;

const jsonType = 'application/json; encoding=utf-8';

export function json(value: unknown, status = 200, type = jsonType): SandboxReply {
  return { status, type, body: JSON.stringify(value) };
}

export function redirect(location: string): SandboxReply {
  return { status: 303, type: 'text/plain', body: '', location };
}

const sentences: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'this appid does not have permission',
  43108: 'concurrent send to the same user',
  44002: 'empty post data',
  44991: 'reach max api minute limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower',
  45168: 'message contains sensitive word',
  47001: 'data format error',
  48001: 'api unauthorized',
  61010: 'code is expired, user is not active recently',
  85096: 'not allow include scancode_time field',
  87020: 'request is repeated',
};

/** WeChat's way to refuse: HTTP 200 with a code, a sentence and a request id. */
export function refuse(state: SandboxState, errcode: number, errmsg?: string, type = jsonType): SandboxReply {
  const sentence = errmsg ?? sentences[errcode] ?? 'error';
  return json({ errcode, errmsg: `${sentence} rid: ${state.world.rid()}` }, 200, type);
}

/** The application named by id and secret, or WeChat's error code. */
export function appOfSecret(state: SandboxState, appid: string | null, secret: string | null): SandboxApp | number {
  if (!appid) return 41002;
  if (!secret) return 41004;
  const app = state.world.app(appid);
  if (!app) return 40013;
  return app.secret === secret ? app : 40125;
}

/** A handler behind the access token; a body, where one is expected, is a JSON object. */
export function authorised(
  state: SandboxState,
  handle: (app: SandboxApp, body: JsonObject) => SandboxReply | Promise<SandboxReply>,
): Handler {
  return (request) => {
    const appid = state.tokens.check(request.query.get('access_token'));
    if (typeof appid === 'number') return refuse(state, appid);
    if (request.method !== 'POST') return refuse(state, 43002);
    if (request.body === '') return refuse(state, 44002);
    const body = parseObject(request.body);
    const app = state.world.app(appid);
    if (!body || !app) return refuse(state, 47001);
    return handle(app, body);
  };
}

export function textField(body: JsonObject, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
