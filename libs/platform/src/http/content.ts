import { isUtf8 } from 'node:buffer';
import { applyDecorators, UnsupportedMediaTypeException } from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import { type FastifyContextConfig, type FastifyRequest } from 'fastify';
import { answerUnroutable } from '../errors/problem.filter.js';

const JSON_TYPE = 'application/json';
/** Of text in another charset every second word would be another one. */
const UTF_8 = /^"?utf-?8"?$/i;

interface Taking {
  readonly takes?: readonly string[];
}

/** What a route takes that takes no JSON; every other body is refused before anything looks at it. */
export const Takes = (...types: readonly string[]): MethodDecorator => applyDecorators(ApiConsumes(...types), RouteConfig({ takes: types } satisfies Taking));

/**
 * Bodies of the kind their route takes, and none else: one of another kind would reach the route as something that it
 * does not know, and be called a mistake of its fields.
 */
export function refuseForeignBodies(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onRequest', (request, reply, done) => {
    if (hasBody(request) && !request.is404 && !isTaken(request)) answerUnroutable(new UnsupportedMediaTypeException(), request, reply);
    else done();
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function isTaken({ headers, routeOptions }: FastifyRequest): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const { takes = [JSON_TYPE] } = routeOptions.config as FastifyContextConfig & Taking;
  if (!takes.includes(type.toLowerCase())) return false;
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return charset === undefined || UTF_8.test(charset);
}

/** JSON whose bytes are UTF-8. Others would be read with a sign of replacement in every place that does not fit, and kept so. */
export function takeJson(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser(JSON_TYPE, { bodyLimit }, (request, body, done) => {
    if (isUtf8(body)) void parse(request as FastifyRequest, body.toString('utf8'), done);
    else done(new DomainError('platform/not-utf8'));
  });
}

/** What WeChat's official account sends is signed as it stands, so it reaches its route as the text it was. */
export function takeXmlAsText(app: NestFastifyApplication): void {
  app.useBodyParser(['text/xml', 'application/xml'], { bodyLimit: 64 * 1024 }, (_request, body, done) => done(null, body.toString('utf8')));
}
