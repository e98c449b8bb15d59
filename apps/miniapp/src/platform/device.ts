import Taro from '@tarojs/taro';
import { ui } from '@/texts/ui';
import { inWechat } from './environment';

/** What the phone can do besides showing pages. */

/** A browser outside WeChat has no scanner: there the person types the code or opens the link. */
export const canScan = inWechat;

const cancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg));

/** @returns the text of the scanned code (for a mini-program code its page path), or null when the person stopped. */
export async function scan(): Promise<string | null> {
  try {
    const found = await Taro.scanCode({ scanType: ['qrCode', 'wxCode'] as unknown as ['qrCode'] });
    return found.path || found.result || null;
  } catch (error) {
    if (cancelled(error)) return null;
    throw error;
  }
}

interface Place {
  latitude: number;
  longitude: number;
  accuracyMeters: number;
}

/** @returns where the phone is in WGS-84, as the API counts, or null when the person or the phone does not say. */
export async function whereAmI(): Promise<Place | null> {
  try {
    if (inWechat) {
      const found = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true });
      return { latitude: found.latitude, longitude: found.longitude, accuracyMeters: found.accuracy };
    }
    const found = await new Promise<GeolocationPosition>((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 10_000 }),
    );
    const { latitude, longitude, accuracy } = found.coords;
    return { latitude, longitude, accuracyMeters: accuracy };
  } catch {
    return null;
  }
}

/** Opens the phone's dialler with the number typed in. */
export async function call(phone: string): Promise<void> {
  if (!inWechat) {
    window.location.href = `tel:${phone}`;
    return;
  }
  try {
    await Taro.makePhoneCall({ phoneNumber: phone });
  } catch (error) {
    if (!cancelled(error)) throw error;
  }
}

/** @returns false when the clipboard is closed to us; the text stays on the screen to be copied by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    Taro.hideToast(); // WeChat's own word for it; ours says what was copied
    return true;
  } catch {
    return false;
  }
}

/** A short tick under the finger after something was done. Browsers stay still. */
export function tick(): void {
  if (inWechat) Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}

/** What the person set as font size in WeChat or the browser, relative to the usual one; 1 when nobody says. */
export function systemFontScale(): number {
  const usualPixels = 16;
  if (inWechat) {
    const setting = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
    return (setting.fontSizeSetting ?? usualPixels) / usualPixels;
  }
  const probe = document.createElement('div');
  probe.style.cssText = 'font-size:medium;position:absolute;visibility:hidden';
  document.body.appendChild(probe);
  const pixels = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return Number.isFinite(pixels) && pixels > 0 ? pixels / usualPixels : 1;
}

/** How the person recognises this phone in their list of devices; the model where the phone tells it. */
export function deviceName(): string {
  if (inWechat) {
    const { brand, model } = Taro.getDeviceInfo();
    return `${brand} ${model}`.trim().slice(0, 120);
  }
  const agent = navigator.userAgent;
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iPhone'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac/.test(agent)
          ? 'Mac'
          : '';
  return system ? `${system} ${ui.browser}` : ui.browser;
}
