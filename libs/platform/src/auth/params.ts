import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor } from '../db/actor.js';
import { type AccessContext, type RequestWithAccess } from './access.guard.js';
import { type Principal } from './principal.js';

const contextOf = (context: ExecutionContext): AccessContext => {
  const access = context.switchToHttp().getRequest<RequestWithAccess>().shequtong;
  if (!access) throw new Error('the access guard did not run');
  return access;
};

/** Who acts, with the scope the guard worked out. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => contextOf(context).actor);

/** The checked area of the request, as a number. */
export const AreaId = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { areaId } = contextOf(context);
  if (areaId === undefined) throw new Error('this route has no area parameter');
  return areaId;
});

/** The signed-in person; throws when the route is public and nobody is signed in. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = contextOf(context);
  if (!principal) throw new DomainError('platform/unauthenticated');
  return principal;
});
