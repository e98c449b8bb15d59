import { fillPath, queryString } from './address.js';
import { CancelledError, OfflineError, problemOf, type ProblemError, unreadableAnswer } from './errors.js';
import { type LooseOptions } from './operation.js';
import { retryAfterSeconds } from './retry-after.js';
import { type Session, singleFlightRefresh } from './session.js';
import { headerOf, type HttpMethod, type Send, type WireRequest, type WireResponse, type WireUpload } from './wire.js';

export interface ClientSettings<F> {
  readonly send: Send<F>;
  /** Origin without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string;
  readonly session: Session;
  /**
   * Asked about a signed-in call that was refused. True: the person has done what was missing, and the same call is made
   * once more, under its own key.
   */
  readonly overcome?: (problem: ProblemError, path: string) => Promise<boolean>;
  /** Milliseconds since 1970, for dates in `Retry-After`. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A successful answer and what its headers say. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  /** Version of what was read, for `ifMatch` of the edit that follows. */
  readonly etag?: string;
}

/** One request before it has a token. */
export interface Call<F> {
  readonly method: HttpMethod;
  readonly template: string;
  readonly options: LooseOptions;
  readonly upload?: WireUpload<F>;
  readonly expect: 'json' | 'bytes';
}

export type Caller<F> = <T>(call: Call<F>) => Promise<Answer<T>>;

const REQUEST_TIMEOUT_MS = 15_000;
const UPLOAD_TIMEOUT_MS = 90_000;
/** A longer wait is the person's to decide, not ours. */
const LONGEST_OWN_WAIT_SECONDS = 5;
const OWN_RETRIES = 2;

/** The one path every request takes: token, send, refresh once, wait as the server asks, read the answer. */
export function caller<F>(settings: ClientSettings<F>): Caller<F> {
  const { session } = settings;
  const refreshed = singleFlightRefresh(session);
  const patient = patientSend(settings);

  return async <T>(call: Call<F>): Promise<Answer<T>> => {
    const signsIn = call.options.auth !== 'none';
    const token = signsIn ? session.accessToken() : undefined;
    let response = await patient(requestOf(settings.baseUrl, call, token), call);
    if (response.status === 401 && signsIn && (await refreshed(token))) {
      response = await patient(requestOf(settings.baseUrl, call, session.accessToken()), call);
    }
    const problem = refusalOf(response, settings.now);
    if (problem && signsIn && (await settings.overcome?.(problem, call.template))) {
      response = await patient(requestOf(settings.baseUrl, call, session.accessToken()), call);
    }
    return answerOf<T>(response, call, settings.now);
  };
}

/**
 * 429 and 503 with a short `Retry-After` are repeated by the client itself, where a repeat is harmless: a read, or a
 * command under its key. Everything else reaches the person with the time to wait.
 */
function patientSend<F>(settings: ClientSettings<F>): (request: WireRequest<F>, call: Call<F>) => Promise<WireResponse> {
  const wait = settings.wait ?? ((ms) => new Promise((done) => setTimeout(done, ms)));
  return async (request, call) => {
    const harmless = call.method === 'GET' || call.options.key !== undefined;
    for (let attempt = 0; ; attempt++) {
      const response = await sendOnce(settings.send, request);
      const seconds = waitOf(response, settings.now);
      if (!harmless || seconds === undefined || seconds > LONGEST_OWN_WAIT_SECONDS || attempt >= OWN_RETRIES) return response;
      await wait(seconds * 1000);
    }
  };
}

async function sendOnce<F>(send: Send<F>, request: WireRequest<F>): Promise<WireResponse> {
  if (request.signal?.aborted) throw new CancelledError();
  try {
    return await send(request);
  } catch (reason) {
    if (request.signal?.aborted) throw new CancelledError();
    throw new OfflineError(reason);
  }
}

function waitOf(response: WireResponse, now: () => number = Date.now): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  return retryAfterSeconds(headerOf(response, 'retry-after'), now());
}

function requestOf<F>(baseUrl: string, call: Call<F>, token: string | undefined): WireRequest<F> {
  const { options, upload } = call;
  return {
    method: call.method,
    url: baseUrl + fillPath(call.template, options.path) + queryString(options.query),
    headers: headersOf(call, token),
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    ...(upload && { upload }),
    expect: call.expect,
    timeoutMs: options.timeoutMs ?? (upload ? UPLOAD_TIMEOUT_MS : REQUEST_TIMEOUT_MS),
    ...(options.signal && { signal: options.signal }),
  };
}

function headersOf<F>({ options, expect }: Call<F>, token: string | undefined): Record<string, string> {
  const headers: Record<string, string> = { Accept: expect === 'json' ? 'application/json, application/problem+json' : '*/*' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  if (options.key !== undefined) headers['Idempotency-Key'] = options.key;
  if (options.ifMatch !== undefined) headers['If-Match'] = options.ifMatch;
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}

function refusalOf(response: WireResponse, now: () => number = Date.now): ProblemError | undefined {
  const failed = response.status < 200 || response.status >= 300;
  return failed ? problemOf(response, parsed(response), retryAfterSeconds(headerOf(response, 'retry-after'), now())) : undefined;
}

function answerOf<T>(response: WireResponse, call: Call<unknown>, now?: () => number): Answer<T> {
  const problem = refusalOf(response, now);
  if (problem) throw problem;
  const body = call.expect === 'json' ? parsed(response) : response.body;
  if (body === UNREADABLE) throw unreadableAnswer(response);
  return { status: response.status, data: body as T, etag: headerOf(response, 'etag') };
}

const UNREADABLE = Symbol('unreadable');

/** The body as a value. Transports answer text, a value already parsed, or bytes (a problem met while expecting a file). */
function parsed(response: WireResponse): unknown {
  const { body } = response;
  const text = body instanceof ArrayBuffer ? utf8(body) : body;
  if (typeof text !== 'string') return text ?? undefined;
  if (text === '' || response.status === 204) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return UNREADABLE;
  }
}

/** UTF-8 by percent-decoding, because WeChat has no TextDecoder. Bytes that are no UTF-8 give text that is no JSON. */
function utf8(bytes: ArrayBuffer): string {
  const escaped = Array.from(new Uint8Array(bytes), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return '\u0000';
  }
}
