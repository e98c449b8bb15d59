import { headerOf, type WireResponse } from './wire.js';

/** Which field of the input is meant, such as `address.room`, and what to do about it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
}

/** The API refused (RFC 9457). `code` is stable and made for `switch`; `title` and `detail` are Chinese, made for the person. */
export class ProblemError extends Error implements ProblemFacts {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** How long to wait before trying again, when the server says so. */
  readonly retryAfterSeconds?: number;
  /** What to tell whoever runs the system; leads to the log line, holds nothing personal. */
  readonly requestId?: string;

  constructor(facts: ProblemFacts) {
    super(facts.detail ? `${facts.title}：${facts.detail}` : facts.title);
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.requestId = facts.requestId;
  }

  /** The message for one field of a form. */
  messageFor(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** No answer came: whether the server acted is unknown, so a command may only be repeated with the same key. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';

  constructor(readonly reason: unknown) {
    super('网络连接不上，请检查网络后再试。');
  }
}

/** The caller cancelled; nobody needs to be told. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('已取消');
  }
}

/** Code of answers that are not ours, such as a gateway's error page. */
export const UNREADABLE_ANSWER = 'client/unreadable-answer';

/** The error of an answer of 400 and above. A body that is no problem of ours is not trusted with its words. */
export function problemOf(response: WireResponse, body: unknown, retryAfterSeconds: number | undefined): ProblemError {
  const requestId = headerOf(response, 'x-request-id');
  if (!isRecord(body) || typeof body.code !== 'string' || typeof body.title !== 'string') {
    return new ProblemError({ ...unreadable(response.status), errors: [], retryAfterSeconds, requestId });
  }
  return new ProblemError({
    status: response.status,
    code: body.code,
    title: body.title,
    detail: typeof body.detail === 'string' ? body.detail : '',
    errors: Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [],
    retryAfterSeconds,
    requestId,
  });
}

/** The error of a successful answer whose body cannot be read. */
export const unreadableAnswer = (response: WireResponse): ProblemError =>
  new ProblemError({ ...unreadable(response.status), errors: [], requestId: headerOf(response, 'x-request-id') });

const unreadable = (status: number): Pick<ProblemFacts, 'status' | 'code' | 'title' | 'detail'> => ({
  status,
  code: UNREADABLE_ANSWER,
  title: '服务暂时没有正常答复',
  detail: '请过几分钟再试。',
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
