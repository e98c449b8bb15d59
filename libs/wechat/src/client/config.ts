import type { ErrorKindOverrides } from './errors.js';

/** One line about one call, for logs and metrics: no argument, no token, no person. */
export interface CallRecord {
  path: string;
  attempt: number;
  durationMs: number;
  outcome: 'ok' | 'failed';
  errcode: number;
  rid: string | undefined;
}

/**
 * How a WeChat application is reached. Everything WeChat may change without telling us (limits, code meanings,
 * addresses) is configuration; the defaults are the documented values.
 */
export interface WechatAppConfig {
  /** `https://api.weixin.qq.com`, or the sandbox. */
  baseUrl: string;
  appid: string;
  secret: string;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs?: number;
  /** How often a busy answer is tried again. WeChat asks for no more than 3. */
  busyRetries?: number;
  /** The first pause before trying again, in milliseconds; it doubles each time. */
  backoffMs?: number;
  /** A token is dropped this many seconds before WeChat's expiry, when the next one is already valid beside it. */
  tokenMarginSeconds?: number;
  /** Other meanings for single error codes. */
  errorKinds?: ErrorKindOverrides;
}

export interface OfficialAccountConfig extends WechatAppConfig {
  /** Where a browser is sent for web authorisation; `https://open.weixin.qq.com`, or the sandbox. */
  authorizeBaseUrl: string;
  /** Where the picture of a scene code is; `https://mp.weixin.qq.com`, or the sandbox. */
  codeBaseUrl: string;
}

/** What the client needs from the machine; tests put in their own. */
export interface ClientEnvironment {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Waits before another attempt. */
  pause?: (ms: number) => Promise<void>;
  /** Told about every attempt. */
  record?: (record: CallRecord) => void;
}

export const defaults = {
  timeoutMs: 5_000,
  busyRetries: 3,
  backoffMs: 200,
  tokenMarginSeconds: 300,
} as const;
