import { postAndName } from '@shequtong/kernel';
import { type View } from '../../calls/api.js';
import { ticketTexts } from '../../texts/tickets.js';
import { type Rung } from '../../ui/ladder/ladder.js';
import { type SignName } from '../../ui/state/sign.js';
import { type TraceStep } from '../../ui/trace/trace-timeline.js';
import { type Tone } from '../../ui/theme/tokens.js';

type File = View<'TicketFileView'>;

/** 自治 → 协同 → 联动; the server names the rung a ticket stands on, these name the others. */
const levels = [
  { level: 'community', name: '自治处置' },
  { level: 'street', name: '协同处置' },
  { level: 'district', name: '联动处置' },
] as const;

export const levelOf = ({ responsible }: Pick<File, 'responsible'>): number =>
  Math.max(
    0,
    levels.findIndex(({ level }) => level === responsible.level),
  );

/** How far the ticket has come, and since when each office there has or had it. A level it went past without stopping names none. */
export function rungsOf({ ladder }: Pick<File, 'ladder'>): Rung[] {
  return levels.map(({ level, name }) => {
    const come = ladder.find((rung) => rung.level === level);
    return come
      ? {
          level: name,
          since: new Date(come.since),
          ...(come.until !== null && { until: new Date(come.until) }),
          ...(come.officeName !== null && { office: come.officeName }),
        }
      : { level: name };
  });
}

const looks: Readonly<Record<string, { readonly sign: SignName; readonly tone?: Tone }>> = {
  report: { sign: 'person' },
  reply: { sign: 'note', tone: 'green' },
  'record-call': { sign: 'note', tone: 'green' },
  accept: { sign: 'done' },
  'start-handling': { sign: 'running', tone: 'green' },
  escalate: { sign: 'up', tone: 'amber' },
  return: { sign: 'down', tone: 'amber' },
  'offer-transfer': { sign: 'waiting', tone: 'amber' },
  'accept-transfer': { sign: 'done', tone: 'green' },
  'refuse-transfer': { sign: 'refused' },
  'take-back-transfer': { sign: 'redo' },
  dispute: { sign: 'waiting', tone: 'amber' },
  argue: { sign: 'note' },
  'decide-dispute': { sign: 'done', tone: 'green' },
  'dispute-lapsed': { sign: 'up', tone: 'amber' },
  'office-ended': { sign: 'redo', tone: 'amber' },
  'ask-suspension': { sign: 'waiting' },
  suspend: { sign: 'waiting', tone: 'amber' },
  'refuse-suspension': { sign: 'refused' },
  resume: { sign: 'running', tone: 'green' },
  'ask-extension': { sign: 'waiting' },
  extend: { sign: 'waiting', tone: 'amber' },
  'refuse-extension': { sign: 'refused' },
  decline: { sign: 'refused' },
  withdraw: { sign: 'down' },
  resolve: { sign: 'done', tone: 'green' },
  'follow-up': { sign: 'done', tone: 'green' },
  'follow-up-failed': { sign: 'waiting' },
  'follow-up-not-solved': { sign: 'redo', tone: 'amber' },
  'add-information': { sign: 'note' },
  urge: { sign: 'soon', tone: 'amber' },
  rate: { sign: 'person' },
  'not-solved': { sign: 'redo', tone: 'amber' },
  close: { sign: 'done' },
  'clock-warned': { sign: 'soon', tone: 'amber' },
  'clock-breached': { sign: 'late', tone: 'red' },
};

const answersTo: Readonly<Record<string, string>> = {
  resume: 'ask-suspension',
  suspend: 'ask-suspension',
  'refuse-suspension': 'ask-suspension',
  extend: 'ask-extension',
  'refuse-extension': 'ask-extension',
  'accept-transfer': 'offer-transfer',
  'refuse-transfer': 'offer-transfer',
};

/** What somebody asked for, where an action decides on it: the decision is about these words. */
export const askedFor = (action: string, file: Pick<File, 'timeline'>): StoryStep | undefined => {
  const seq = file.timeline.findLast(({ step }) => step === answersTo[action])?.seq;
  return seq === undefined ? undefined : traceStepsOf(file).find(({ id }) => id === String(seq));
};

