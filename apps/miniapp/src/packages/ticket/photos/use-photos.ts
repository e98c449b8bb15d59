import { useEffect, useRef, useState } from 'react';
import { type Writer } from '@/calls/drafts';
import { isRefusedFile, isSilent, lacksConsent, problemWords } from '@/calls/problem-words';
import { uploadPhoto } from '@/calls/tickets';
import { accountHere } from '@/calls/tokens';
import { chooseMedia, dropMedia } from '@/platform/media';
import { useBackOnline, useOnline } from '@/platform/network';
import { type LocalMedia } from '@/platform/media-types';
import { keptForm } from '@/texts/report';
import { type MediaItem } from '@/ui/media/media-grid';
import { showPhotos } from '@/ui/media/show-photos';
import { expiresAt, photoLimits, type PhotosOnTheWay, type SentPhoto } from './photo-draft';
import { endPassage, passageOf } from './photo-passage';
import { useWaitingPhotos, type WaitingPhoto } from './use-waiting-photos';

interface Source {
  /** Whose they are: what waits on the phone is kept for this person only. */
  writer: Writer;
  areaId: number;
  photos: SentPhoto[];
  /** Names of photos that were chosen earlier and have not arrived. */
  onPhone: readonly string[];
  /** Photos that reached the server and those that have not; both are kept with the draft. */
  onChange: (update: (before: SentPhoto[]) => SentPhoto[], onTheWay: PhotosOnTheWay) => void;
  /** So many of those chosen earlier are gone from the phone. */
  onGone: (count: number) => void;
  /** The server will not take one of them: the person has to know before what they wrote goes without it. */
  onRefused: () => void;
  /** No later opening of the form has the draft. */
  isLast: () => boolean;
}

/** Why what has photos cannot leave yet. */
type PhotosHold = 'offline' | 'sending' | 'failed';

function holdOf(onTheWay: readonly WaitingPhoto[], online: boolean): PhotosHold | null {
  if (onTheWay.length === 0) return null;
  if (!online) return 'offline';
  return onTheWay.some(({ state }) => state.step === 'failed') ? 'failed' : 'sending';
}

/** Drawn where a photo is safe on the server but its address has run out. */
const placeholder =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' fill='%23e6dfd6'/%3E%3Cpath fill='none' stroke='%23756b60' d='m6 17 4-5 3 3 2-2 3 4z'/%3E%3C/svg%3E";

/** What the grid shows: photos on the server as this phone knows them or by their address, then those on their way. */
function gridItems(photos: SentPhoto[], onTheWay: readonly WaitingPhoto[], local: ReadonlyMap<string, LocalMedia>): MediaItem[] {
  const sourceOf = ({ mediaId, url }: SentPhoto) => local.get(mediaId)?.path ?? (expiresAt(url) > Date.now() ? url : placeholder);
  return [
    ...photos.map((photo): MediaItem => ({ id: photo.mediaId, kind: 'photo', source: sourceOf(photo), state: { step: 'ready' } })),
    ...onTheWay.map(({ file, state }): MediaItem => ({ id: file.path, kind: 'photo', source: file.path, state })),
  ];
}

/**
 * One after the other: on a slow network nine at once would all fail. Who does not agree is not asked again for each.
 * @returns those that were not tried, after one that says that they have no chance either
 */
async function untilHopeless(files: readonly LocalMedia[], goesOn: (file: LocalMedia) => Promise<boolean>): Promise<readonly LocalMedia[]> {
  for (const [index, file] of files.entries()) if (!(await goesOn(file))) return files.slice(index + 1);
  return [];
}

/** Somebody else may have signed in while photos go up: theirs is not the name to send them in. */
const isElses = (writer: Writer) => accountHere() !== null && accountHere() !== writer;

