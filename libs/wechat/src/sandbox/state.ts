import type { Suggestion } from '../client/content-check.js';
import { Codes } from './codes.js';
import { Faults } from './faults.js';
import { Inbox } from './inbox.js';
import { Limits } from './limits.js';
import { PushSender } from './push-sender.js';
import { documentedRules, type SandboxRules } from './rules.js';
import { defaultSeed, type SandboxSeed } from './seed.js';
import { Subscriptions } from './subscriptions.js';
import { Tokens } from './tokens.js';
import { World } from './world.js';

export interface SandboxOptions {
  /** 0 takes any free port. */
  port: number;
  /** Only this machine can reach it unless said otherwise. */
  host?: string;
  /** The address others reach it by, when it differs from host and port: it is printed into codes. */
  publicUrl?: string;
  /** Milliseconds since 1970; the sandbox then does nothing by itself, `control.advance` makes things due. */
  now?: () => number;
  random?: (bytes: number) => Buffer;
  seed?: SandboxSeed;
  rules?: Partial<SandboxRules>;
}

/** One mini-program code that was drawn. */
interface DrawnCode {
  appid: string;
  scene: string;
  page: string;
  version: string;
  at: string;
}

interface SceneTicket {
  appid: string;
  scene: string;
  expiresAt: number | undefined;
}

/** A line of the conversation with the official account, as the person sees it. */
interface ChatLine {
  appid: string;
  openid: string;
  personName: string;
  from: 'person' | 'account';
  text: string;
  at: string;
}

export interface SandboxState {
  /** Filled in once the server listens. */
  url: string;
  world: World;
  rules: SandboxRules;
  seed: Required<SandboxSeed>;
  limits: Limits;
  faults: Faults;
  codes: Codes;
  tokens: Tokens;
  pushes: PushSender;
  subscriptions: Subscriptions;
  inbox: Inbox;
  drawnCodes: DrawnCode[];
  sceneTickets: Map<string, SceneTicket>;
  followers: Set<string>;
  chat: ChatLine[];
  menus: Map<string, readonly unknown[]>;
  /** Verdicts ordered for the next media checks, first come first served. */
  mediaVerdicts: { suggest: Suggestion; label: number }[];
  /** Media that was checked before: WeChat refuses a repetition. */
  checkedMedia: Set<string>;
  /** How often each path was called. */
  calls: Map<string, number>;
}

export function createState(options: SandboxOptions): SandboxState {
  const seed = { ...defaultSeed, ...options.seed };
  const rules = { ...documentedRules, ...options.rules };
  const world = new World({ now: options.now, random: options.random, apps: seed.apps, people: seed.people });
  const limits = new Limits();
  return {
    url: '',
    world,
    rules,
    seed: { ...seed, gatewayTemplates: { ...seed.gatewayTemplates } },
    limits,
    faults: new Faults(),
    codes: new Codes(world, rules),
    tokens: new Tokens(world, rules, limits),
    pushes: new PushSender(world, rules),
    subscriptions: new Subscriptions(world),
    inbox: new Inbox(world),
    drawnCodes: [],
    sceneTickets: new Map(),
    followers: new Set(),
    chat: [],
    menus: new Map(),
    mediaVerdicts: [],
    checkedMedia: new Set(),
    calls: new Map(),
  };
}
