import { HOUR_MS } from '@shequtong/kernel';

/** A photo that is on the server already. */
export interface SentPhoto {
  mediaId: string;
  url: string;
  /** When it arrived, in milliseconds by this phone's clock. */
  sentAt: number;
}

/** Photos that have not reached the server: those this phone keeps, by their names, and how many it had no room for. */
export interface PhotosOnTheWay {
  kept: string[];
  unkept: number;
}

/** What a draft says of its photos. */
export interface PhotoDraft {
  photos: SentPhoto[];
  /** Photos that were chosen and had not reached the server. */
  photosOnTheWay: PhotosOnTheWay;
}

export const noPhotos = (): PhotoDraft => ({ photos: [], photosOnTheWay: { kept: [], unkept: 0 } });

export const photoLimits = { most: 9, bytes: 10 * 1024 * 1024 } as const;

/** The server keeps a photo for a day until a ticket names it; an hour is left for writing and sending. */
const PHOTO_KEPT_MS = 23 * HOUR_MS;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPhoto = (value: unknown) =>
  isRecord(value) && typeof value.mediaId === 'string' && typeof value.url === 'string' && typeof value.sentAt === 'number';
const isOnTheWay = (value: unknown) =>
  isRecord(value) && Array.isArray(value.kept) && value.kept.every((name) => typeof name === 'string') && typeof value.unkept === 'number';

/** @returns whether what was read from the phone says of its photos what a draft of ours says. */
export const hasPhotos = (value: Record<string, unknown>): boolean =>
  Array.isArray(value.photos) && value.photos.every(isPhoto) && isOnTheWay(value.photosOnTheWay);

export const countPhotos = ({ photos, photosOnTheWay: { kept, unkept } }: PhotoDraft): number => photos.length + kept.length + unkept;

/**
 * A draft as it is taken up again: without the photos this phone had no room for and those the server no longer has.
 * @returns it with how many photos have to be chosen once more
 */
export function takenUp<Draft extends PhotoDraft>(kept: Draft, nowMs: number): { draft: Draft; lost: number } {
  const photos = kept.photos.filter(({ sentAt }) => nowMs - sentAt < PHOTO_KEPT_MS);
  const photosOnTheWay = { ...kept.photosOnTheWay, unkept: 0 };
  return { draft: { ...kept, photos, photosOnTheWay }, lost: kept.photosOnTheWay.unkept + kept.photos.length - photos.length };
}

/** When the signed address of a photo runs out, in milliseconds; it is then drawn as a placeholder. */
export function expiresAt(url: string): number {
  const until = /[?&]until=(\d+)/.exec(url)?.[1];
  return until ? Number(until) : Infinity;
}
