import Taro from '@tarojs/taro';
import { inWechat, inWechatBrowser } from './environment';

/**
 * How a person signs in here: WeChat's login code in the mini-program, web authorisation in WeChat's browser,
 * phone and SMS code in any other browser.
 */
export type SignInWay = 'wechat' | 'wechat-web' | 'phone-code';

export function signInWay(): SignInWay {
  if (inWechat) return 'wechat';
  return inWechatBrowser() ? 'wechat-web' : 'phone-code';
}

/** @returns WeChat's single-use login code for the server (5 minutes). Only in the mini-program. */
export async function loginCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}

/** Leaves for WeChat's authorisation page, which comes back with a code. */
export function leaveForAuthorisation(address: string): void {
  window.location.assign(address);
}

/** What WeChat's authorisation page sends back with the reader; null when this page was opened in another way. */
export function authorisationAnswer(): { code: string; state: string } | null {
  if (inWechat) return null;
  const query = new URLSearchParams(window.location.search);
  const code = query.get('code');
  const state = query.get('state');
  return code && state ? { code, state } : null;
}

/** Where the reader shall come back to: this page, without what an earlier authorisation left in its address. */
export function pathToReturnTo(): string {
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  query.delete('code');
  query.delete('state');
  const rest = query.toString();
  return rest ? `${pathname}?${rest}` : pathname;
}

/** Takes the single-use code out of the address, so that neither a reload nor a shared link carries it. */
export function forgetAuthorisationAnswer(): void {
  window.history.replaceState(window.history.state, '', pathToReturnTo());
}
