import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { IDEMPOTENCY, type IdempotencyRule } from '../idempotency/command.js';
import { ROUTE_ACCESS, type RouteAccess } from './access.js';

/** One route as Nest knows it; the authorisation matrix is built over these. */
export interface RouteFacts {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access?: RouteAccess;
  readonly idempotency?: IdempotencyRule;
}

/** Every route of the application with what it declares. Needs `DiscoveryModule`. */
export function routesOf(app: INestApplicationContext): RouteFacts[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const base = firstPath(metatype ?? {}, PATH_METADATA);
      return scanner.getAllMethodNames(prototype).flatMap((name): RouteFacts[] => {
        const handler = prototype[name] as object;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        return [
          {
            method: RequestMethod[method] ?? String(method),
            path: `/${[base, firstPath(handler, PATH_METADATA)].filter(Boolean).join('/')}`.replace(/\/+/g, '/'),
            handler: `${metatype?.name}.${name}`,
            access: Reflect.getMetadata(ROUTE_ACCESS, handler) as RouteAccess | undefined,
            idempotency: Reflect.getMetadata(IDEMPOTENCY, handler) as IdempotencyRule | undefined,
          },
        ];
      });
    });
}

/** Throws one sentence per route that names no permission or leaves open how its repetition is handled. */
export function refuseUndeclaredRoutes(app: INestApplicationContext): void {
  const mistakes = routesOf(app).flatMap((route) => [
    ...(route.access ? [] : [`${route.method} ${route.path} (${route.handler}) names no permission: add @Access.`]),
    ...(route.idempotency || route.method === 'GET'
      ? []
      : [`${route.method} ${route.path} (${route.handler}) does not say what a repeat does: add @Idempotent or @RepeatsSafely.`]),
  ]);
  if (mistakes.length) throw new Error(mistakes.join('\n'));
}

function firstPath(target: object, key: string): string {
  const value = Reflect.getMetadata(key, target) as string | string[] | undefined;
  const path = Array.isArray(value) ? value[0] : value;
  return (path ?? '').replace(/^\/|\/$/g, '');
}
