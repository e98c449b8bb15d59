/**
 * What a WeChat error means to the caller. One word per reaction: a caller switches over kinds, never over
 * WeChat's numbers.
 *
 * - `busy` WeChat asks to come back (already retried here) · `concurrent` another send to the same person is under way
 * - `token` the access token is refused, also after fetching a new one
 * - `credentials` app id, secret or caller address are not accepted: a person has to correct the configuration
 * - `code-expired` a code is unknown or past its life: ask the phone for a new one · `code-used` it was spent before
 * - `rate` too often in a minute · `quota` the day's amount is spent: never retried
 * - `risky` WeChat refuses the content · `inactive` the person was not active in the app lately: send to people
 * - `not-subscribed` no acceptance left for this message · `ability-banned` WeChat took the ability away from the app
 * - `user-blocked` WeChat holds the account for dangerous · `not-granted` the app may not use this interface
 * - `bad-argument` our request is wrong · `repeated` the same request was sent before
 * - `bad-signature` a push that did not come from WeChat or was altered
 * - `unreachable` no answer in time · `malformed` an answer that does not say what it must
 */
export type WechatErrorKind =
  | 'busy'
  | 'concurrent'
  | 'token'
  | 'credentials'
  | 'code-expired'
  | 'code-used'
  | 'rate'
  | 'quota'
  | 'risky'
  | 'inactive'
  | 'not-subscribed'
  | 'ability-banned'
  | 'user-blocked'
  | 'not-granted'
  | 'bad-argument'
  | 'repeated'
  | 'bad-signature'
  | 'unreachable'
  | 'malformed'
  | 'unknown';

/** Error codes as WeChat documents them; `TransportConfig.errorKinds` overrides single ones. */
const kindByCode: Readonly<Record<number, WechatErrorKind>> = {
  [-1]: 'busy',
  40001: 'token',
  40014: 'token',
  41001: 'token',
  42001: 'token',
  40013: 'credentials',
  40125: 'credentials',
  40164: 'credentials',
  41002: 'credentials',
  41004: 'credentials',
  40029: 'code-expired',
  42003: 'code-expired',
  40163: 'code-used',
  40226: 'user-blocked',
  44991: 'rate',
  45011: 'rate',
  45009: 'quota',
  45168: 'risky',
  87014: 'risky',
  61010: 'inactive',
  43101: 'not-subscribed',
  43107: 'ability-banned',
  43108: 'concurrent',
  48001: 'not-granted',
  87020: 'repeated',
  40003: 'bad-argument',
  40004: 'bad-argument',
  40037: 'bad-argument',
  40097: 'bad-argument',
  40129: 'bad-argument',
  40169: 'bad-argument',
  41030: 'bad-argument',
  43002: 'bad-argument',
  43104: 'bad-argument',
  44002: 'bad-argument',
  47001: 'bad-argument',
  47003: 'bad-argument',
  85096: 'bad-argument',
};

export type ErrorKindOverrides = Readonly<Record<number, WechatErrorKind>>;

/** The meaning of a WeChat error code; codes nobody told us about are `unknown`. */
export function kindOfCode(errcode: number, overrides: ErrorKindOverrides = {}): WechatErrorKind {
  return overrides[errcode] ?? kindByCode[errcode] ?? 'unknown';
}

/**
 * A call to WeChat that did not succeed, or a push that is refused. The message is safe to log: it holds the code,
 * the kind, the path and WeChat's request id (rid, which their support asks for), never an argument of the call.
 * `detail` is WeChat's own sentence; it may quote an argument and is kept out of the message for that reason.
 */
export class WechatError extends Error {
  readonly errcode: number;
  readonly kind: WechatErrorKind;
  readonly rid: string | undefined;
  readonly path: string;

  /** WeChat's own sentence, for a person who looks into one failure; not for logs. */
  readonly #detail: string;

  constructor(fields: { kind: WechatErrorKind; path: string; errcode?: number; rid?: string; detail?: string }) {
    const errcode = fields.errcode ?? 0;
    const parts = [`WeChat ${fields.path}: ${fields.kind}`];
    if (errcode !== 0) parts.push(`errcode ${errcode}`);
    if (fields.rid) parts.push(`rid ${fields.rid}`);
    super(parts.join(', '));
    this.name = 'WechatError';
    this.errcode = errcode;
    this.kind = fields.kind;
    this.rid = fields.rid;
    this.path = fields.path;
    this.#detail = fields.detail ?? '';
  }

  get detail(): string {
    return this.#detail;
  }
}

/** The request id at the end of WeChat's error sentence, if there is one. */
export function ridOf(errmsg: string): string | undefined {
  return /rid:\s*([0-9a-f]+(?:-[0-9a-f]+)+)/i.exec(errmsg)?.[1];
}
