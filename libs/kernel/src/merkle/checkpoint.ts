import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { fromHex, toHex } from '../bytes/hex.js';
import { type Hash, isHash } from './tree-hash.js';

/** What a tree was at an instant. */
export interface Checkpoint {
  /** Whose tree: `shequtong/310113000000`. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  readonly root: Hash;
  readonly at: Date;
}

/**
 * The text that is signed: origin, size, root in base64, and the instant as the one extension line (C2SP tlog-checkpoint).
 * Every line ends with a line feed.
 */
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string => [origin, String(size), base64Of(root), at.toISOString(), ''].join('\n');

/** Reads a checkpoint's text; undefined for anything `checkpointText` would not write. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', at = ''] = text.split('\n');
  const checkpoint = { origin, size: Number(size), root: hashOf(root), at: new Date(at) };
  if (!Number.isSafeInteger(checkpoint.size) || checkpoint.size < 0 || !isHash(checkpoint.root) || Number.isNaN(checkpoint.at.getTime())) return undefined;
  return checkpointText(checkpoint) === text ? checkpoint : undefined;
}

/** 32 bytes in base64: 43 characters and one of padding. */
const base64Of = (hash: Hash): string => `${toBase64url(fromHex(hash)).replace(/-/g, '+').replace(/_/g, '/')}=`;

function hashOf(base64: string): Hash {
  try {
    return toHex(fromBase64url(base64.replace(/=$/, '').replace(/\+/g, '-').replace(/\//g, '_')));
  } catch {
    return '';
  }
}
