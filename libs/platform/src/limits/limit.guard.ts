import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type FastifyReply } from 'fastify';
import { type RequestWithAccess } from '../auth/access.guard.js';
import { CONFIG, type Config } from '../config/config.js';
import { RequestLimits } from './request-limits.js';

/**
 * Requests per address and minute, counted before anything is looked at: what the access guard then refuses (a guessed
 * token, somebody else's area) has been counted. The limit is wide, since a whole estate may share one address.
 */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: RequestLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip } = context.switchToHttp().getRequest<RequestWithAccess>();
    return countOne(context, this.limits, ip, this.config.limits.perAddress);
  }
}

/**
 * Requests per person and minute, for those the access guard let in. They count for the person and no longer for the
 * address, so that neighbours behind one address do not use up each other's share.
 */
@Injectable()
export class PersonLimitGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: RequestLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip, shequtong } = context.switchToHttp().getRequest<RequestWithAccess>();
    const accountId = shequtong?.principal?.accountId;
    if (!accountId) return true;
    this.limits.giveBack(ip);
    return countOne(context, this.limits, accountId, this.config.limits.perPerson);
  }
}

/** Says how much is left in the header fields of the IETF draft "RateLimit header fields for HTTP". Throws `platform/rate-limited`. */
function countOne(context: ExecutionContext, limits: RequestLimits, caller: string, limit: number): true {
  const { allowed, remaining, resetSeconds } = limits.take(caller, limit, Date.now());
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  void reply.header('RateLimit-Policy', `"minute";q=${limit};w=60`).header('RateLimit', `"minute";r=${remaining};t=${resetSeconds}`);
  if (!allowed) throw new DomainError('platform/rate-limited', { retryAfterSeconds: resetSeconds });
  return true;
}
