import { isUtf8 } from 'node:buffer';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import { type FastifyRequest } from 'fastify';

const TAKES = Symbol('TAKES');
const JSON_TYPE = 'application/json';
/** Of text in another charset every second word would be another one. */
const UTF_8 = /^"?utf-?8"?$/i;

/** What a route takes that takes no JSON. */
export const Takes = (...types: readonly string[]): MethodDecorator => applyDecorators(ApiConsumes(...types), SetMetadata(TAKES, types));

/**
 * Bodies of the kind their route takes, and none else: one of another kind would reach the route as something that it
 * does not know, and be called a mistake of its fields. Asked last: who may not call the route hears that first.
 */
@Injectable()
export class ContentGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!hasBody(request)) return true;
    const takes = this.reflector.get<readonly string[] | undefined>(TAKES, context.getHandler()) ?? [JSON_TYPE];
    const { type, isUtf8Text } = contentOf(request);
    if (!takes.includes(type) || !isUtf8Text) throw new DomainError('platform/unsupported-content');
    // The check of the fields would call a list or a single value a mistake of theirs, and take null for one that says nothing.
    if (type === JSON_TYPE && !isObject(request.body)) throw new DomainError('platform/malformed-request');
    return true;
  }
}

const isObject = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function contentOf({ headers }: Pick<FastifyRequest, 'headers'>): { readonly type: string; readonly isUtf8Text: boolean } {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return { type: type.toLowerCase(), isUtf8Text: charset === undefined || UTF_8.test(charset) };
}

/**
 * JSON whose bytes are UTF-8. Others would be read with a sign of replacement in every place that does not fit, and kept
 * so. What calls itself another charset is not read at all; the guard refuses it.
 */
export function takeJson(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser(JSON_TYPE, { bodyLimit }, (request, body, done) => {
    if (!contentOf(request).isUtf8Text) done(null, undefined);
    else if (isUtf8(body)) void parse(request as FastifyRequest, body.toString('utf8'), done);
    else done(new DomainError('platform/foreign-encoding'));
  });
}

/** What WeChat's official account sends is signed as it stands, so it reaches its route as the text it was. */
export function takeXmlAsText(app: NestFastifyApplication): void {
  app.useBodyParser(['text/xml', 'application/xml'], { bodyLimit: 64 * 1024 }, (_request, body, done) => done(null, body.toString('utf8')));
}
