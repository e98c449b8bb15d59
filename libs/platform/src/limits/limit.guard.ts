import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type FastifyReply } from 'fastify';
import { type RequestWithAccess } from '../auth/access.guard.js';
import { CONFIG, type Config } from '../config/config.js';
import { RequestLimits } from './request-limits.js';

/**
 * A fair share for everybody: requests per person and minute, and per address for those not signed in. The limit per
 * address is wide, since a whole estate may share one. Runs after the access guard, so that the person is known.
 */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly limits = new RequestLimits();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithAccess>();
    const account = request.shequtong?.principal?.accountId;
    const { perPerson, perAddress } = this.config.limits;
    const limit = account ? perPerson : perAddress;
    const { allowed, remaining, resetSeconds } = this.limits.take(account ?? request.ip, limit, Date.now());
    // The header fields of the IETF draft "RateLimit header fields for HTTP".
    const reply = http.getResponse<FastifyReply>();
    void reply.header('RateLimit-Policy', `"minute";q=${limit};w=60`).header('RateLimit', `"minute";r=${remaining};t=${resetSeconds}`);
    if (!allowed) throw new DomainError('platform/rate-limited', { retryAfterSeconds: resetSeconds });
    return true;
  }
}
