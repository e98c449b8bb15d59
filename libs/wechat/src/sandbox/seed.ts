import type { Suggestion } from '../client/content-check.js';

/** An invented person with a phone and WeChat. */
export interface SandboxPerson {
  id: string;
  /** Shown where a demo person is chosen; say in it that the person is invented. */
  name: string;
  phone: string;
}

export interface SubscribeTemplate {
  id: string;
  title: string;
  kind: 'one-off' | 'long-term';
  /** Field key (`thing1`) → what it says (投诉内容); every field is required. */
  fields: Readonly<Record<string, string>>;
  /** The listed values of enum fields. */
  enums?: Readonly<Record<string, readonly string[]>>;
}

export interface PushTarget {
  url: string;
  token: string;
  /** Secure mode when present. */
  encodingAesKey?: string;
}

export interface SandboxApp {
  appid: string;
  secret: string;
  kind: 'mini-program' | 'official-account';
  /** gh_…, the account's name in pushes. */
  originalId: string;
  /** Pages of the released version; any page is accepted while the list is empty. */
  pages?: string[];
  templates?: SubscribeTemplate[];
  push?: PushTarget;
  /** Hosts web authorisation may send people back to; any while the list is empty. */
  redirectHosts?: string[];
  /** Where a scanned mini-program code leads in a browser: the H5 address of the same application. */
  h5Url?: string;
}

export interface MarkedWord {
  word: string;
  label: number;
  suggest: Exclude<Suggestion, 'pass'>;
}

export interface GatewayAccount {
  keyId: string;
  secret: string;
}

export interface SandboxSeed {
  apps?: SandboxApp[];
  people?: SandboxPerson[];
  /** Words the text check objects to. */
  words?: MarkedWord[];
  /** Words subscribe messages must not hold (45168). */
  sensitiveWords?: string[];
  gateway?: GatewayAccount;
  /** SMS and call texts by template code, with `{parameter}` places. Templates that are not listed show their parameters. */
  gatewayTemplates?: Readonly<Record<string, string>>;
}

/** What is there when nothing else is asked for: enough to try everything by hand. */
export const defaultSeed: Required<SandboxSeed> = {
  apps: [
    { appid: 'wxsandboxmini00001', secret: 'sandbox-mini-secret', kind: 'mini-program', originalId: 'gh_sandboxmini1' },
    { appid: 'wxsandboxoffi00001', secret: 'sandbox-official-secret', kind: 'official-account', originalId: 'gh_sandboxoff1' },
  ],
  people: [
    { id: 'demo-wang', name: '王桂兰（虚构）', phone: '13800000001' },
    { id: 'demo-li', name: '李建国（虚构）', phone: '13800000002' },
  ],
  words: [
    { word: '代开发票', label: 20006, suggest: 'risky' },
    { word: '网上赌场', label: 20006, suggest: 'risky' },
    { word: '骗子测试', label: 20003, suggest: 'risky' },
    { word: '加我微信', label: 10001, suggest: 'review' },
    { word: '刷单返利', label: 20008, suggest: 'risky' },
  ],
  sensitiveWords: ['中奖链接'],
  gateway: { keyId: 'sandbox', secret: 'sandbox-gateway-secret' },
  gatewayTemplates: {},
};
