import type { World } from './world.js';

/** A text message or call that has arrived. */
export interface InboxItem {
  id: string;
  kind: 'sms' | 'call';
  to: string;
  template: string;
  parameters: Record<string, string>;
  /** What a person reads or hears. */
  text: string;
  /** ISO 8601. */
  at: string;
}

const kept = 2_000;

/** The text, or the first parameter that is missing. */
export function renderTemplate(template: string, parameters: Record<string, string>): { text: string } | { missing: string } {
  const missing = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').find((name) => !parameters[name]);
  if (missing !== undefined) return { missing };
  return { text: template.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '') };
}

/** Where SMS and calls land so that a person, or a test, can read them. */
export class Inbox {
  readonly #world: World;
  readonly #items: InboxItem[] = [];
  readonly #byKey = new Map<string, { request: string; item: InboxItem }>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Keeps a message; the same key answers the first one again, and with another request `conflict`. */
  add(key: string, message: Omit<InboxItem, 'id' | 'at'>): InboxItem | 'conflict' {
    const request = JSON.stringify([message.kind, message.to, message.template, message.parameters]);
    const before = this.#byKey.get(key);
    if (before) return before.request === request ? before.item : 'conflict';
    const item = { ...message, id: `sbx-${this.#world.id(16)}`, at: new Date(this.#world.now()).toISOString() };
    this.#byKey.set(key, { request, item });
    this.#items.push(item);
    if (this.#items.length > kept) this.#items.splice(0, this.#items.length - kept);
    return item;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Newest first. */
  list(phone?: string): InboxItem[] {
    return this.#items.filter((item) => phone === undefined || item.to === phone).reverse();
  }
}
