/**
 * What goes over the wire. The client knows neither `fetch` nor `Taro.request`: each app injects a `Send`, so one client
 * serves the console and the mini-program (WeChat has no fetch, URL or URLSearchParams).
 */

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The part of an AbortSignal the client needs; WeChat has none of its own. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** A file of whatever kind the transport can send: a Blob in a browser, a temporary path in the mini-program. */
export interface WireUpload<F> {
  readonly field: string;
  readonly file: F;
  readonly fileName?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Called with the share already sent, 0 to 1, by transports that know it. */
  readonly onProgress?: (share: number) => void;
}

export interface WireRequest<F = unknown> {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. Absent when the request has no body or is an upload. */
  readonly body?: string;
  /** Sent as multipart/form-data; the transport sets the content type with its boundary. */
  readonly upload?: WireUpload<F>;
  /** `json`: the body as text or already parsed. `bytes`: the body untouched, as an ArrayBuffer. */
  readonly expect: 'json' | 'bytes';
  readonly timeoutMs: number;
  readonly signal?: CancelSignal;
}

export interface WireResponse {
  readonly status: number;
  /** Names in any case; a name that arrives twice may be a list. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

/** Answers for every HTTP status; rejects only when no answer came at all (no network, timeout, cancelled). */
export type Send<F = unknown> = (request: WireRequest<F>) => Promise<WireResponse>;

/** One header, whatever the case its transport reports it in. */
export function headerOf(response: WireResponse, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(response.headers)) {
    if (key.toLowerCase() === wanted) return typeof value === 'string' ? value : value?.[0];
  }
  return undefined;
}
