import { createHmac, timingSafeEqual } from 'node:crypto';
import { objectOf, parseObject } from '../../client/reply.js';
import { renderTemplate, type InboxItem } from '../inbox.js';
import { json, textField, type Routes, type SandboxReply, type SandboxRequest } from '../route.js';
import type { SandboxState } from '../state.js';

const phone = /^(?:1[3-9]\d{9}|0\d{9,11}|400\d{7})$/;

/** A provider of SMS and calls: signed requests, each id taken once. */
export function gatewayRoutes(state: SandboxState): Routes {
  return {
    'POST /gateway/sms': (request) => take(state, request, 'sms'),
    'POST /gateway/calls': (request) => take(state, request, 'call'),
  };
}

function take(state: SandboxState, request: SandboxRequest, kind: InboxItem['kind']): SandboxReply {
  if (!isSigned(state, request)) return problem(401, 'bad-signature');
  const key = header(request, 'idempotency-key');
  const body = parseObject(request.body);
  if (key === '' || key.length > 128 || !body) return problem(400, 'bad-request');
  const to = textField(body, 'to');
  const template = textField(body, 'template');
  if (!phone.test(to)) return problem(422, 'bad-number');
  if (template === '') return problem(422, 'bad-template');
  const parameters = readParameters(body.parameters);
  if (!parameters) return problem(422, 'bad-parameter');
  const text = state.seed.gatewayTemplates[template] ?? plainText(template, parameters);
  const rendered = renderTemplate(text, parameters);
  if ('missing' in rendered) return problem(422, 'missing-parameter');
  if (!state.inbox.has(key)) {
    const perMinute = kind === 'sms' ? state.rules.smsPerNumberPerMinute : state.rules.callsPerNumberPerMinute;
    if (state.limits.spend(`${kind}|${to}`, state.world.now(), { perMinute })) return problem(429, 'too-many');
  }
  const item = state.inbox.add(key, { kind, to, template, parameters, text: rendered.text });
  return item === 'conflict' ? problem(409, 'id-used-for-another-message') : json({ id: item.id }, 202, 'application/json');
}

function problem(status: number, code: string): SandboxReply {
  return json({ code }, status, 'application/json');
}

/** The sandbox computes the signature by itself, so that a mistake in the client's cannot hide. */
function isSigned(state: SandboxState, request: SandboxRequest): boolean {
  const { keyId, secret } = state.seed.gateway;
  const timestamp = header(request, 'x-gateway-timestamp');
  const age = Math.abs(state.world.machineNow() - Number(timestamp));
  if (header(request, 'x-gateway-key') !== keyId || !(age <= state.rules.gatewayClockSkewSeconds * 1000)) return false;
  const signed = [timestamp, request.method, request.path, request.body].join('\n');
  const expected = createHmac('sha256', secret).update(signed).digest();
  const given = Buffer.from(header(request, 'x-gateway-signature'), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function header(request: SandboxRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function readParameters(value: unknown): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [name, text] of Object.entries(objectOf(value ?? {}) ?? { bad: 0 })) {
    if (typeof text !== 'string' || text.length > 200) return undefined;
    parameters[name] = text;
  }
  return parameters;
}

/** What is shown for a template whose text nobody registered. Braces cannot occur in it as places. */
function plainText(template: string, parameters: Record<string, string>): string {
  const list = Object.entries(parameters).map(([name, value]) => `${name}：${value}`);
  return `【${template}】${list.join('，')}`.replace(/[{}]/g, '');
}
