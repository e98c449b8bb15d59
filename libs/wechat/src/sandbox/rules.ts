/**
 * What WeChat allows and how long things live. All of it may be overridden at start, because WeChat changes numbers
 * and some are known only from hearsay.
 */
export interface SandboxRules {
  /** wx.login, phone and web authorisation codes. */
  codeLifeSeconds: number;
  tokenLifeSeconds: number;
  /** The old token still works this long after its successor is out. */
  tokenOverlapSeconds: number;
  forceRefreshPerDay: number;
  forceRefreshGapSeconds: number;
  tokenPerMinute: number;
  tokenPerDay: number;
  loginPerPersonPerMinute: number;
  phonePerPersonPerMinute: number;
  codeImagePerMinute: number;
  textCheckPerMinute: number;
  textCheckPerDay: number;
  mediaCheckPerMinute: number;
  mediaCheckPerDay: number;
  /** A text or picture can be checked only this long after its author was last in the app. */
  activeSeconds: number;
  mediaVerdictDelaySeconds: number;
  mediaMaxBytes: number;
  /** A push without an answer is sent again this often … */
  pushRetries: number;
  /** … with this pause, which is also how long an answer may take. */
  pushRetrySeconds: number;
  sceneCodeMaxSeconds: number;
  smsPerNumberPerMinute: number;
  callsPerNumberPerMinute: number;
  /** How far the signature's time may be from ours. */
  gatewayClockSkewSeconds: number;
}

export const documentedRules: SandboxRules = {
  codeLifeSeconds: 300,
  tokenLifeSeconds: 7_200,
  tokenOverlapSeconds: 300,
  forceRefreshPerDay: 20,
  forceRefreshGapSeconds: 30,
  tokenPerMinute: 10_000,
  tokenPerDay: 500_000,
  loginPerPersonPerMinute: 100,
  phonePerPersonPerMinute: 100,
  codeImagePerMinute: 5_000,
  textCheckPerMinute: 4_000,
  textCheckPerDay: 2_000_000,
  mediaCheckPerMinute: 2_000,
  mediaCheckPerDay: 200_000,
  activeSeconds: 7_200,
  mediaVerdictDelaySeconds: 8,
  mediaMaxBytes: 10 * 1024 * 1024,
  pushRetries: 3,
  pushRetrySeconds: 5,
  sceneCodeMaxSeconds: 2_592_000,
  smsPerNumberPerMinute: 10,
  callsPerNumberPerMinute: 10,
  gatewayClockSkewSeconds: 300,
};
