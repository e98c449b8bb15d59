import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { type DynamicModule, type INestApplication, PayloadTooLargeException, RequestMethod, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject } from '@nestjs/swagger';
import { LogController } from 'fastify';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { refuseUndeclaredRoutes } from '../auth/route-check.js';
import { refusePowerfulRole } from '../db/data-source.js';
import { answerUnroutable, NOT_KEPT, ProblemFilter } from '../errors/problem.filter.js';
import { type PlatformOptions } from '../platform.module.js';
import { MAX_UPLOAD_BYTES } from '../media/image.js';
import { NestLogger } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import { withRequestId } from '../observability/request-context.js';
import { isOverlyComplex } from './body-shape.js';
import { takeJson, takeXmlAsText } from './content.js';
import { drainWhenClosing } from './draining.js';
import { type ApiWords, openApiDocument, serveDocs } from './openapi.js';
import { validationPipe } from './validation.pipe.js';

const BODY_LIMIT = 512 * 1024;
/** Longest a request may take to arrive whole: a photo of 10 MB over 700 kbit/s. Who sends byte by byte is cut off. */
export const REQUEST_MS = 120_000;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Builds the HTTP application around a root module; not yet listening. Used by main.ts and by tests alike. */
export async function createApplication(
  rootModule: Type | DynamicModule,
  { config, logger, words }: Pick<PlatformOptions, 'config' | 'logger'> & { readonly words?: ApiWords },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // One line per answer, below; Fastify's own two would hold addresses, and addresses hold ids.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: answerUnroutable,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule as Type, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  return configured(app, logger, words);
}

async function configured(app: NestFastifyApplication, logger: Logger, words?: ApiWords): Promise<NestFastifyApplication> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    // Answers are somebody's own: no cache keeps them, except where a route says otherwise.
    void reply.headers({ 'X-Request-Id': request.id, 'Cache-Control': NOT_KEPT });
    withRequestId(request.id, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route template, never the address: addresses hold ids and codes.
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
  refuseOverlyComplexBodies(app);
  drainWhenClosing(app);
  app.get(Metrics).watch(fastify);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1 } });
  takeJson(app, BODY_LIMIT);
  takeXmlAsText(app);
  prefixed(app);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  await refusePowerfulRole(app.get(DataSource));
  refuseUndeclaredRoutes(app);
  serveDocs(app, words);
  return app;
}

/** Before anything of ours looks at the body. */
function refuseOverlyComplexBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, reply, done) => {
      if (isOverlyComplex(request.body)) answerUnroutable(new PayloadTooLargeException(), request, reply);
      else done();
    });
}

function prefixed(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz', 'metrics'].map((path) => ({ path, method: RequestMethod.GET })) });
}

/** The OpenAPI document without a database: the modules are read, nothing of them is made. */
export async function describeApplication(rootModule: Type | DynamicModule, words?: ApiWords): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(rootModule as Type, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  prefixed(app);
  return openApiDocument(app, words);
}
