import { createHash, randomBytes } from 'node:crypto';
import type { SandboxApp, SandboxPerson } from './seed.js';

interface WorldOptions {
  now?: () => number;
  random?: (bytes: number) => Buffer;
  apps: readonly SandboxApp[];
  people: readonly SandboxPerson[];
}

export interface Presence {
  openid: string;
  appid: string;
  person: SandboxPerson;
  /** When this person last was in this app; media and text checks ask for it. */
  lastActiveAt: number | undefined;
}

/** The people and applications of the sandbox and its clock. It plays the outside world, so it lives in memory. */
export class World {
  readonly apps: SandboxApp[];
  readonly people: SandboxPerson[];
  readonly random: (bytes: number) => Buffer;
  readonly #baseNow: () => number;
  readonly #presences = new Map<string, Presence>();
  readonly #openids = new Map<string, string>();
  readonly #blocked = new Set<string>();
  #offsetMs = 0;

  constructor(options: WorldOptions) {
    this.apps = options.apps.map((app) => ({ ...app }));
    this.people = options.people.map((person) => ({ ...person }));
    this.random = options.random ?? randomBytes;
    this.#baseNow = options.now ?? Date.now;
  }

  /** Milliseconds since 1970 by the sandbox's own, adjustable clock. */
  now(): number {
    return this.#baseNow() + this.#offsetMs;
  }

  /** The clock of the machine: signatures of others are compared with it, since they know nothing of ours. */
  machineNow(): number {
    return this.#baseNow();
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  /** Letters and digits, unguessable with the default random source. */
  id(length: number): string {
    return this.random(length).toString('base64url').replace(/[-_]/g, '0').slice(0, length);
  }

  /** WeChat's request id. */
  rid(): string {
    const hex = this.random(12).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
  }

  app(appid: string): SandboxApp | undefined {
    return this.apps.find((app) => app.appid === appid);
  }

  /** The first application of a kind: what is meant when nobody says which. */
  firstApp(kind: SandboxApp['kind']): SandboxApp | undefined {
    return this.apps.find((app) => app.kind === kind);
  }

  person(id: string): SandboxPerson | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** The person as seen by one application: the same openid in every run. */
  presence(appid: string, person: SandboxPerson): Presence {
    return this.#remember(appid, person, `o${digest(appid, person.id).slice(0, 27)}`);
  }

  /** Finds an openid; one nobody has met yet belongs to somebody else's application. */
  presenceOf(openid: string): Presence | undefined {
    for (const app of this.apps) {
      for (const person of this.people) this.presence(app.appid, person);
    }
    return this.#presences.get(openid);
  }

  /** Makes up a person for an openid a test has named itself. */
  inventPresence(appid: string, openid: string, phone = ''): Presence {
    const person = { id: openid, name: `${openid.slice(0, 8)}（虚构）`, phone };
    this.people.push(person);
    return this.#remember(appid, person, openid);
  }

  /** The same for all applications of one Open Platform account. */
  unionid(person: SandboxPerson): string {
    return `oU${digest('unionid', person.id).slice(0, 26)}`;
  }

  /** WeChat refuses the login of a person it holds for dangerous. */
  block(personId: string, blocked: boolean): void {
    if (blocked) this.#blocked.add(personId);
    else this.#blocked.delete(personId);
  }

  isBlocked(personId: string): boolean {
    return this.#blocked.has(personId);
  }

  #remember(appid: string, person: SandboxPerson, openid: string): Presence {
    const known = this.#openids.get(`${appid}|${person.id}`);
    const presence = (known === undefined ? undefined : this.#presences.get(known)) ?? { openid, appid, person, lastActiveAt: undefined };
    this.#openids.set(`${appid}|${person.id}`, presence.openid);
    this.#presences.set(presence.openid, presence);
    return presence;
  }
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url');
}
