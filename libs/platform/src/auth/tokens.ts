import { Inject, Injectable } from '@nestjs/common';
import { DomainError, MINUTE_MS } from '@shequtong/kernel';
import { createSigner, createVerifier } from 'fast-jwt';
import { CONFIG, type Config, type NamedKey } from '../config/config.js';
import { type PackedGrants, packGrants, unpackGrants } from './packed-grants.js';
import { type Principal } from './principal.js';

/** Minutes an access token lives; a revoked one is refused within seconds all the same (`Revocations`). */
export const ACCESS_TOKEN_MINUTES = 15;

/** A request's header fields fit 16 KB together; the token leaves room for the others. */
const TOKEN_LENGTH_MAX = 8_000;

interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  readonly r: PackedGrants;
}

interface VerifiedToken {
  readonly principal: Principal;
  readonly issuedAt: Date;
}

/** Signs and verifies access tokens (JWT, HS256). The newest key signs; older ones verify until they are removed. */
@Injectable()
export class Tokens {
  private readonly sign: (claims: Claims) => string;
  private readonly verifiers: Map<string, (token: string) => Claims>;

  constructor(@Inject(CONFIG) config: Config) {
    const [newest] = config.secrets.tokenKeys as readonly [NamedKey, ...NamedKey[]];
    this.sign = createSigner<Claims>({ key: newest.key, algorithm: 'HS256', kid: newest.id });
    this.verifiers = new Map(
      config.secrets.tokenKeys.map(({ id, key }) => [
        id,
        createVerifier({ key, algorithms: ['HS256'], cache: 10_000, cacheTTL: MINUTE_MS, ignoreExpiration: true }) as (
          token: string,
        ) => Claims,
      ]),
    );
  }

  /** Throws where the grants do not fit: nobody works with some of their rights and never learns of the others. */
  issue(principal: Principal, now: Date): string {
    const token = this.sign({
      sub: principal.accountId,
      sid: principal.sessionId,
      iat: seconds(now),
      r: packGrants(principal.grants, now),
    });
    if (token.length > TOKEN_LENGTH_MAX) throw new Error(`${principal.grants.length} grants of one account do not fit a token`);
    return token;
  }

  /** Throws `platform/unauthenticated` when the token is not ours, is damaged or has expired. */
  verify(token: string, now: Date): VerifiedToken {
    const claims = this.claimsOf(token);
    const age = seconds(now) - claims.iat;
    // Written so that a token without a time is refused as well.
    if (!(age < ACCESS_TOKEN_MINUTES * 60)) throw new DomainError('platform/unauthenticated');
    return {
      issuedAt: new Date(claims.iat * 1000),
      principal: { accountId: claims.sub, sessionId: claims.sid, grants: unpackGrants(claims.r) },
    };
  }

  private claimsOf(token: string): Claims {
    try {
      const header = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString()) as { kid?: string };
      const verify = this.verifiers.get(header.kid ?? '');
      if (!verify) throw new Error('unknown key');
      const claims = verify(token);
      // One of an earlier build: its holder refreshes.
      if (!Array.isArray(claims.r)) throw new Error('no grants');
      return claims;
    } catch {
      throw new DomainError('platform/unauthenticated');
    }
  }
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
