import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@shequtong/kernel';
import { createSigner, createVerifier } from 'fast-jwt';
import { CONFIG, type Config, type NamedKey } from '../config/config.js';
import { type Principal } from './principal.js';

/** Minutes an access token lives; a revoked one is refused within seconds all the same (`Revocations`). */
export const ACCESS_TOKEN_MINUTES = 15;

interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  /** Grants as tuples, to keep the header small: role, area, organisation, start and end in epoch seconds. */
  readonly g: readonly (readonly [string, number, string | 0, number, number])[];
}

export interface VerifiedToken {
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
        createVerifier({ key, algorithms: ['HS256'], cache: 10_000, cacheTTL: 60_000, ignoreExpiration: true }) as (token: string) => Claims,
      ]),
    );
  }

  issue(principal: Principal, now: Date): string {
    return this.sign({
      sub: principal.accountId,
      sid: principal.sessionId,
      iat: seconds(now),
      g: principal.grants.map((g) => [g.role, g.areaId, g.organisationId ?? 0, seconds(g.startsAt), g.endsAt ? seconds(g.endsAt) : 0] as const),
    });
  }

  /** Throws `platform/unauthenticated` when the token is not ours, is damaged or has expired. */
  verify(token: string, now: Date): VerifiedToken {
    const claims = this.claimsOf(token);
    const age = seconds(now) - claims.iat;
    // Written so that a token without a time is refused as well.
    if (!(age < ACCESS_TOKEN_MINUTES * 60)) throw new DomainError('platform/unauthenticated');
    return {
      issuedAt: new Date(claims.iat * 1000),
      principal: { accountId: claims.sub, sessionId: claims.sid, grants: claims.g.map(grantOf) },
    };
  }

  private claimsOf(token: string): Claims {
    try {
      const header = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString()) as { kid?: string };
      const verify = this.verifiers.get(header.kid ?? '');
      if (!verify) throw new Error('unknown key');
      return verify(token);
    } catch {
      throw new DomainError('platform/unauthenticated');
    }
  }
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

function grantOf([role, areaId, organisationId, startsAt, endsAt]: Claims['g'][number]): Grant {
  return {
    role: role as Grant['role'],
    areaId,
    ...(organisationId && { organisationId }),
    startsAt: new Date(startsAt * 1000),
    ...(endsAt && { endsAt: new Date(endsAt * 1000) }),
  };
}
