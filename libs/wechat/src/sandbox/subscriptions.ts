import type { SubscribeTemplate } from './seed.js';
import type { World } from './world.js';

/** A subscribe message as it appears in the person's WeChat. */
export interface DeliveredMessage {
  id: string;
  openid: string;
  personName: string;
  template: SubscribeTemplate;
  values: Record<string, string>;
  page: string | undefined;
  at: string;
}

const notSubscribed = 43101;
const concurrent = 43108;
const kept = 1_000;

/** How often each person still takes a message of each template, and the messages they got. */
export class Subscriptions {
  readonly #world: World;
  readonly #credits = new Map<string, number>();
  readonly #sending = new Set<string>();
  readonly #delivered: DeliveredMessage[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** The person taps "accept" `times` times. A one-off banks that many messages; a long-term one has no end. */
  accept(openid: string, template: SubscribeTemplate, times: number): void {
    const more = template.kind === 'long-term' ? Infinity : times;
    this.#credits.set(key(openid, template.id), this.credits(openid, template.id) + more);
  }

  /** The person switches this message off: what was banked is gone. */
  reject(openid: string, templateId: string): void {
    this.#credits.delete(key(openid, templateId));
  }

  credits(openid: string, templateId: string): number {
    return this.#credits.get(key(openid, templateId)) ?? 0;
  }

  /** Begins a send; answers 0 or WeChat's error code. Call `end` when the sender has the answer. */
  begin(openid: string, templateId: string): number {
    if (this.#sending.has(openid)) return concurrent;
    if (this.credits(openid, templateId) < 1) return notSubscribed;
    this.#sending.add(openid);
    return 0;
  }

  end(openid: string): void {
    this.#sending.delete(openid);
  }

  deliver(message: Omit<DeliveredMessage, 'id' | 'at'>): DeliveredMessage {
    const slot = key(message.openid, message.template.id);
    this.#credits.set(slot, (this.#credits.get(slot) ?? 0) - 1);
    const id = String(this.#world.random(6).readUIntBE(0, 6));
    const delivered = { ...message, id, at: new Date(this.#world.now()).toISOString() };
    this.#delivered.push(delivered);
    if (this.#delivered.length > kept) this.#delivered.shift();
    return delivered;
  }

  /** Newest first. */
  list(openid?: string): DeliveredMessage[] {
    return this.#delivered.filter((message) => openid === undefined || message.openid === openid).reverse();
  }
}

function key(openid: string, templateId: string): string {
  return `${openid}|${templateId}`;
}
