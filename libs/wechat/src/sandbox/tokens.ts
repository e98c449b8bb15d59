import type { Limits } from './limits.js';
import type { SandboxRules } from './rules.js';
import type { World } from './world.js';

interface IssuedToken {
  token: string;
  appid: string;
  expiresAt: number;
  killed: boolean;
}

const missing = 41001;
const malformed = 40014;
const notLatest = 40001;
const expired = 42001;
const shape = /^[\w-]{64,512}$/;
const kept = 64;

/** Stable access tokens: one is current, its predecessor works on for the overlap. */
export class Tokens {
  readonly #world: World;
  readonly #rules: SandboxRules;
  readonly #limits: Limits;
  readonly #issued = new Map<string, IssuedToken>();
  readonly #current = new Map<string, IssuedToken>();
  readonly #forcedAt = new Map<string, number>();

  constructor(world: World, rules: SandboxRules, limits: Limits) {
    this.#world = world;
    this.#rules = rules;
    this.#limits = limits;
  }

  /** The token and its remaining seconds, or WeChat's error code. */
  get(appid: string, force: boolean): { token: string; expiresIn: number } | number {
    const now = this.#world.now();
    const { tokenPerMinute, tokenPerDay, tokenOverlapSeconds } = this.#rules;
    const over = this.#limits.spend(`token|${appid}`, now, { perMinute: tokenPerMinute, perDay: tokenPerDay });
    if (over) return over;
    let current = this.#current.get(appid);
    if (force) {
      const refused = this.#force(appid, now, current);
      if (refused) return refused;
      current = this.#current.get(appid);
    }
    if (!current || current.killed || current.expiresAt - tokenOverlapSeconds * 1000 <= now) current = this.#issue(appid, now);
    return { token: current.token, expiresIn: Math.floor((current.expiresAt - now) / 1000) };
  }

  /** The application of a token, or WeChat's error code. */
  check(token: string | null): string | number {
    if (token === null || token === '') return missing;
    if (!shape.test(token)) return malformed;
    const entry = this.#issued.get(token);
    if (!entry || entry.killed) return notLatest;
    return entry.expiresAt <= this.#world.now() ? expired : entry.appid;
  }

  /** Kills the current token, as another program's forced refresh would. */
  kill(appid: string): void {
    const current = this.#current.get(appid);
    if (current) current.killed = true;
  }

  /** A refresh too soon after the last one changes nothing; too many in a day are refused. */
  #force(appid: string, now: number, current: IssuedToken | undefined): number {
    const last = this.#forcedAt.get(appid);
    if (last !== undefined && now - last < this.#rules.forceRefreshGapSeconds * 1000) return 0;
    const over = this.#limits.spend(`force|${appid}`, now, { perDay: this.#rules.forceRefreshPerDay });
    if (over) return over;
    this.#forcedAt.set(appid, now);
    if (current) current.killed = true;
    return 0;
  }

  #issue(appid: string, now: number): IssuedToken {
    const token = `${Math.floor(now / 1000)}_${this.#world.id(120)}`;
    const entry = { token, appid, expiresAt: now + this.#rules.tokenLifeSeconds * 1000, killed: false };
    this.#current.set(appid, entry);
    this.#issued.set(token, entry);
    for (const old of this.#issued.keys()) {
      if (this.#issued.size <= kept) break;
      this.#issued.delete(old);
    }
    return entry;
  }
}
