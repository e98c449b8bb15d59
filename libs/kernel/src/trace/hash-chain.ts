import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '../bytes/hex.js';
import { utf8 } from '../bytes/utf8.js';
import { canonicalJson, type JsonValue } from '../json/canonical-json.js';

/** What the first row of a chain is chained to. */
export const GENESIS_HASH = '0'.repeat(64);

const HASH = /^[0-9a-f]{64}$/;

/** SHA-256 over the previous hash's 32 bytes and the row's RFC 8785 JSON, in hexadecimal. */
export function nextHash(previous: string, row: JsonValue): string {
  if (!HASH.test(previous)) throw new RangeError('not a SHA-256 hash in lower-case hexadecimal');
  return toHex(
    sha256
      .create()
      .update(fromHex(previous))
      .update(utf8(canonicalJson(row)))
      .digest(),
  );
}

/** A row as it lies in the table, with the hash beside it. */
export interface ChainedRow {
  readonly row: JsonValue;
  readonly hash: string;
}

interface ChainExpectation {
  /** Hash before the first row given; the genesis when absent. */
  readonly previous?: string;
  /** Hash the last row must have, where it is known from elsewhere: without it rows cut off the end go unseen. */
  readonly head?: string;
}

type ChainVerdict =
  | { readonly intact: true; readonly head: string }
  | {
      readonly intact: false;
      /** Position of the first bad row; the number of rows when the end is missing. */
      readonly index: number;
      readonly reason: 'hash-malformed' | 'row-unreadable' | 'hash-differs' | 'head-differs';
    };

/**
 * Whether every row's hash follows from the one before. A changed, inserted, moved or removed row breaks the chain
 * where it happened; rows cut off the end are seen only against a known head.
 */
export function verifyChain(rows: readonly ChainedRow[], expected: ChainExpectation = {}): ChainVerdict {
  let head = expected.previous ?? GENESIS_HASH;
  for (const [index, { row, hash }] of rows.entries()) {
    if (!HASH.test(hash)) return { intact: false, index, reason: 'hash-malformed' };
    const computed = tryNextHash(head, row);
    if (computed === undefined) return { intact: false, index, reason: 'row-unreadable' };
    if (computed !== hash) return { intact: false, index, reason: 'hash-differs' };
    head = hash;
  }
  if (expected.head !== undefined && expected.head !== head) return { intact: false, index: rows.length, reason: 'head-differs' };
  return { intact: true, head };
}

function tryNextHash(previous: string, row: JsonValue): string | undefined {
  try {
    return nextHash(previous, row);
  } catch {
    return undefined;
  }
}