/** Photos on their way: each is sent as soon as it is chosen, and again when the network is back or on a tap. */
function useUploads({ writer, areaId, onPhone, onChange, onGone, onRefused, isLast }: Omit<Source, 'photos'>) {
  const waiting = useWaitingPhotos(writer);
  const [problem, setProblem] = useState<string | null>(null);
  /** What a photo looked like on this phone, for as long as the page is open. */
  const local = useRef(new Map<string, LocalMedia>());

  /** Writes down what has arrived and what has not. */
  const tell = (update: (before: SentPhoto[]) => SentPhoto[] = (before) => before) => {
    if (isLast()) onChange(update, waiting.kept());
  };
  const discard = (path: string) => {
    waiting.remove(path).forEach(dropMedia);
    tell();
  };
  const refuse = (path: string) => void (onRefused(), discard(path));
  /** @returns whether others have any chance now */
  const send = async (file: LocalMedia): Promise<boolean> => {
    const show = (done: number) => waiting.settle(file.path, { step: 'sending', done });
    const name = waiting.nameOf(file.path);
    show(0);
    try {
      const { mediaId, thumbnailUrl: url } = await passageOf(name, (onProgress) => uploadPhoto(areaId, file, onProgress), show);
      if (!isLast()) return false;
      endPassage(name);
      // Removed while it went up: the server drops what no ticket names.
      if (!waiting.has(file.path)) return true;
      local.current.set(mediaId, file);
      waiting.remove(file.path);
      tell((before) => (before.some((photo) => photo.mediaId === mediaId) ? before : [...before, { mediaId, url, sentAt: Date.now() }]));
      return true;
    } catch (error) {
      if (!isLast()) return false;
      // A file that was looked at and refused would be refused again: it goes, the reason stays.
      if (isRefusedFile(error)) refuse(file.path);
      else waiting.settle(file.path, { step: 'failed' });
      if (!isSilent(error)) setProblem(problemWords(error));
      return !lacksConsent(error);
    }
  };
  const sendEach = async (files: LocalMedia[]) => {
    const passes = (file: LocalMedia) => !waiting.has(file.path) || isElses(writer) || !isLast();
    const left = await untilHopeless(files, async (file) => passes(file) || (await send(file)));
    left.forEach(({ path }) => waiting.settle(path, { step: 'failed' }));
  };
  /** Kept first: whoever leaves the page while it goes up finds it again. */
  const begin = async (files: LocalMedia[]) => {
    await waiting.add(files);
    tell();
    await sendEach(files);
  };
  const retry = (which: (one: WaitingPhoto) => boolean) => {
    setProblem(null);
    void sendEach(waiting.filesWhere(which));
  };
  useBackOnline(() => retry(({ state }) => state.step === 'failed'));
  useAtFirst(async () => {
    const files = await waiting.takeUp(onPhone);
    if (files.length < onPhone.length) onGone(onPhone.length - files.length);
    if (onPhone.length > 0) tell();
    await sendEach(files);
  });
  const clear = () => {
    [...local.current.values(), ...waiting.clear()].forEach(dropMedia);
    local.current.clear();
  };
  return { onTheWay: waiting.photos, local: local.current, problem, setProblem, begin, retry, discard, tell, clear };
}

function useAtFirst(work: () => Promise<void>) {
  const first = useRef(work);
  useEffect(() => void first.current(), []);
}

/** The photos of what is being written: those on the server, and those on their way there. */
export function usePhotos({ photos, onChange, ...source }: Source) {
  const online = useOnline();
  const { onTheWay, local, problem, setProblem, begin, retry, discard, tell, clear } = useUploads({ ...source, onChange });
  const add = async () => {
    setProblem(null);
    const picked = await chooseMedia(photoLimits.most - photos.length - onTheWay.length, false).catch(() => null);
    if (picked === null) return setProblem(keptForm.photosClosed);
    const chosen = picked.filter(({ sizeBytes = 0 }) => sizeBytes <= photoLimits.bytes);
    if (chosen.length < picked.length) setProblem(keptForm.photosTooLarge(photoLimits.bytes / (1024 * 1024)));
    await begin(chosen);
  };
  const remove = (id: string) => {
    discard(id);
    tell((before) => before.filter(({ mediaId }) => mediaId !== id));
  };
  const items = gridItems(photos, onTheWay, local);
  const view = (id: string) => {
    const found = items.find((item) => item.id === id);
    if (found)
      void showPhotos(
        items.map(({ source }) => source),
        found.source,
      );
  };
  const hold = holdOf(onTheWay, online);
  return {
    items,
    problem,
    hold,
    /** Some would be lost with the page. */
    unkept: onTheWay.some(({ keptAs }) => keptAs === null),
    add: () => void add(),
    retry: (path: string) => retry(({ file }) => file.path === path),
    remove,
    view,
    clear,
  };
}

/** Sends once it is wanted and no photo holds it up. */
export function useSendWhenReady(wanted: boolean, hold: PhotosHold | null, send: () => void) {
  const ready = wanted && hold === null;
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (ready) latest.current();
  }, [ready]);
}

export type Photos = ReturnType<typeof usePhotos>;
