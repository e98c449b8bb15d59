import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@shequtong/kernel';
import { type FastifyReply } from 'fastify';
import { type RequestWithAccess } from '../auth/access.guard.js';
import { CONFIG, type Config } from '../config/config.js';
import { commandOf, IDEMPOTENCY, type IdempotencyRule } from '../idempotency/command.js';
import { Commands, NO_AREA } from '../idempotency/commands.js';
import { COSTLY, type CostlyKind } from './costly.js';
import { type Allowance, RequestLimits } from './request-limits.js';

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
 * address, so that neighbours behind one address do not use up each other's share. A repeated command counts for the
 * address alone: whoever has used up their share still gets the answer that was lost on the way.
 */
@Injectable()
export class PersonLimitGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: RequestLimits,
    private readonly reflector: Reflector,
    private readonly commands: Commands,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithAccess>();
    const accountId = request.shequtong?.principal?.accountId;
    if (!accountId) return true;
    const { perPerson, perAddress } = this.config.limits;
    const share = this.limits.take(accountId, perPerson, Date.now());
    if (!share.allowed && (await this.isRepeat(context, request))) return true;
    this.limits.giveBack(request.ip);
    request.onReplay = () => {
      this.limits.giveBack(accountId);
      this.limits.take(request.ip, perAddress, Date.now());
    };
    return answerWith(context, MINUTE, perPerson, share);
  }

  /** Asked only where the request would be refused: a write within its share pays nothing for it. */
  private async isRepeat(context: ExecutionContext, request: RequestWithAccess): Promise<boolean> {
    if (this.reflector.get<IdempotencyRule | undefined>(IDEMPOTENCY, context.getHandler())?.kind !== 'key') return false;
    const command = commandOf(request);
    const { areaId } = request.shequtong ?? {};
    return command !== undefined && (await this.commands.isAnswered(command, areaId === undefined ? [NO_AREA] : [areaId, NO_AREA]));
  }
}

/** Requests of a costly kind per minute: of the person, or of the address where nobody is signed in. */
@Injectable()
export class CostlyLimitGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: RequestLimits,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const kind = this.reflector.get<CostlyKind | undefined>(COSTLY, context.getHandler());
    if (!kind) return true;
    const { shequtong, ip } = context.switchToHttp().getRequest<RequestWithAccess>();
    const limit = this.config.limits[kind];
    const caller = `${kind}|${shequtong?.principal?.accountId ?? ip}`;
    return answerWith(context, kind, limit, this.limits.take(caller, limit, Date.now()));
  }
}

/** The name under which a caller is told of their share of all requests. */
const MINUTE = 'minute';

const countOne = (context: ExecutionContext, limits: RequestLimits, caller: string, limit: number): true =>
  answerWith(context, MINUTE, limit, limits.take(caller, limit, Date.now()));

/** Says how much is left in the header fields of the IETF draft "RateLimit header fields for HTTP". Throws `platform/rate-limited`. */
function answerWith(context: ExecutionContext, name: string, limit: number, { allowed, remaining, resetSeconds }: Allowance): true {
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  // The person's share takes the place of the address's; that of a costly kind stands behind it.
  const say = (field: string, value: string): unknown => {
    const before = name === MINUTE ? undefined : reply.getHeader(field);
    return reply.header(field, before === undefined ? value : `${String(before)}, ${value}`);
  };
  say('RateLimit-Policy', `"${name}";q=${limit};w=60`);
  say('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (!allowed) throw new DomainError('platform/rate-limited', { retryAfterSeconds: resetSeconds });
  return true;
}
