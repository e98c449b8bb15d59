import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';

/** The part of an answer a handler sets beside its body. */
export interface ReplyHeaders {
  header(name: string, value: string): unknown;
}

/** The version of what several people may change, as `ETag` and `If-Match` carry it. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * A strong one: what is to be changed must be the very thing that was seen, of which a weak one says nothing (RFC 9110 §13.1.1).
 * Tags are compared octet by octet: "01" is none of ours, whatever number it is.
 */
const ETAG = /^"(0|[1-9]\d{0,8})"$/;

const versionIn = (given: string): string | undefined => ETAG.exec(given.trim())?.[1];

/** What `If-Match` asks for: the version where it names one of ours, else as it stands; undefined without one. */
export const preconditionOf = (headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined => {
  const given = headers['if-match'];
  return typeof given === 'string' ? (versionIn(given) ?? given) : given?.join();
};

/** The version the caller saw; 428 without one, 412 for one that cannot be ours. */
export const VersionSeen = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
  const given = headers['if-match'];
  if (given === undefined) throw new DomainError('platform/precondition-required');
  const version = versionIn(given);
  if (version === undefined) throw new DomainError('platform/precondition-failed');
  return Number(version);
});

/** Two colleagues may look at the same thing: who acts names the version they saw. */
export const ChangesVersion = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description:
        'The version that was seen, in quotes, as ETag and body name it; 412 when a colleague was faster, and for a weak one (W/), as a proxy that compresses makes of an ETag.',
      schema: { type: 'string', pattern: ETAG.source },
    }),
  );
