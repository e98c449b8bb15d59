import { type PictureName } from '../pictures/pictures.js';
import { type StoryTime } from '../time/story-days.js';

/** A step of a ticket's story: when, by whom, which route, what they write. */
export interface StoryStep {
  readonly when: string;
  /** Key of a staff member (`s1`, `sec`, `st1`, `d1`), or of a department of the street (`dep-works`); undefined for the reporter. */
  readonly by?: string;
  readonly route:
    | 'reply'
    | 'record-call'
    | 'accept'
    | 'start-handling'
    | 'escalate'
    | 'return'
    | 'suspension/ask'
    | 'suspension/grant'
    | 'extension/ask'
    | 'resolve'
    | 'follow-up'
    | 'transfer/offer'
    | 'transfer/accept'
    | 'transfer/refuse'
    | 'dispute/raise'
    | 'dispute/argue'
    | 'decline'
    | 'add-information'
    | 'urge'
    | 'rate'
    | 'not-solved'
    | 'withdraw';
  readonly body: Readonly<Record<string, string | number>>;
  readonly photo?: PictureName;
  /** The department it is offered to. */
  readonly to?: `dep-${string}`;
  /** Key of the story this one repeats. */
  readonly duplicateOf?: string;
}

/** A ticket from its report to where it stands on the day of the demo. */
export interface Story {
  readonly key: string;
  /** Who of the cast reports. */
  readonly by: string;
  readonly when: StoryTime;
  readonly category: string;
  readonly text: string;
  readonly building?: string;
  readonly place?: string;
  /** Longitude and latitude, WGS-84. */
  readonly point?: readonly [number, number];
  /** Neighbours may read it. */
  readonly open?: true;
  /** Neighbours who said that they have the same trouble. */
  readonly sharedBy?: readonly string[];
  readonly photo?: PictureName;
  /** Who of the office wrote it down, and how they were told; undefined where the reporter did. Such a story has no photo of its own. */
  readonly told?: { readonly by: string; readonly way: 'by-phone' | 'at-counter' | 'at-home' };
  readonly steps: readonly StoryStep[];
}

export const reply = (by: string, when: string, text: string): StoryStep => ({ by, when, route: 'reply', body: { reply: text } });

export const call = (by: string, when: string, text: string): StoryStep => ({ by, when, route: 'record-call', body: { call: text } });

export const accept = (by: string, when: string): StoryStep => ({ by, when, route: 'accept', body: {} });

type Act = 'visit' | 'photo' | 'call' | 'crew';

export const start = (by: string, when: string, act: Act, note: string, photo?: PictureName): StoryStep => ({
  by,
  when,
  route: 'start-handling',
  body: { act, note },
  photo,
});

/** Sends it up: the class it is, why it happens, what stands in the way, what was tried. */
export const up = (by: string, when: string, type: string, [cause, constraints, tried]: readonly [string, string, string]): StoryStep => ({
  by,
  when,
  route: 'escalate',
  body: { type, cause, constraints, tried },
});

/** Gives it back to whoever sent it up. */
export const giveBack = (by: string, when: string, reason: string): StoryStep => ({ by, when, route: 'return', body: { reason } });

/** Asks to let it wait for something named, so many working days. */
export const askToWait = (by: string, when: string, days: number, waitsFor: string): StoryStep => ({
  by,
  when,
  route: 'suspension/ask',
  body: { days, waitsFor },
});

export const letWait = (by: string, when: string, note: string): StoryStep => ({ by, when, route: 'suspension/grant', body: { note } });

/** Asks for so many working days more. */
export const askForTime = (by: string, when: string, days: number, reason: string): StoryStep => ({
  by,
  when,
  route: 'extension/ask',
  body: { days, reason },
});

/** Asks a department of the street to take it. */
export const offer = (by: string, when: string, to: `dep-${string}`, reason: string): StoryStep => ({
  by,
  when,
  route: 'transfer/offer',
  body: { reason },
  to,
});

export const takeOver = (by: string, when: string): StoryStep => ({ by, when, route: 'transfer/accept', body: {} });

export const refuse = (by: string, when: string, reason: string): StoryStep => ({ by, when, route: 'transfer/refuse', body: { reason } });

/** Puts it to the desk above whose it is. */
export const dispute = (by: string, when: string, reason: string): StoryStep => ({ by, when, route: 'dispute/raise', body: { reason } });

export const argue = (by: string, when: string, argument: string): StoryStep => ({ by, when, route: 'dispute/argue', body: { argument } });

/** Whoever ends a ticket has read all that was said on it, however much it is. */
const seenSeq = 999;

type Ending = 'fixed' | 'cannot' | 'not-ours';

export const resolve = (by: string, when: string, ending: Ending, result: string, photo?: PictureName): StoryStep => ({
  by,
  when,
  route: 'resolve',
  body: { ending, result, seenSeq },
  photo,
});

export const repeats = (by: string, when: string, duplicateOf: string, result: string): StoryStep => ({
  by,
  when,
  route: 'resolve',
  body: { ending: 'duplicate', result, seenSeq },
  duplicateOf,
});

export const solved = (by: string, when: string, way: 'phone' | 'visit', note: string): StoryStep => ({
  by,
  when,
  route: 'follow-up',
  body: { result: 'solved', way, note },
});

export const missed = (by: string, when: string, note: string): StoryStep => ({
  by,
  when,
  route: 'follow-up',
  body: { result: 'not-reached', way: 'phone', note },
});

export const stillThere = (by: string, when: string, reason: string): StoryStep => ({
  by,
  when,
  route: 'follow-up',
  body: { result: 'not-solved', way: 'phone', reason },
});

export const decline = (by: string, when: string, guidance: string): StoryStep => ({
  by,
  when,
  route: 'decline',
  body: { guidance, seenSeq },
});

export const rate = (when: string, stars: number, comment?: string): StoryStep => ({
  when,
  route: 'rate',
  body: { stars, ...(comment && { comment }) },
});

/** The reporter says more. */
export const addMore = (when: string, text: string, photo?: PictureName): StoryStep => ({
  when,
  route: 'add-information',
  body: { text },
  photo,
});

export const urge = (when: string, note?: string): StoryStep => ({ when, route: 'urge', body: { ...(note && { note }) } });

export const notSolved = (when: string, reason: string): StoryStep => ({ when, route: 'not-solved', body: { reason } });

export const withdraw = (when: string, reason: string): StoryStep => ({ when, route: 'withdraw', body: { reason } });
