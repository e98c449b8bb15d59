import { fromBase64, toBase64 } from '../bytes/base64.js';
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
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string =>
  [origin, String(size), toBase64(fromHex(root)), at.toISOString(), ''].join('\n');

/** Reads a checkpoint's text; undefined for anything `checkpointText` would not write. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', at = ''] = text.split('\n');
  const checkpoint = { origin, size: Number(size), root: hashOf(root), at: new Date(at) };
  if (!Number.isSafeInteger(checkpoint.size) || checkpoint.size < 0 || !isHash(checkpoint.root) || Number.isNaN(checkpoint.at.getTime()))
    return undefined;
  return checkpointText(checkpoint) === text ? checkpoint : undefined;
}

function hashOf(base64: string): Hash {
  try {
    return toHex(fromBase64(base64));
  } catch {
    return '';
  }
}