/** A request that waits for a decision: when it lapses undecided, and until when it reaches if it is granted now. */
interface Ask {
  readonly step: StoryStep;
  readonly kind: 'suspension' | 'extension';
  /** Null at the top, where a colleague decides. */
  readonly office: string | null;
  readonly until: Date | null;
  readonly grantedUntil: Date | null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const asksOf = (file: Pick<File, 'timeline' | 'asks'>): Ask[] =>
  file.asks.flatMap(({ seq, until, grantedUntil, ...ask }): Ask[] => {
    const step = traceStepsOf(file).find(({ id }) => id === String(seq));
    return step ? [{ ...ask, step, until: instant(until), grantedUntil: instant(grantedUntil) }] : [];
  });

/** Until when the time reaches that an action grants. */
export function grantOf(
  action: string,
  file: Pick<File, 'timeline' | 'asks'>,
): { readonly kind: Ask['kind']; readonly until: Date } | undefined {
  const ask = asksOf(file).find(({ kind }) => kind === ({ suspend: 'suspension', extend: 'extension' } as Record<string, string>)[action]);
  return ask?.grantedUntil ? { kind: ask.kind, until: ask.grantedUntil } : undefined;
}

/**
 * What was said between offices on who has the ticket: the offer that waits, or what led to the dispute (a return, or an
 * offer and its refusal), the dispute and all that was argued since. Whoever decides reads both sides.
 */
export function handOverThread({ timeline, handOver }: Pick<File, 'timeline' | 'handOver'>): StoryStep[] {
  if (!handOver) return [];
  const from = handOver.offeredTo ? lastSeq(timeline, ['offer-transfer']) : contestedSeq(timeline);
  const told = timeline.filter(({ seq, step }) => seq >= from && saidBetween.includes(step)).map(({ seq }) => String(seq));
  return traceStepsOf({ timeline }).filter(({ id }) => told.includes(id));
}

const saidBetween: readonly string[] = ['offer-transfer', 'refuse-transfer', 'return', 'dispute', 'argue'];

const lastSeq = (timeline: File['timeline'], steps: readonly string[]): number =>
  timeline.findLast(({ step }) => steps.includes(step))?.seq ?? 0;

/** With which entry the matter of the dispute began. */
function contestedSeq(timeline: File['timeline']): number {
  const dispute = lastSeq(timeline, ['dispute']);
  const before = timeline.filter(({ seq }) => seq < dispute);
  const cause = before.findLast(({ step }) => ['return', 'refuse-transfer', 'offer-transfer'].includes(step));
  return (cause?.step === 'refuse-transfer' ? lastSeq(before, ['offer-transfer']) : cause?.seq) ?? dispute;
}

/** What a suspended ticket waits for, in the words with which that was asked. */
export function pausedFor({ state, timeline }: Pick<File, 'state' | 'timeline'>): StoryStep | undefined {
  const seq = state === 'suspended' ? timeline.findLast(({ step }) => step === 'ask-suspension')?.seq : undefined;
  return seq === undefined ? undefined : traceStepsOf({ timeline }).find(({ id }) => id === String(seq));
}

/** With what words the level above gave the ticket back, until its office goes on with it. */
export function returnOf({ returned, timeline }: Pick<File, 'returned' | 'timeline'>): StoryStep | undefined {
  const seq = returned ? timeline.findLast(({ step }) => step === 'return')?.seq : undefined;
  return seq === undefined ? undefined : traceStepsOf({ timeline }).find(({ id }) => id === String(seq));
}

/** What the reporter has said since: read beside the report, which may have been read long before. */
export const additionsTo = (file: Pick<File, 'timeline'>): StoryStep[] => {
  const seqs = file.timeline.filter(({ step }) => step === 'add-information').map(({ seq }) => String(seq));
  return traceStepsOf(file).filter(({ id }) => seqs.includes(id));
};

/** What the reporter has said after a step somebody saw as the last. */
export const addedAfter = (file: Pick<File, 'timeline'>, seenSeq: number): StoryStep[] =>
  additionsTo(file).filter(({ id }) => Number(id) > seenSeq);

/** Steps residents take. Nobody of them is named in a trace. */
const ofResidents = ['report', 'add-information', 'urge', 'withdraw', 'rate', 'not-solved'];

export type StoryStep = Omit<TraceStep, 'extra'> & { readonly photos: readonly View<'MediaView'>[] };

/** The trace in words, as the timeline shows it. What was reported stands above it and is not said twice. */
export const traceStepsOf = ({ timeline }: Pick<File, 'timeline'>): StoryStep[] =>
  timeline.map(({ seq, at, step, title, officeName, post, name, words, photos }) => {
    const by =
      [officeName, ...postAndName({ post, name })].filter(Boolean).join(' · ') ||
      (ofResidents.includes(step) ? ticketTexts.file.resident : undefined);
    const told = step === 'report' ? [] : words;
    return {
      id: String(seq),
      at: new Date(at),
      title,
      ...(looks[step] ?? { sign: 'note' as const }),
      ...(by !== undefined && { by }),
      ...(told.length > 0 && { text: told.map(({ label, text }) => `${label}：${text}`).join('\n') }),
      photos: step === 'report' ? [] : photos,
    };
  });
