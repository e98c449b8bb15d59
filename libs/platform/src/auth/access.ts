import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { type Permission } from '@shequtong/kernel';

/** Where a route takes the area of a request from. It is a claim of the caller until the guard has checked it. */
type AreaSource =
  /** A 12-digit area id in the path. */
  | { readonly from: 'param'; readonly name: string }
  /** The route touches only rows of the caller's account, or rows everybody may read. */
  | { readonly from: 'none' }
  /** The service works the area out from a code it verifies itself (a scene, an invitation, a signed link). */
  | { readonly from: 'code' };

export const area = {
  param: (name = 'areaId'): AreaSource => ({ from: 'param', name }),
  none: { from: 'none' } as AreaSource,
  code: { from: 'code' } as AreaSource,
};

export interface RouteAccess {
  readonly permission: Permission;
  readonly area: AreaSource;
}

export const ROUTE_ACCESS = 'shequtong:access';

/** Names the permission of a route and the source of its area. A route without it keeps the API from starting. */
export function Access(permission: Permission, source: AreaSource): MethodDecorator {
  const access: RouteAccess = { permission, area: source };
  return applyDecorators(
    SetMetadata(ROUTE_ACCESS, access),
    ApiBearerAuth('access-token'),
    ApiExtension('x-permission', permission),
    ApiExtension('x-area-source', source.from === 'param' ? `path:${source.name}` : source.from),
  );
}
