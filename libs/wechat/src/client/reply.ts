import { WechatError, kindOfCode, ridOf, type ErrorKindOverrides } from './errors.js';

/** An object of a WeChat answer, not yet checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type Reply = { kind: 'json'; json: JsonObject } | { kind: 'image'; image: CodeImage };

export interface CodeImage {
  bytes: Buffer;
  contentType: 'image/png' | 'image/jpeg';
}

/**
 * Reads an answer by its bytes. WeChat labels JSON as text and may label errors as pictures, so the Content-Type
 * decides nothing. Errors arrive as HTTP 200 with an `errcode`; a missing one means success.
 */
export function readReply(path: string, status: number, bytes: Buffer, overrides: ErrorKindOverrides = {}): Reply {
  const contentType = imageType(bytes);
  if (contentType) return { kind: 'image', image: { bytes, contentType } };
  const json = parseObject(bytes.toString('utf8'));
  if (!json) {
    // A gateway's own error page: WeChat itself has not answered.
    if (status >= 500) throw new WechatError({ kind: 'unreachable', path, detail: `HTTP ${status}` });
    throw new WechatError({ kind: 'malformed', path, detail: `HTTP ${status}, ${bytes.length} bytes` });
  }
  const errcode = numberOf(json.errcode) ?? 0;
  if (errcode !== 0) {
    const detail = typeof json.errmsg === 'string' ? json.errmsg : '';
    throw new WechatError({ kind: kindOfCode(errcode, overrides), path, errcode, rid: ridOf(detail), detail });
  }
  return { kind: 'json', json };
}

function imageType(bytes: Buffer): CodeImage['contentType'] | undefined {
  if (bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.length > 8 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'image/png';
  return undefined;
}

/** The object in a text, or undefined when it holds anything else. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A number that may have been written as text: WeChat does both. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^-?\d{1,15}$/.test(value)) return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** A text that may have been written as a number, such as a country code. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The field, or a `malformed` error: an answer without it is no success. */
export function requireText(path: string, json: JsonObject, field: string): string {
  const value = textOf(json[field]);
  if (value === undefined) throw new WechatError({ kind: 'malformed', path, detail: `no ${field}` });
  return value;
}

export function requireNumber(path: string, json: JsonObject, field: string): number {
  const value = numberOf(json[field]);
  if (value === undefined) throw new WechatError({ kind: 'malformed', path, detail: `no ${field}` });
  return value;
}

export function requireObject(path: string, json: JsonObject, field: string): JsonObject {
  const value = objectOf(json[field]);
  if (!value) throw new WechatError({ kind: 'malformed', path, detail: `no ${field}` });
  return value;
}
