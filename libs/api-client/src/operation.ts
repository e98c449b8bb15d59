/**
 * Types that read an operation of a document made by openapi-typescript: which paths a method has, what must be passed,
 * what comes back. Nothing here exists at run time.
 */
import { type QueryValue } from './address.js';
import { type CancelSignal } from './wire.js';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that offer a method. */
export type PathsWith<Paths, V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends { [K in V]: { responses: unknown } } ? P : never;
}[keyof Paths] &
  string;

export type Operation<Paths, P extends keyof Paths, V extends Verb> = V extends keyof Paths[P] ? Paths[P][V] : never;

type Parameters<O> = O extends { parameters: infer P } ? P : unknown;

/** A group of parameters under the same optionality as in the document; left out when there are none. */
type Group<P, In extends string> = In extends keyof P
  ? [NonNullable<P[In]>] extends [never]
    ? unknown
    : P extends Record<In, unknown>
      ? { [K in In]: P[K & keyof P] }
      : { [K in In]?: P[K & keyof P] }
  : unknown;

/** Headers the client writes itself have options of their own. */
type OwnHeader = 'idempotency-key' | 'if-match' | 'authorization' | 'accept' | 'content-type';

type HeaderGroup<P> = 'header' extends keyof P ? NonNullable<P['header' & keyof P]> : never;

/** No headers are written as `header?: never`, and every key belongs to `never`. */
type HeaderNames<P> = [HeaderGroup<P>] extends [never] ? never : keyof HeaderGroup<P> & string;

type Asks<P, Name extends string> = Extract<Lowercase<HeaderNames<P>>, Name> extends never ? false : true;

type Headers<P> = [Exclude<Lowercase<HeaderNames<P>>, OwnHeader>] extends [never]
  ? unknown
  : { headers: { [K in HeaderNames<P> as Lowercase<K> extends OwnHeader ? never : K]: HeaderGroup<P>[K & keyof HeaderGroup<P>] } };

type Key<P> = Asks<P, 'idempotency-key'> extends true ? { key: string } : { key?: string };
type IfMatch<P> = Asks<P, 'if-match'> extends true ? { ifMatch: string } : { ifMatch?: string };

type JsonOf<T> = T extends { content: { 'application/json': infer J } } ? J : never;

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody?: infer R }
    ? [JsonOf<NonNullable<R>>] extends [never]
      ? unknown
      : { body?: JsonOf<NonNullable<R>> }
    : unknown;

interface CallSettings {
  readonly signal?: CancelSignal;
  /** Milliseconds before the transport gives up. */
  readonly timeoutMs?: number;
  /** `none` for sign-in and refresh: sends no token and does not try to refresh on 401. */
  readonly auth?: 'session' | 'none';
}

/** Everything a call of an operation may and must be given. */
export type CallOptions<O> = CallSettings &
  Group<Parameters<O>, 'path'> &
  Group<Parameters<O>, 'query'> &
  Headers<Parameters<O>> &
  Key<Parameters<O>> &
  IfMatch<Parameters<O>> &
  Body<O>;

/** Options may be left out when nothing in them is required. */
export type OptionalArgument<T> = object extends T ? [options?: T] : [options: T];

type SuccessStatus = 200 | 201 | 202 | 203 | 204;

/** What an operation answers when it succeeds; undefined where it answers without a body. */
export type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in Extract<keyof R, SuccessStatus>]: R[S] extends { content: { 'application/json': infer J } } ? J : undefined }[Extract<
      keyof R,
      SuccessStatus
    >]
  : never;

/** The loose shape every typed call is reduced to. */
export interface LooseOptions extends CallSettings {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
}
