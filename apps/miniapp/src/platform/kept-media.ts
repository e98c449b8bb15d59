import Taro from '@tarojs/taro';
import { keptName } from './kept-name';
import { type LocalMedia } from './media-types';

/** Chosen files that outlive the page, in WeChat's folder for the user's files; kept-media.h5.ts does the same in a browser. */

const folder = () => `${Taro.env.USER_DATA_PATH}/kept-media`;
const pathOf = (name: string) => `${folder()}/${name}`;

/** @returns the name the file is kept under until it is dropped, or null when the phone has no room. */
export function keepMedia(owner: string, media: LocalMedia): Promise<string | null> {
  const name = keptName(owner, media.path);
  try {
    const files = Taro.getFileSystemManager();
    if (!keptNow().length) makeFolder();
    files.copyFileSync(media.path, pathOf(name));
    return Promise.resolve(name);
  } catch {
    return Promise.resolve(null);
  }
}

/** @returns the file kept under a name, or null when it is gone: the phone cleans up what it needs room for. */
export function keptMedia(name: string): Promise<LocalMedia | null> {
  try {
    Taro.getFileSystemManager().accessSync(pathOf(name));
    return Promise.resolve({ kind: 'photo', path: pathOf(name) });
  } catch {
    return Promise.resolve(null);
  }
}

export const keptNames = (): Promise<string[]> => Promise.resolve(keptNow());

export function dropKept(names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      Taro.getFileSystemManager().unlinkSync(pathOf(name));
    } catch {
      // Gone already.
    }
  }
  return Promise.resolve();
}

function keptNow(): string[] {
  try {
    return Taro.getFileSystemManager().readdirSync(folder());
  } catch {
    return [];
  }
}

function makeFolder(): void {
  try {
    Taro.getFileSystemManager().mkdirSync(folder(), true);
  } catch {
    // There already; what is wrong besides shows when the file is copied.
  }
}
