import { useRef, useState } from 'react';
import { isRefusedFile, isSilent, problemWords } from '@/calls/problem-words';
import { uploadPhoto } from '@/calls/tickets';
import { chooseMedia, dropMedia } from '@/platform/media';
import { type LocalMedia } from '@/platform/media-types';
import { report } from '@/texts/tickets';
import { type MediaItem } from '@/ui/media/media-grid';
import { showPhotos } from '@/ui/media/show-photos';
import { expiresAt, limits, type SentPhoto } from '../../report-draft';

/** A photo on its way to the server. */
interface Sending {
  file: LocalMedia;
  state: { step: 'sending'; done: number } | { step: 'failed' };
}

interface Source {
  areaId: number;
  photos: SentPhoto[];
  /** Photos that reached the server and how many have not; both are kept with the draft. */
  onChange: (update: (before: SentPhoto[]) => SentPhoto[], pending: number) => void;
}

/** Drawn where a photo is safe on the server but its address has run out. */
const placeholder = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' fill='%23e6dfd6'/%3E%3Cpath fill='none' stroke='%23756b60' d='m6 17 4-5 3 3 2-2 3 4z'/%3E%3C/svg%3E";

/** What the grid shows: photos on the server as this phone knows them or by their address, then those on their way. */
function gridItems(photos: SentPhoto[], onTheWay: Sending[], local: ReadonlyMap<string, LocalMedia>): MediaItem[] {
  const sourceOf = ({ mediaId, url }: SentPhoto) => local.get(mediaId)?.path ?? (expiresAt(url) > Date.now() ? url : placeholder);
  return [
    ...photos.map((photo): MediaItem => ({ id: photo.mediaId, kind: 'photo', source: sourceOf(photo), state: { step: 'ready' } })),
    ...onTheWay.map(({ file, state }): MediaItem => ({ id: file.path, kind: 'photo', source: file.path, state })),
  ];
}

/** The photos of a report: each is sent as soon as it is chosen, and sent again when that failed. */
export function useReportPhotos({ areaId, photos, onChange }: Source) {
  const [onTheWay, setOnTheWay] = useState<Sending[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<Sending[]>([]);
  /** What a photo looked like on this phone, for as long as the page is open. */
  const local = useRef(new Map<string, LocalMedia>());

  const setWaiting = (next: Sending[]) => {
    waiting.current = next;
    setOnTheWay(next);
  };
  const settle = (path: string, state: Sending['state']) =>
    setWaiting(waiting.current.map((one) => (one.file.path === path ? { ...one, state } : one)));

  const send = async (file: LocalMedia) => {
    settle(file.path, { step: 'sending', done: 0 });
    try {
      const { mediaId, thumbnailUrl } = await uploadPhoto(areaId, file, (done) => settle(file.path, { step: 'sending', done }));
      // Removed while it went up: the server drops what no report names.
      if (!waiting.current.some((one) => one.file.path === file.path)) return;
      local.current.set(mediaId, file);
      setWaiting(waiting.current.filter((one) => one.file.path !== file.path));
      onChange((before) => (before.some((photo) => photo.mediaId === mediaId) ? before : [...before, { mediaId, url: thumbnailUrl, sentAt: Date.now() }]), waiting.current.length);
    } catch (error) {
      // A file that was looked at and refused would be refused again: it goes, the reason stays.
      if (isRefusedFile(error)) discard(file.path);
      else settle(file.path, { step: 'failed' });
      if (!isSilent(error)) setProblem(problemWords(error));
    }
  };
  const discard = (path: string) => {
    waiting.current.filter((one) => one.file.path === path).forEach(({ file }) => dropMedia(file));
    setWaiting(waiting.current.filter((one) => one.file.path !== path));
    onChange((before) => before, waiting.current.length);
  };
  const add = async () => {
    setProblem(null);
    const picked = await chooseMedia(limits.photosMost - photos.length - onTheWay.length, false).catch(() => null);
    if (picked === null) return setProblem(report.photosClosed);
    const chosen = picked.filter(({ sizeBytes = 0 }) => sizeBytes <= limits.photoBytes);
    if (chosen.length < picked.length) setProblem(report.photosTooLarge(limits.photoBytes / (1024 * 1024)));
    setWaiting([...waiting.current, ...chosen.map((file): Sending => ({ file, state: { step: 'sending', done: 0 } }))]);
    onChange((before) => before, waiting.current.length);
    // One after the other: on a slow network nine at once would all fail.
    for (const file of chosen) await send(file);
  };
  const retry = (path: string) => {
    setProblem(null);
    waiting.current.filter((one) => one.file.path === path).forEach(({ file }) => void send(file));
  };
  const remove = (id: string) => {
    discard(id);
    onChange((before) => before.filter(({ mediaId }) => mediaId !== id), waiting.current.length);
  };
  const items = gridItems(photos, onTheWay, local.current);
  const view = (id: string) => {
    const found = items.find((item) => item.id === id);
    if (found) void showPhotos(items.map(({ source }) => source), found.source);
  };
  const clear = () => {
    [...local.current.values(), ...waiting.current.map(({ file }) => file)].forEach(dropMedia);
    local.current.clear();
    setWaiting([]);
  };
  return { items, problem, waiting: onTheWay.length > 0, add: () => void add(), retry, remove, view, clear };
}
