import { DAY_MS } from '@shequtong/kernel';
import { dropKept, keepMedia, keptMedia, keptNames } from '@/platform/kept-media';
import { isOf, keptSince } from '@/platform/kept-name';
import { type LocalMedia } from '@/platform/media-types';
import { forget, namesKept, recall, remember } from '@/platform/storage';

/**
 * What was begun on this phone and not sent, with its photos. A phone passes from hand to hand, so each draft is kept
 * under the account that wrote it and offered to that account only. Who is not there finds theirs again for a week.
 */

/** The account that writes. Nobody's are kept apart too: no form is written in before signing in. */
export type Writer = string | null;

interface Kept {
  /** When it was last changed, in milliseconds by this phone's clock. */
  at: number;
  draft: unknown;
}

const ASIDE_MS = 7 * DAY_MS;
const drafts = 'draft.';
const ownerOf = (writer: Writer): string => writer ?? 'nobody';
const folderOf = (writer: Writer): string => `${drafts}${ownerOf(writer)}.`;

/** Written by a version that did not know whose they were: they can be offered to nobody. */
const ofNobodyKnown = /^(report-draft$|join-draft\.|group-draft\.)/;

const isKept = (value: unknown): value is Kept => {
  const kept = value as Partial<Kept> | null;
  return typeof kept === 'object' && typeof kept?.at === 'number' && kept.draft !== undefined;
};

/** @returns what this writer began under the name, or null when there is nothing of theirs. */
export function keptDraft<T>(writer: Writer, name: string, hasShape: (value: unknown) => value is T): T | null {
  const draft = recall(folderOf(writer) + name, isKept)?.draft;
  return hasShape(draft) ? draft : null;
}

/** @returns false when the phone refused. */
export const keepDraft = (writer: Writer, name: string, draft: unknown): boolean =>
  remember(folderOf(writer) + name, { at: Date.now(), draft });

export const dropDraft = (writer: Writer, name: string): void => forget(folderOf(writer) + name);

/** @returns the name the photo is kept under, or null when the phone has no room. */
export const keepPhoto = (writer: Writer, photo: LocalMedia): Promise<string | null> => keepMedia(ownerOf(writer), photo);

/** @returns a kept photo of this writer's; nobody else's, whatever a draft names. */
export const keptPhoto = (writer: Writer, name: string): Promise<LocalMedia | null> =>
  isOf(ownerOf(writer), name) ? keptMedia(name) : Promise.resolve(null);

/** Names of the photos that a draft waits for. */
function photosOf(draft: unknown): string[] {
  const { photosOnTheWay } = (draft ?? {}) as { photosOnTheWay?: { kept?: unknown } };
  return Array.isArray(photosOnTheWay?.kept) ? photosOnTheWay.kept.filter((name): name is string => typeof name === 'string') : [];
}

/** Drops the photos of this writer that belong to none of their drafts any more. */
export async function dropLoosePhotos(writer: Writer): Promise<void> {
  const waitedFor = namesKept()
    .filter((name) => name.startsWith(folderOf(writer)))
    .flatMap((name) => photosOf(recall(name, isKept)?.draft));
  await dropPhotosWhere((name) => isOf(ownerOf(writer), name) && !waitedFor.includes(name));
}

/** Whoever leaves the platform leaves nothing behind. */
export async function dropDraftsOf(writer: Writer): Promise<void> {
  namesKept()
    .filter((name) => name.startsWith(folderOf(writer)))
    .forEach(forget);
  await dropLoosePhotos(writer);
}

/** Drops what people who are not here have not come back to. */
export async function dropOldDrafts(here: Writer, nowMs: number): Promise<void> {
  const isOld = (name: string) => nowMs - (recall(name, isKept)?.at ?? 0) > ASIDE_MS;
  const goes = (name: string) => ofNobodyKnown.test(name) || (name.startsWith(drafts) && !name.startsWith(folderOf(here)) && isOld(name));
  namesKept().filter(goes).forEach(forget);
  await dropPhotosWhere((name) => !isOf(ownerOf(here), name) && nowMs - keptSince(name) > ASIDE_MS);
}

async function dropPhotosWhere(which: (name: string) => boolean): Promise<void> {
  await dropKept((await keptNames()).filter(which));
}
