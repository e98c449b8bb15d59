import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, mayAct, type Permission } from '@shequtong/kernel';
import { type FastifyRequest } from 'fastify';
import { type Actor, anonymous } from '../db/actor.js';
import { NOW_SHIFT, type NowShift } from '../db/now-shift.js';
import { ROUTE_ACCESS, type RouteAccess } from './access.js';
import { actorFor, isPublic, type Principal } from './principal.js';
import { Places } from './places.js';
import { Revocations } from './revocations.js';
import { Tokens } from './tokens.js';

/** What the guard leaves on the request for parameter decorators. */
export interface AccessContext {
  readonly actor: Actor;
  readonly principal?: Principal;
  readonly areaId?: number;
  readonly access: RouteAccess;
}

export type RequestWithAccess = FastifyRequest & {
  shequtong?: AccessContext;
  /** Left by the limits: what a repeated command gives back. */
  onReplay?: () => void;
};

/** The first wall: the permission named by the route, for the area the request is about. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly revocations: Revocations,
    private readonly places: Places,
    @Inject(NOW_SHIFT) private readonly nowShift: NowShift,
  ) {}

  /** The decision itself; a suite of its own takes it away, to see that row-level security alone keeps areas apart. */
  static mayPass(permission: Permission, principal: Principal | undefined, areaId: number | undefined, now: Date): boolean {
    return mayAct(permission, principal?.grants, areaId, now);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access) throw new DomainError('platform/forbidden');
    const request = context.switchToHttp().getRequest<RequestWithAccess>();
    const now = new Date(Date.now() + this.nowShift.shiftMs);
    const areaId = areaOf(access, request);
    const principal = this.principalOf(request, now);
    if (!principal && !isPublic(access.permission)) throw new DomainError('platform/unauthenticated');
    if (areaId !== undefined) await this.places.mustExist(areaId);
    if (!AccessGuard.mayPass(access.permission, principal, areaId, now)) throw new DomainError('platform/forbidden');
    const actor = principal ? actorFor(principal, access.permission, areaId, now) : anonymous;
    request.shequtong = { actor, principal, areaId, access };
    return true;
  }

  private principalOf(request: FastifyRequest, now: Date): Principal | undefined {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return undefined;
    const { principal, issuedAt } = this.tokens.verify(token, now);
    if (this.revocations.isRevoked([principal.accountId, principal.sessionId], issuedAt)) throw new DomainError('platform/unauthenticated');
    return principal;
  }
}

const AREA_ID = /^\d{12}$/;

function areaOf(access: RouteAccess, request: FastifyRequest): number | undefined {
  if (access.area.from !== 'param') return undefined;
  const text = (request.params as Record<string, string | undefined>)[access.area.name] ?? '';
  if (!AREA_ID.test(text)) throw new DomainError('platform/not-found');
  return Number(text);
}
