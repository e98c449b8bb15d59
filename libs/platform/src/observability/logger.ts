import { type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { currentRequestId } from './request-context.js';

/**
 * Structured logs. Personal data has no business in them: what is logged is named field by field at the call, and
 * the paths below are cut as a second wall.
 */
export const createLogger = (level: string, destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
      serializers: {
        // Parameters of a failed statement are the values a person typed.
        err: (error: Error & { code?: string; constraint?: string; table?: string }) => ({
          type: error.name,
          message: error.message,
          code: error.code,
          constraint: error.constraint,
          table: error.table,
          stack: error.stack,
        }),
        req: (request: { method: string; id: string; routeOptions?: { url?: string } }) => ({
          method: request.method,
          id: request.id,
          route: request.routeOptions?.url,
        }),
        res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      },
      redact: {
        paths: ['*.name', '*.phone', '*.address', '*.document', '*.password', '*.token', 'headers.authorization'],
        censor: '[cut]',
        remove: false,
      },
    },
    destination as pino.DestinationStream,
  );

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const context = rest.findLast((value) => typeof value === 'string');
    if (message instanceof Error) this.logger[level]({ context, err: message }, message.message);
    else this.logger[level]({ context }, String(message));
  }
}

export const LOGGER = Symbol('LOGGER');
