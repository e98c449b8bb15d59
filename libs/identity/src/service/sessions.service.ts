import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, MINUTE_MS } from '@shequtong/kernel';
import { ACCESS_TOKEN_MINUTES, accountOf, type Actor, newId, Revocations, Tokens, Transactions, type Tx } from '@shequtong/platform';
import {
  type Face,
  formatRefreshToken,
  judgeRefresh,
  parseRefreshToken,
  type RefreshToken,
  sessionExpiry,
  tokenHash,
} from '../domain/refresh-token.js';
import { tokenGrants } from '../store/grant.store.js';
import {
  endSession,
  insertSession,
  lockSession,
  type OpenSession,
  openSessionsOf,
  revokedBefore,
  revokeTokens,
  rotateSession,
  type SessionRow,
} from '../store/session.store.js';
import { platformItself } from './actors.js';
import { Keys } from './keys.service.js';

export type { OpenSession } from '../store/session.store.js';

/** What a signed-in device holds. */
export interface TokenPair {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

export interface Device {
  readonly face: Face;
  /** What the device calls itself, for the owner's list of sessions. */
  readonly name: string;
}

type Refreshed = { readonly kind: 'pair'; readonly pair: TokenPair } | { readonly kind: 'replayed' | 'ended' | 'unknown' };

/** Sessions: short access tokens, rotating refresh tokens, revocable at once (product §2). */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: Tokens,
    private readonly revocations: Revocations,
    private readonly keys: Keys,
  ) {}

  /** Opens a session in the transaction of a sign-in. */
  async open(tx: Tx, accountId: string, device: Device): Promise<TokenPair> {
    const id = newId();
    const nonce = randomBytes(16);
    const [secret] = this.keys.refreshSecrets(id, nonce, 1);
    const expiresAt = sessionExpiry(device.face, tx.now);
    await insertSession(tx, { accountId, id, face: device.face, device: device.name, nonce, tokenHash: tokenHash(secret), expiresAt });
    return this.pair(tx, { accountId, sessionId: id, generation: 1, secret }, { face: device.face, expiresAt });
  }

  /**
   * Exchanges a refresh token for the next pair. The previous token is honoured for 30 s and gets the same pair again;
   * a later use of it means that two hold it, and ends the family.
   * Throws `identity/refresh-expired` or `identity/refresh-replayed`.
   */
  async refresh(text: string): Promise<TokenPair> {
    const token = parseRefreshToken(text);
    if (!token) throw new DomainError('identity/refresh-expired');
    const outcome = await this.transactions.transact(platformItself(), (tx) => this.turn(tx, token));
    switch (outcome.kind) {
      case 'pair':
        return outcome.pair;
      case 'replayed':
        await this.revocations.reload();
        throw new DomainError('identity/refresh-replayed');
      case 'ended':
        throw new DomainError('identity/session-revoked');
      case 'unknown':
        throw new DomainError('identity/refresh-expired');
    }
  }

  private async turn(tx: Tx, token: RefreshToken): Promise<Refreshed> {
    const { accountId, sessionId } = token;
    const session = await lockSession(tx, accountId, sessionId);
    if (!session) return { kind: 'unknown' };
    const judgement = judgeRefresh(session, token, tx.now, (generation) => this.keys.refreshSecrets(sessionId, session.nonce, generation));
    switch (judgement) {
      case 'current':
        return { kind: 'pair', pair: await this.rotated(tx, token, session) };
      case 'previous':
        return this.again(tx, token, session);
      case 'replayed':
        await endSession(tx, accountId, sessionId, 'replayed');
        await revokeTokens(tx, accountId, sessionId);
        return { kind: 'replayed' };
      case 'ended':
      case 'unknown':
        return { kind: session.expiresAt <= tx.now ? 'unknown' : judgement };
    }
  }

  private async rotated(tx: Tx, token: RefreshToken, session: SessionRow): Promise<TokenPair> {
    const generation = session.generation + 1;
    const [secret] = this.keys.refreshSecrets(token.sessionId, session.nonce, generation);
    const expiresAt = sessionExpiry(session.face, tx.now);
    await rotateSession(tx, token.accountId, token.sessionId, tokenHash(secret), expiresAt);
    return this.pair(tx, { ...token, generation, secret }, { face: session.face, expiresAt });
  }

  /** The pair whose answer was lost. Only where its key was taken out of use in between there is none. */
  private async again(tx: Tx, token: RefreshToken, session: SessionRow): Promise<Refreshed> {
    const secret = this.keys
      .refreshSecrets(token.sessionId, session.nonce, session.generation)
      .find((made) => tokenHash(made).equals(session.tokenHash));
    if (!secret) return { kind: 'unknown' };
    return { kind: 'pair', pair: await this.pair(tx, { ...token, generation: session.generation, secret }, session) };
  }

  private async pair(tx: Tx, token: RefreshToken, { face, expiresAt }: Pick<SessionRow, 'face' | 'expiresAt'>): Promise<TokenPair> {
    const grants = await tokenGrants(tx, token.accountId, face);
    // A token made in the second of a revocation must not look older than it; see `revokeTokens`.
    const revoked = await revokedBefore(tx, [token.accountId, token.sessionId]);
    const issuedAt = new Date(Math.max(tx.now.getTime(), revoked?.getTime() ?? 0));
    return {
      accessToken: this.tokens.issue({ accountId: token.accountId, sessionId: token.sessionId, grants }, issuedAt),
      accessExpiresAt: new Date(issuedAt.getTime() + ACCESS_TOKEN_MINUTES * MINUTE_MS),
      refreshToken: formatRefreshToken(token),
      refreshExpiresAt: expiresAt,
    };
  }

  async list(actor: Actor): Promise<OpenSession[]> {
    return this.transactions.read(actor, (db) => openSessionsOf(db, accountOf(actor), this.keys.mayRefresh));
  }

  /** Signs one of the caller's devices out; doing it twice changes nothing more. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.transactions.transact(actor, async (tx) => {
      const known = await lockSession(tx, accountOf(actor), sessionId);
      if (!known) return 'unknown';
      await endSession(tx, accountOf(actor), sessionId, 'signed-out');
      await revokeTokens(tx, accountOf(actor), sessionId);
      return 'ended';
    });
    if (ended === 'unknown') throw new DomainError('platform/not-found');
    await this.revocations.reload();
  }
}
