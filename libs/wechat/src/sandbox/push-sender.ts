import { PushCipher } from '../client/push/cipher.js';
import { pushSignature } from '../client/push/signature.js';
import { readFlatXml, writeFlatXml } from '../client/push/xml.js';
import type { SandboxRules } from './rules.js';
import type { PushTarget, SandboxApp } from './seed.js';
import type { World } from './world.js';

type PushBody = Readonly<Record<string, unknown>>;

/** A push, or how to make it when it is due. */
type PlannedPush = PushBody | (() => Promise<PushBody>);

interface Waiting {
  number: number;
  dueAt: number;
  appid: string;
  body: PlannedPush;
  attempt: number;
  /** Told the answer, or undefined when nobody took the push. */
  done: ((answer: string | undefined) => void) | undefined;
}

/** What became of a push, for the page and for tests. */
export interface PushRecord {
  appid: string;
  event: string;
  at: string;
  /** `refused` is tried again until `given-up`; `no-target` when the application has no address. */
  outcome: 'taken' | 'refused' | 'given-up' | 'no-target';
}

const kept = 200;

/** Sends pushes to the configured address when they are due: late, signed, repeated, doubled and out of order. */
export class PushSender {
  readonly #world: World;
  readonly #rules: SandboxRules;
  readonly records: PushRecord[] = [];
  #waiting: Waiting[] = [];
  #count = 0;
  #doubles = 0;
  #reversed = false;
  #running: Promise<void> = Promise.resolve();

  constructor(world: World, rules: SandboxRules) {
    this.#world = world;
    this.#rules = rules;
  }

  /** The next `times` pushes are sent twice. */
  doubleNext(times: number): void {
    this.#doubles = times;
  }

  /** Whether pushes that are due together go out newest first. */
  reverse(on: boolean): void {
    this.#reversed = on;
  }

  /** Plans a push. @param delaySeconds by the sandbox's clock */
  plan(app: SandboxApp, body: PlannedPush, delaySeconds = 0, done?: Waiting['done']): void {
    const dueAt = this.#world.now() + delaySeconds * 1000;
    this.#waiting.push({ number: (this.#count += 1), dueAt, appid: app.appid, body, attempt: 0, done });
  }

  /** Sends a push at once and answers what the other side said; undefined when it was not taken. */
  async sendNow(app: SandboxApp, body: PushBody): Promise<string | undefined> {
    const answer = new Promise<string | undefined>((resolve) => this.plan(app, body, 0, resolve));
    await this.flush();
    return answer;
  }

  /** Sends everything that is due, one after the other; calls that overlap wait for each other. */
  async flush(): Promise<void> {
    const run = this.#running.then(() => this.#flushOnce());
    this.#running = run.catch(() => undefined);
    return run;
  }

  /** WeChat's check of the address: whether it echoes what it must. */
  async verifyTarget(target: PushTarget): Promise<boolean> {
    const echo = this.#world.id(19);
    const { timestamp, nonce } = this.#stamp();
    const url = new URL(target.url);
    url.search = new URLSearchParams({
      signature: pushSignature(target.token, timestamp, nonce),
      timestamp,
      nonce,
      echostr: echo,
    }).toString();
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(this.#rules.pushRetrySeconds * 1000) });
      return response.ok && (await response.text()) === echo;
    } catch {
      return false;
    }
  }

  async #flushOnce(): Promise<void> {
    const now = this.#world.now();
    const due = this.#waiting.filter(({ dueAt }) => dueAt <= now).sort((a, b) => a.dueAt - b.dueAt || a.number - b.number);
    this.#waiting = this.#waiting.filter((push) => !due.includes(push));
    if (this.#reversed) due.reverse();
    for (const push of due) await this.#deliver(push);
  }

  async #deliver(push: Waiting): Promise<void> {
    const body = typeof push.body === 'function' ? await push.body() : push.body;
    const app = this.#world.app(push.appid);
    if (!app?.push) {
      this.#record(push.appid, body, 'no-target');
      push.done?.(undefined);
      return;
    }
    const answer = await this.#post(app, app.push, body);
    if (answer !== undefined) {
      this.#record(push.appid, body, 'taken');
      push.done?.(answer);
      if (this.#doubles > 0) {
        this.#doubles -= 1;
        await this.#post(app, app.push, body);
      }
      return;
    }
    const again = push.attempt < this.#rules.pushRetries;
    this.#record(push.appid, body, again ? 'refused' : 'given-up');
    // Whoever waits for an answer learns of the first refusal; the repetitions go on without them.
    push.done?.(undefined);
    if (!again) return;
    const dueAt = this.#world.now() + this.#rules.pushRetrySeconds * 1000;
    this.#waiting.push({ ...push, body, dueAt, attempt: push.attempt + 1, done: undefined });
  }

  /** The answer, decrypted; undefined when there was none in time or it was no success. */
  async #post(app: SandboxApp, target: PushTarget, body: PushBody): Promise<string | undefined> {
    const xml = app.kind === 'official-account';
    const write = (fields: PushBody): string => (xml ? writeFlatXml(fields as Record<string, string | number>) : JSON.stringify(fields));
    const { timestamp, nonce } = this.#stamp();
    const query = new URLSearchParams({ signature: pushSignature(target.token, timestamp, nonce), timestamp, nonce });
    if (typeof body.FromUserName === 'string') query.set('openid', body.FromUserName);
    let text = write(body);
    const cipher = target.encodingAesKey === undefined ? undefined : new PushCipher(target.encodingAesKey, app.appid);
    if (cipher) {
      const encrypted = cipher.encrypt(text, this.#world.random(16));
      query.set('encrypt_type', 'aes');
      query.set('msg_signature', pushSignature(target.token, timestamp, nonce, encrypted));
      text = write({ ToUserName: app.originalId, Encrypt: encrypted });
    }
    const answer = await this.#fetch(`${target.url}${target.url.includes('?') ? '&' : '?'}${query.toString()}`, text, xml);
    const sealed = answer === undefined ? undefined : readFlatXml(answer)?.Encrypt;
    return cipher && sealed !== undefined ? cipher.decrypt(sealed) : answer;
  }

  async #fetch(url: string, body: string, xml: boolean): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': xml ? 'text/xml' : 'application/json' },
        body,
        signal: AbortSignal.timeout(this.#rules.pushRetrySeconds * 1000),
      });
      const answer = await response.text();
      return response.status === 200 ? answer : undefined;
    } catch {
      return undefined;
    }
  }

  #stamp(): { timestamp: string; nonce: string } {
    return { timestamp: String(Math.floor(this.#world.now() / 1000)), nonce: String(this.#world.random(4).readUInt32BE(0)) };
  }

  #record(appid: string, body: PushBody, outcome: PushRecord['outcome']): void {
    const event = typeof body.Event === 'string' ? body.Event : String(body.MsgType);
    this.records.push({ appid, event, at: new Date(this.#world.now()).toISOString(), outcome });
    if (this.records.length > kept) this.records.shift();
  }
}
