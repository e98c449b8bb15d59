import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '../bytes/hex.js';

/** A SHA-256 hash in lower-case hexadecimal, as proofs are published. */
export type Hash = string;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);
const HASH = /^[0-9a-f]{64}$/;

/** Root of the empty tree: SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = toHex(sha256(new Uint8Array(0)));

/** Hash of an entry: SHA-256 of 0x00 and its bytes. */
export const leafHash = (entry: Uint8Array): Hash => toHex(sha256.create().update(LEAF).update(entry).digest());

/** Hash of an inner node: SHA-256 of 0x01 and both children. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  toHex(sha256.create().update(NODE).update(fromHex(left)).update(fromHex(right)).digest());

export const isHash = (text: string): text is Hash => HASH.test(text);
