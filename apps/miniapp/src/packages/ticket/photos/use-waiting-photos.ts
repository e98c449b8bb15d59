import { useRef, useState } from 'react';
import { dropLoosePhotos, keepPhoto, keptPhoto, type Writer } from '@/calls/drafts';
import { dropKept } from '@/platform/kept-media';
import { type LocalMedia } from '@/platform/media-types';
import { type PhotosOnTheWay } from './photo-draft';

/** A photo that has not reached the server. */
export interface WaitingPhoto {
  file: LocalMedia;
  /** The name it is kept under on the phone until it has arrived; null where the phone has no room, undefined until that is known. */
  keptAs?: string | null;
  state: { step: 'sending'; done: number } | { step: 'failed' };
}

const namesOf = (photos: readonly WaitingPhoto[]) => photos.flatMap(({ keptAs }) => keptAs ?? []);

/** Photos that wait for the server, kept on the phone as long as they do: they outlive the page. */
export function useWaitingPhotos(writer: Writer) {
  const [photos, setPhotos] = useState<readonly WaitingPhoto[]>([]);
  const waiting = useRef(photos);
  const set = (next: readonly WaitingPhoto[]) => {
    waiting.current = next;
    setPhotos(next);
  };
  const change = (path: string, part: Partial<WaitingPhoto>) =>
    set(waiting.current.map((one) => (one.file.path === path ? { ...one, ...part } : one)));
  const has = (path: string) => waiting.current.some((one) => one.file.path === path);
  const enter = (entries: readonly Pick<WaitingPhoto, 'file' | 'keptAs'>[]) =>
    set([...waiting.current, ...entries.map((entry): WaitingPhoto => ({ ...entry, state: { step: 'sending', done: 0 } }))]);

  const keep = async (file: LocalMedia) => {
    const keptAs = await keepPhoto(writer, file);
    if (has(file.path)) change(file.path, { keptAs });
    else if (keptAs !== null) await dropKept([keptAs]);
  };
  const take = (which: (one: WaitingPhoto) => boolean): LocalMedia[] => {
    const taken = waiting.current.filter(which);
    set(waiting.current.filter((one) => !which(one)));
    void dropKept(namesOf(taken));
    return taken.map(({ file }) => file);
  };
  return {
    photos,
    has,
    /** What the photo is called also after the page was opened anew; nobody finds one that is not kept. */
    nameOf: (path: string): string => waiting.current.find((one) => one.file.path === path)?.keptAs ?? path,
    settle: (path: string, state: WaitingPhoto['state']) => change(path, { state }),
    filesWhere: (which: (one: WaitingPhoto) => boolean) => waiting.current.filter(which).map(({ file }) => file),
    /** What the draft has to know to find them again. */
    kept: (): PhotosOnTheWay => {
      const names = namesOf(waiting.current);
      return { kept: names, unkept: waiting.current.filter(({ keptAs }) => keptAs === null).length };
    },
    add: async (files: LocalMedia[]) => {
      enter(files.map((file) => ({ file })));
      for (const file of files) await keep(file);
    },
    /** Photos of an earlier opening of the page; what belongs to no draft any more is dropped. @returns those still there */
    takeUp: async (names: readonly string[]): Promise<LocalMedia[]> => {
      void dropLoosePhotos(writer);
      const found = await Promise.all(names.map(async (keptAs) => ({ keptAs, file: await keptPhoto(writer, keptAs) })));
      const there = found.flatMap(({ keptAs, file }) => (file ? [{ keptAs, file }] : []));
      if (there.length > 0) enter(there);
      return there.map(({ file }) => file);
    },
    /** @returns what waits no longer under that path */
    remove: (path: string) => take((one) => one.file.path === path),
    clear: () => take(() => true),
  };
}
