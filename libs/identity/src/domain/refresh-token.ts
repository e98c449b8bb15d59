import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { HOUR_MS } from '@shequtong/kernel';

/** Seconds the previous token is still honoured, because answers get lost on bad networks (product §2). */
const PREVIOUS_HONOURED_SECONDS = 30;

/** What a refresh token says: which family, which turn of it, and the secret that proves it. */
export interface RefreshToken {
  readonly accountId: string;
  readonly sessionId: string;
  readonly generation: number;
  readonly secret: Buffer;
}

/** The family's row, as far as the judgement needs it. */
export interface SessionFacts {
  readonly generation: number;
  readonly tokenHash: Buffer;
  readonly previousHash: Buffer | null;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/**
 * - `current`: rotate. `previous`: the answer was lost, give the same new token again.
 * - `replayed`: a token of ours from an earlier turn; somebody has a copy, so the family ends.
 * - `ended`: signed out, revoked or expired. `unknown`: not a token of this family.
 */
type RefreshJudgement = 'current' | 'previous' | 'replayed' | 'ended' | 'unknown';

const SECRET_BYTES = 32;
const TOKEN_BYTES = 16 + 16 + 4 + SECRET_BYTES;

/**
 * The secret of a turn. Derived, not drawn, so that a repeated request within the 30 seconds gets the very token
 * whose answer was lost, although only hashes are stored.
 */
export function refreshSecret(key: Uint8Array, sessionId: string, nonce: Uint8Array, generation: number): Buffer {
  return createHmac('sha256', key).update(`refresh|${sessionId}|${generation}|`).update(nonce).digest();
}

export const tokenHash = (secret: Uint8Array): Buffer => createHash('sha256').update(secret).digest();

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidText = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

export function formatRefreshToken({ accountId, sessionId, generation, secret }: RefreshToken): string {
  const turn = Buffer.alloc(4);
  turn.writeUInt32BE(generation);
  return Buffer.concat([uuidBytes(accountId), uuidBytes(sessionId), turn, secret]).toString('base64url');
}

/** Undefined for anything that cannot be a token of ours. */
export function parseRefreshToken(text: string): RefreshToken | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== TOKEN_BYTES) return undefined;
  return {
    accountId: uuidText(bytes.subarray(0, 16)),
    sessionId: uuidText(bytes.subarray(16, 32)),
    generation: bytes.readUInt32BE(32),
    secret: Buffer.from(bytes.subarray(36)),
  };
}

/**
 * @param secretsOf the secrets of a turn of this family, one for each key in use: an old token of ours is told from an
 * invented one by them, and one of a key that was taken out of use is no token any more, whatever its hash
 */
export function judgeRefresh(
  session: SessionFacts,
  token: RefreshToken,
  now: Date,
  secretsOf: (generation: number) => readonly Buffer[],
): RefreshJudgement {
  if (!secretsOf(token.generation).some((secret) => timingSafeEqual(token.secret, secret))) return 'unknown';
  const hash = tokenHash(token.secret);
  const isCurrent = token.generation === session.generation && timingSafeEqual(hash, session.tokenHash);
  const isPrevious =
    token.generation === session.generation - 1 && session.previousHash !== null && timingSafeEqual(hash, session.previousHash);
  const isEarlier = token.generation < session.generation;
  if (!isCurrent && !isPrevious && !isEarlier) return 'unknown';
  if (session.endedAt || session.expiresAt <= now) return 'ended';
  if (isCurrent) return 'current';
  const honoured = now.getTime() - session.rotatedAt.getTime() <= PREVIOUS_HONOURED_SECONDS * 1000;
  return isPrevious && honoured ? 'previous' : 'replayed';
}

export type Face = 'mini-program' | 'h5' | 'console';

/** Hours a session lives without being used; staff sign in once a working day. */
const SESSION_HOURS: Readonly<Record<Face, number>> = { 'mini-program': 90 * 24, h5: 30 * 24, console: 12 };

export const sessionExpiry = (face: Face, now: Date): Date => new Date(now.getTime() + SESSION_HOURS[face] * HOUR_MS);
