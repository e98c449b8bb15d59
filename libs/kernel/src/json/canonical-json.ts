import { DomainError } from '../errors/domain-error.js';

/** What JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Deeper nesting is refused: it serves nobody but who wants to exhaust the stack. */
const DEPTH_MAX = 100;

/**
 * RFC 8785 (JCS): one byte-exact text for one value, so that hashes agree everywhere.
 * Throws a TypeError for what JSON cannot say (undefined, NaN, Infinity, bigint, half a surrogate pair, objects with
 * a class), and `platform/malformed-request` for nesting deeper than 100.
 */
export const canonicalJson = (value: unknown): string => textOf(value, 0);

function textOf(value: unknown, depth: number): string {
  if (depth > DEPTH_MAX) throw new DomainError('platform/malformed-request', { reason: 'nested too deep' });
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => textOf(item, depth + 1)).join(',')}]`;
  if (isPlain(value)) return objectOf(value, depth);
  throw new TypeError(`canonical JSON cannot hold ${describe(value)}`);
}

function objectOf(value: Readonly<Record<string, unknown>>, depth: number): string {
  // The default order of strings is by UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${stringOf(key)}:${textOf(value[key], depth + 1)}`).join(',')}}`;
}

function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
  return JSON.stringify(value);
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

function stringOf(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('canonical JSON cannot hold half a surrogate pair');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm (a test's sandbox, a frame) has that realm's Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? `an object of class ${value.constructor.name}` : typeof value;
}
