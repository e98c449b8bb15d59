import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { canonicalJson, DomainError } from '@shequtong/kernel';
import { createHash } from 'node:crypto';
import { type RequestWithAccess } from '../auth/access.guard.js';
import { type Actor } from '../db/actor.js';
import { preconditionOf } from '../http/if-match.js';

export const IDEMPOTENCY = 'shequtong:idempotency';

/** What a repeated request does: replays the first answer, or is harmless by nature (with the reason why). */
export type IdempotencyRule = { readonly kind: 'key' } | { readonly kind: 'safe'; readonly why: string };

const KEY = /^[\x21-\x7e]{8,80}$/;

/** The route requires `Idempotency-Key` and its service runs the work through `Commands.run`. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENCY, { kind: 'key' } satisfies IdempotencyRule),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'One key per thing the person does; repeating the request with it has no second effect.',
      schema: { type: 'string', minLength: 8, maxLength: 80 },
    }),
  );

/** A repeat needs no key because it changes nothing more, or because its answer must never be stored. */
export const RepeatsSafely = (why: string): MethodDecorator => SetMetadata(IDEMPOTENCY, { kind: 'safe', why } satisfies IdempotencyRule);

/** Who asks for what under which key. */
export interface Command {
  readonly actor: Actor;
  readonly route: string;
  readonly key: string;
  /** SHA-256 of the canonical request: path parameters, body, and the version it was made for. */
  readonly requestHash: string;
  /** Called when the first answer is given again: a repeat uses up nobody's share. */
  readonly onReplay?: () => void;
}

/** The command of an `@Idempotent` route; 400 when the key is missing or malformed. */
export const Cmd = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const command = commandOf(context.switchToHttp().getRequest<RequestWithAccess>());
  if (!command) throw new DomainError('platform/idempotency-key-missing');
  return command;
});

/** What a request asks for under its key; undefined when the key is missing or malformed. */
export function commandOf(request: RequestWithAccess): Command | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) return undefined;
  if (!request.shequtong) throw new Error('the access guard did not run');
  return {
    actor: request.shequtong.actor,
    route: `${request.method} ${request.routeOptions.url}`,
    key,
    // Without a version nothing is added, so that answers stored before it counted are still found.
    requestHash: hashOf({ params: request.params, body: request.body ?? null, ifMatch: preconditionOf(request.headers) }),
    onReplay: request.onReplay,
  };
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

/** Half a surrogate pair has no canonical form: such a body is malformed, not a failure of ours. */
function canonical(request: unknown): string {
  try {
    return canonicalJson(JSON.parse(JSON.stringify(request)) as never);
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('platform/malformed-request');
  }
}
