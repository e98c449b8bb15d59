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
