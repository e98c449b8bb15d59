import { setTimeout as wait } from 'node:timers/promises';
import { defaults, type ClientEnvironment, type WechatAppConfig } from './config.js';
import { WechatError } from './errors.js';
import { readReply, type Reply } from './reply.js';

export interface WechatCall {
  method: 'GET' | 'POST';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /**
   * Whether sending it again after a lost answer does no harm. A single-use code may have been spent by the lost
   * call, and a message may have been delivered by it, so those are not repeated.
   */
  repeatable: boolean;
}

/** Sends calls to WeChat over `fetch` with a time-out and retries what WeChat asks to retry. */
export class WechatTransport {
  readonly #config: WechatAppConfig;
  readonly #environment: ClientEnvironment;

  constructor(config: WechatAppConfig, environment: ClientEnvironment = {}) {
    this.#config = config;
    this.#environment = environment;
  }

  /**
   * Sends a call; a busy answer (−1) and a parallel send to the same person (43108) are refusals before any effect
   * and are tried again with growing pauses, at most `busyRetries` times.
   * @throws WechatError
   */
  async send(call: WechatCall): Promise<Reply> {
    const retries = this.#config.busyRetries ?? defaults.busyRetries;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(call, attempt);
      } catch (error) {
        if (attempt > retries || !mayRetry(error, call)) throw error;
        await this.#pause((this.#config.backoffMs ?? defaults.backoffMs) * 2 ** (attempt - 1));
      }
    }
  }

  async #attempt(call: WechatCall, attempt: number): Promise<Reply> {
    const startedAt = performance.now();
    const report = (error?: unknown): void =>
      this.#environment.record?.({
        path: call.path,
        attempt,
        durationMs: Math.round(performance.now() - startedAt),
        outcome: error === undefined ? 'ok' : 'failed',
        errcode: error instanceof WechatError ? error.errcode : 0,
        rid: error instanceof WechatError ? error.rid : undefined,
      });
    try {
      const { status, bytes } = await this.#fetch(call);
      const reply = readReply(call.path, status, bytes, this.#config.errorKinds);
      report();
      return reply;
    } catch (error) {
      report(error);
      throw error;
    }
  }

  async #fetch(call: WechatCall): Promise<{ status: number; bytes: Buffer }> {
    const url = new URL(call.path, this.#config.baseUrl);
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    try {
      const response = await fetch(url, {
        method: call.method,
        signal: AbortSignal.timeout(this.#config.timeoutMs ?? defaults.timeoutMs),
        redirect: 'error',
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body), headers: { 'Content-Type': 'application/json' } }),
      });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      // The cause is named, not attached: it may carry the address with secret and token in it.
      const detail = error instanceof Error ? error.name : 'no answer';
      throw new WechatError({ kind: 'unreachable', path: call.path, detail });
    }
  }

  async #pause(ms: number): Promise<void> {
    await (this.#environment.pause ?? wait)(ms);
  }
}

function mayRetry(error: unknown, call: WechatCall): boolean {
  if (!(error instanceof WechatError)) return false;
  if (error.kind === 'unreachable') return call.repeatable;
  return error.kind === 'busy' || error.kind === 'concurrent';
}
