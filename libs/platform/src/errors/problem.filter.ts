import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus } from '@nestjs/common';
import { DomainError, type DomainErrorCode } from '@shequtong/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { type FieldProblem, type Problem } from './problem.js';
import { problemTexts } from './problem-texts.js';

const PROBLEM_JSON = 'application/problem+json; charset=utf-8';
/** `Cache-Control` of whatever is not to be kept: a problem also of a route whose answers are. */
export const NOT_KEPT = 'no-store';
const TYPE_BASE = 'urn:shequtong:problem:';

/** The one place where an error becomes an answer. Everything unknown is a 500 that says nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    const retryAfter = retryAfterSeconds(error, problem.status);
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    void reply.status(problem.status).headers({ 'Content-Type': PROBLEM_JSON, 'Cache-Control': NOT_KEPT }).send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const instance = `urn:request:${request.id}`;
    if (error instanceof DomainError) {
      // Nobody else hears of it: what the driver said of the connection, which holds nothing of the request.
      if (error.code === 'platform/unavailable')
        this.log.warn({ requestId: request.id, route: request.routeOptions.url, cause: error.details.cause }, 'unavailable');
      return problemFor(error.code, error.details, instance);
    }
    const code = codeOfHttp(error);
    if (code === 'platform/internal') {
      this.log.error({ requestId: request.id, route: request.routeOptions.url, err: error as Error }, 'request failed');
    }
    return problemFor(code, {}, instance);
  }
}

/** The problem of a code; `details` fill the placeholders of its text and may carry `fields`. */
function problemFor(code: DomainErrorCode, details: Readonly<Record<string, unknown>> = {}, instance?: string): Problem {
  const text = problemTexts[code];
  const fields = details.fields as readonly FieldProblem[] | undefined;
  return {
    type: TYPE_BASE + code,
    title: text.title,
    status: text.status,
    detail: filled(text.next, details),
    code,
    ...(instance && { instance }),
    ...(fields?.length && { errors: fields }),
  };
}

function filled(text: string, details: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}

/** Errors thrown by Nest, Fastify and its plugins carry a status, not a code of ours. */
function codeOfHttp(error: unknown): DomainErrorCode {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | undefined)?.statusCode;
  switch (status) {
    case HttpStatus.BAD_REQUEST:
      return 'platform/malformed-request';
    case HttpStatus.NOT_FOUND:
      return 'platform/not-found';
    case HttpStatus.METHOD_NOT_ALLOWED:
      return 'platform/not-found';
    case HttpStatus.PAYLOAD_TOO_LARGE:
      return 'platform/too-large';
    case HttpStatus.UNSUPPORTED_MEDIA_TYPE:
      return 'platform/unsupported-content';
    case HttpStatus.TOO_MANY_REQUESTS:
      return 'platform/rate-limited';
    default:
      // Whatever else the framework refuses (an address that cannot be read, a parameter without end) is the caller's.
      return status !== undefined && status >= 400 && status < 500 ? 'platform/malformed-request' : 'platform/internal';
  }
}

/** What Fastify refuses before a route is found, and so before the filter could be asked. */
export function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFor(codeOfHttp(error), {}, `urn:request:${request.id}`);
  void reply
    .status(problem.status)
    .headers({ 'X-Request-Id': request.id, 'Content-Type': PROBLEM_JSON, 'Cache-Control': NOT_KEPT })
    .send(JSON.stringify(problem));
}

function retryAfterSeconds(error: unknown, status: number): number | undefined {
  if (error instanceof DomainError && typeof error.details.retryAfterSeconds === 'number')
    return Math.ceil(error.details.retryAfterSeconds);
  return status === 503 ? 5 : undefined;
}
