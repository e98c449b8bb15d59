import { AppModule } from '@shequtong/api/app';
import { createApplication, type RouteFacts, routesOf } from '@shequtong/platform';
import { type Product } from '../support/product.js';
import { pino } from 'pino';

const key = (method: string, path: string): string => `${method.toUpperCase()} ${path}`;

/** Routes as Fastify itself knows them, without the documentation pages and the HEAD twins Fastify adds. */
export async function routesOfFastify(product: Product): Promise<string[]> {
  const logger = pino({ level: 'silent' });
  const { config } = product;
  const app = await createApplication(AppModule.forRoot({ config, logger, migrations: [] }), { config, logger });
  const found: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) found.push(key(method, route.url));
    });
  await app.init();
  await app.close();
  return [...new Set(found)]
    .filter((route) => !/^(HEAD|OPTIONS) /.test(route) && !/^GET \/api\/(docs|openapi)/.test(route) && !route.includes('*'))
    .sort();
}

/** Routes as their declarations say, under the prefix the application gives them. */
export function routesOfNest(product: Product): RouteFacts[] {
  return routesOf(product.app).map((route) => ({
    ...route,
    path: /^\/(healthz|readyz|metrics)$/.test(route.path) ? route.path : `/api${route.path}`,
  }));
}

export const nameOf = (route: RouteFacts): string => key(route.method, route.path);

/** The name with `{x}` as OpenAPI writes it. */
export const inOpenApi = (name: string): string => name.replace(/:(\w+)/g, '{$1}');
