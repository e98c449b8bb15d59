import { DAY_MS } from '@shequtong/kernel';
import type { SandboxRules } from './rules.js';
import type { World } from './world.js';

/** Three kinds that WeChat keeps apart: none of them is accepted where another belongs. */
export type CodeKind = 'login' | 'phone' | 'web';

export interface SingleUseCode {
  code: string;
  kind: CodeKind;
  appid: string;
  openid: string;
  /** Of a phone code. */
  phone: string | undefined;
  issuedAt: number;
  expiresAt: number;
  usedAt: number | undefined;
}

const invalidCode = 40029;
const usedCode = 40163;
const foreignApp = 40013;
const keptMs = DAY_MS;

/** The codes of wx.login, of the phone button and of web authorisation: short-lived and single-use. */
export class Codes {
  readonly #world: World;
  readonly #rules: SandboxRules;
  readonly #codes = new Map<string, SingleUseCode>();

  constructor(world: World, rules: SandboxRules) {
    this.#world = world;
    this.#rules = rules;
  }

  issue(kind: CodeKind, appid: string, openid: string, phone?: string): SingleUseCode {
    const now = this.#world.now();
    for (const [code, { expiresAt }] of this.#codes) if (expiresAt + keptMs < now) this.#codes.delete(code);
    const entry: SingleUseCode = {
      code: `0${this.#world.id(31)}`,
      kind,
      appid,
      openid,
      phone,
      issuedAt: now,
      expiresAt: now + this.#rules.codeLifeSeconds * 1000,
      usedAt: undefined,
    };
    this.#codes.set(entry.code, entry);
    return entry;
  }

  /** Finds a code without spending it; answers WeChat's error code when it is not good. */
  look(kind: CodeKind, code: string, appid: string): SingleUseCode | number {
    const entry = this.#codes.get(code);
    if (!entry || entry.kind !== kind) return invalidCode;
    // The phone interface names the foreign application and does not tell a used code from an unknown one.
    if (entry.appid !== appid) return kind === 'phone' ? foreignApp : invalidCode;
    if (entry.usedAt !== undefined) return kind === 'phone' ? invalidCode : usedCode;
    return entry.expiresAt <= this.#world.now() ? invalidCode : entry;
  }

  spend(entry: SingleUseCode): void {
    entry.usedAt = this.#world.now();
  }

  /** The newest first. */
  recent(count: number): SingleUseCode[] {
    return [...this.#codes.values()].reverse().slice(0, count);
  }
}
