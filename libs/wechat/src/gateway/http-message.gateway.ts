import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseObject, textOf } from '../client/reply.js';
import { GatewayError, MessageGateway, type Accepted, type GatewayErrorKind, type OutgoingMessage } from './message-gateway.js';

export interface GatewayConfig {
  /** The provider's address, or the sandbox. */
  baseUrl: string;
  keyId: string;
  secret: string;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs?: number;
  /** How often an unanswered message is sent again; it cannot double, because it carries its id. */
  retries?: number;
  /** Pause before sending again, in milliseconds; it doubles each time. */
  backoffMs?: number;
}

interface GatewayEnvironment {
  /** Milliseconds since 1970. */
  now?: () => number;
  pause?: (ms: number) => Promise<void>;
}

const kindByStatus: Readonly<Record<number, GatewayErrorKind>> = {
  400: 'bad-argument',
  401: 'credentials',
  403: 'credentials',
  422: 'bad-argument',
  429: 'rate',
};

/** The signature both sides compute: it covers what is sent, where to and when. */
export function gatewaySignature(secret: string, timestamp: string, path: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\nPOST\n${path}\n${body}`).digest('hex');
}

/** Talks to a provider over HTTP with signed JSON. */
export class HttpMessageGateway extends MessageGateway {
  readonly #config: GatewayConfig;
  readonly #now: () => number;
  readonly #pause: (ms: number) => Promise<unknown>;

  constructor(config: GatewayConfig, environment: GatewayEnvironment = {}) {
    super();
    this.#config = config;
    this.#now = environment.now ?? Date.now;
    this.#pause = environment.pause ?? wait;
  }

  async sendSms(message: OutgoingMessage): Promise<Accepted> {
    return this.#send('/gateway/sms', message);
  }

  async placeCall(message: OutgoingMessage): Promise<Accepted> {
    return this.#send('/gateway/calls', message);
  }

  async #send(path: string, message: OutgoingMessage): Promise<Accepted> {
    const { to, template, parameters } = message;
    const body = JSON.stringify({ to, template, parameters });
    const retries = this.#config.retries ?? 2;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#attempt(path, body, message.idempotencyId);
      } catch (error) {
        if (attempt >= retries || !(error instanceof GatewayError) || error.kind !== 'unreachable') throw error;
        await this.#pause((this.#config.backoffMs ?? 300) * 2 ** attempt);
      }
    }
  }

  async #attempt(path: string, body: string, idempotencyId: string): Promise<Accepted> {
    const timestamp = String(this.#now());
    const { status, text } = await this.#post(path, body, {
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyId,
      'X-Gateway-Key': this.#config.keyId,
      'X-Gateway-Timestamp': timestamp,
      'X-Gateway-Signature': gatewaySignature(this.#config.secret, timestamp, path, body),
    });
    if (status >= 500) throw new GatewayError('unreachable', `HTTP ${status}`);
    const answer = parseObject(text);
    if (status >= 400) throw new GatewayError(kindByStatus[status] ?? 'refused', textOf(answer?.code) ?? `HTTP ${status}`);
    const providerId = textOf(answer?.id);
    if (providerId === undefined) throw new GatewayError('refused', 'answer without id');
    return { providerId };
  }

  async #post(path: string, body: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(new URL(path, this.#config.baseUrl), {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(this.#config.timeoutMs ?? 5_000),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw new GatewayError('unreachable', error instanceof Error ? error.name : 'no answer');
    }
  }
}
