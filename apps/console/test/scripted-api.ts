import { createClient, type paths, type WireRequest, type WireResponse } from '@shequtong/api-client';
import { type Api } from '../src/calls/api.js';
import { type Session } from '@shequtong/api-client';

/** The network is what lies outside: it answers by script, everything of ours on this side is real. */
type Answer = (request: WireRequest<Blob>) => WireResponse | Promise<WireResponse>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): WireResponse => ({
  status,
  headers,
  body: JSON.stringify(body),
});

export const problem = (status: number, code: string, title: string, detail = '', headers: Record<string, string> = {}): WireResponse =>
  json({ type: `urn:shequtong:problem:${code}`, status, code, title, detail }, status, headers);

export const noNetwork = (): Promise<WireResponse> => Promise.reject(new TypeError('fetch failed'));

/** Answers by `METHOD /path`; what no test expects is a failure of the test. */
export class ScriptedNetwork {
  readonly sent: WireRequest<Blob>[] = [];
  private readonly answers = new Map<string, Answer>();

  on(route: string, answer: Answer): this {
    this.answers.set(route, answer);
    return this;
  }

  readonly send = async (request: WireRequest<Blob>): Promise<WireResponse> => {
    this.sent.push(request);
    const route = `${request.method} ${request.url.split('?')[0]}`;
    const answer = this.answers.get(route);
    if (!answer) throw new Error(`no test expects ${route}`);
    return answer(request);
  };

  client(session: Session): Api {
    return createClient<paths, Blob>({ baseUrl: '', send: this.send, session, wait: () => Promise.resolve() });
  }

  /** Bodies sent to a route, in order. */
  bodies(route: string): unknown[] {
    return this.sent
      .filter((request) => `${request.method} ${request.url.split('?')[0]}` === route)
      .map((request) => JSON.parse(request.body ?? 'null') as unknown);
  }
}
