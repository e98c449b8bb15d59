import { createStore, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import { keptName } from './kept-name';
import { fileOf, hold } from './media.h5';
import { type LocalMedia } from './media-types';

/** Chosen files that outlive the page, in the browser's own database; a private window has none. */

interface KeptFile {
  bytes: ArrayBuffer;
  name: string;
  type: string;
}

let opened: UseStore | undefined;

/** @returns what the work found, or `otherwise` where this browser keeps nothing: a private window, a full disk. */
async function inStore<T>(otherwise: T, work: (store: UseStore) => Promise<T>): Promise<T> {
  try {
    return await work((opened ??= createStore('shequtong.kept-media', 'files')));
  } catch {
    return otherwise;
  }
}

/** Not `File.arrayBuffer`: browsers of 2018 lack it, and some of iOS lose a file that is stored as one. */
const bytesOf = (file: File): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('The file cannot be read'));
    reader.readAsArrayBuffer(file);
  });

/** @returns the name the file is kept under until it is dropped, or null when the browser refuses. */
export async function keepMedia(owner: string, media: LocalMedia): Promise<string | null> {
  const file = fileOf(media);
  if (!file) return null;
  const name = keptName(owner, media.path);
  return inStore<string | null>(null, async (store) => {
    const kept: KeptFile = { bytes: await bytesOf(file), name: file.name, type: file.type };
    await set(name, kept, store);
    return name;
  });
}

/** @returns the file kept under a name, or null when it is gone: browsers clean up what they need room for. */
export async function keptMedia(name: string): Promise<LocalMedia | null> {
  const kept = await inStore<KeptFile | undefined>(undefined, (store) => get(name, store));
  return kept ? hold(new File([kept.bytes], kept.name, { type: kept.type })) : null;
}

export const keptNames = (): Promise<string[]> => inStore<string[]>([], (store) => keys(store));

export async function dropKept(names: readonly string[]): Promise<void> {
  if (names.length > 0) await inStore(undefined, (store) => delMany([...names], store));
}
