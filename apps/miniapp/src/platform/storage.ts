import Taro from '@tarojs/taro';

/** Small things kept on this phone: settings, drafts, the session. Storage may be full or forbidden. */

const prefix = 'shequtong.';

/** The key on the phone of what is kept under a name. */
export const keyOf = (name: string): string => prefix + name;

/** @returns what was written under the name, or null when nothing is there, it cannot be read or has another shape. */
export function recall<T>(name: string, hasShape: (value: unknown) => value is T): T | null {
  try {
    const text: unknown = Taro.getStorageSync(keyOf(name));
    if (typeof text !== 'string' || text === '') return null;
    const value: unknown = JSON.parse(text);
    return hasShape(value) ? value : null;
  } catch {
    return null;
  }
}

/** @returns false when the phone refused (full, private browsing): the caller tells the person if it matters. */
export function remember(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The names under which something is kept. */
export function namesKept(): string[] {
  try {
    return Taro.getStorageInfoSync().keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(keyOf(name));
  } catch {
    // Nothing could be written there either, so there is nothing to forget.
  }
}
