import { duePhrase, momentPhrase, timeLeftPhrase, type WorkingCalendar } from '@shequtong/kernel';
import { type Clock, isLate, isOfOneOffice, isRunning, lateWith, standsStill } from '../domain/clock.js';
import { explainDue } from '../domain/due.js';
import { isOfTrace, type SealedEntry, type SealedHistory, type StoredWords } from '../domain/seal.js';
import { type Reader, showsTo, wordsFor } from '../domain/timeline.js';
import { type Level, sameOffice } from '../domain/ticket.js';
import { becauseOf, type History, lapsesOf, rungsOf } from '../domain/trace.js';
import { becauseLabel, clockNames, fieldLabel, lapsedTitle, titleOf } from '../domain/words.js';
import { type PictureRow } from '../store/trace-words.store.js';
import { calledIn, type OfficeNames } from './office-names.js';

/** A clock as people read it. */
export interface ClockOnScreen {
  readonly kind: string;
  readonly name: string;
  /** Whose it is, where clocks of several offices bear one name: a ticket that went up starts 开始处置 anew. */
  readonly officeName: string | null;
  /** In whose hands it became late, where another office has the ticket now. */
  readonly lateOfficeName: string | null;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly running: boolean;
  /** Since when it stands still; null when it does not. */
  readonly pausedAt: Date | null;
  readonly late: boolean;
  readonly warned: boolean;
  readonly stoppedAt: Date | null;
  readonly outcome: string | null;
  /** `还剩 3 小时 20 分`, `已超时 20 分钟`, or how it ended. */
  readonly phrase: string;
  /** `今晚 21:30`. */
  readonly duePhrase: string;
  readonly provisional: boolean;
  /** "Why this deadline", one sentence an item. */
  readonly why: readonly string[];
}

interface ClocksInput {
  readonly clocks: readonly Clock[];
  readonly history: History;
  readonly names: OfficeNames;
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

/** The clocks of one ticket, with the names of its offices. */
export function clocksOnScreen({ clocks, history, names, calendar, now }: ClocksInput): ClockOnScreen[] {
  const sharesName = ({ kind, office }: Clock): boolean => clocks.some((other) => other.kind === kind && !sameOffice(other.office, office));
  const officeOf = (clock: Clock): string | null =>
    isOfOneOffice(clock) && sharesName(clock) ? calledIn(names, clock.office) || null : null;
  const lateOfficeOf = (clock: Clock): string | null => {
    const office = lateWith(clock, history, now);
    return (office && calledIn(names, office)) || null;
  };
  return clocks.map((clock) => ({
    officeName: officeOf(clock),
    lateOfficeName: lateOfficeOf(clock),
    ...clockOnScreen(clock, calendar, now),
  }));
}

function clockOnScreen(clock: Clock, calendar: WorkingCalendar, now: Date): Omit<ClockOnScreen, 'officeName' | 'lateOfficeName'> {
  const late = isLate(clock, now);
  return {
    kind: clock.kind,
    name: clockNames[clock.kind],
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    running: isRunning(clock),
    pausedAt: clock.stoppedAt === null && standsStill(clock) ? clock.pausedAt : null,
    late,
    warned: clock.warnedAt !== null,
    stoppedAt: clock.stoppedAt,
    outcome: clock.outcome,
    phrase: phraseOf(clock, late, now),
    duePhrase: duePhrase(clock.dueAt, now),
    provisional: clock.provisional,
    why: explainDue(clock, calendar),
  };
}

/** A level the ticket has come to. */
export interface RungOnScreen {
  readonly level: Level;
  readonly officeName: string | null;
  readonly since: Date;
  /** When it was given back from there. */
  readonly until: Date | null;
}

/** The way up, with the names of its offices. */
export const ladderOf = (history: History, names: OfficeNames): RungOnScreen[] =>
  rungsOf(history).map(({ office, ...times }) => ({ level: office.level, officeName: calledIn(names, office) || null, ...times }));

function phraseOf(clock: Clock, late: boolean, now: Date): string {
  switch (clock.outcome) {
    case null:
      return standsStill(clock) ? '计时暂停' : timeLeftPhrase(clock.dueAt, now);
    case 'met':
      return late ? '超时完成' : '按时完成';
    case 'superseded':
      return late ? '超时后转给别的单位' : '转给别的单位';
    case 'void':
      return '不再计时';
  }
}

interface WordsOnScreen {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** Who took a step, as far as a reader may know. */
export interface StepTaker {
  readonly officeName: string | null;
  readonly post: string | null;
  readonly name: string | null;
}

export interface StepOnScreen extends StepTaker {
  readonly seq: number;
  readonly step: string;
  readonly at: Date;
  readonly moment: string;
  readonly title: string;
  readonly words: readonly WordsOnScreen[];
  readonly pictures: readonly PictureRow[];
}

interface TimelineInput {
  readonly entries: readonly SealedEntry[];
  readonly words: readonly StoredWords[];
  readonly pictures: readonly PictureRow[];
  readonly reader: Reader;
  readonly takerOf: (entry: SealedEntry) => StepTaker;
  readonly names: OfficeNames;
  readonly now: Date;
}

/** The trace in plain words, oldest first. */
export function timelineOf({ entries, words, pictures, reader, takerOf, names, now }: TimelineInput): StepOnScreen[] {
  const called = (office: Parameters<typeof calledIn>[1]): string => calledIn(names, office);
  const lapsed = new Map(lapsesOf(entries).map((lapse) => [lapse.ask.seq, lapsedTitle(lapse, called)]));
  return entries
    .filter((entry) => showsTo(entry, reader))
    .map((entry) => ({
      seq: entry.seq,
      step: entry.step,
      at: entry.at,
      moment: momentPhrase(entry.at, now),
      title: `${titleOf(entry, called, reader)}${lapsed.get(entry.seq) ?? ''}`,
      ...takerOf(entry),
      words: wordsOnScreen(entry, words, reader),
      pictures: pictures.filter(({ seq }) => seq === entry.seq),
    }));
}

/** Why it goes on no further now, in the words somebody wrote, for who may read them. */
export interface BecauseOnScreen {
  readonly label: string;
  readonly text: string;
}

export function becauseOnScreen(
  history: SealedHistory,
  words: readonly StoredWords[],
  reader: Reader,
  names: OfficeNames,
): BecauseOnScreen | null {
  const because = becauseOf(history);
  const said =
    because &&
    history
      .filter(({ seq }) => seq === because.entry.seq)
      .flatMap((entry) => wordsOnScreen(entry, words, reader))
      .find(({ field }) => field === because.field);
  return said ? { label: becauseLabel(because, (office) => calledIn(names, office)), text: said.text } : null;
}

function wordsOnScreen(entry: SealedEntry, words: readonly StoredWords[], reader: Reader): WordsOnScreen[] {
  const own = words.flatMap(({ seq, field, body }) =>
    seq === entry.seq && body !== null && isOfTrace([entry], { seq, field }) ? [[field, body] as const] : [],
  );
  return Object.entries(wordsFor(entry, Object.fromEntries(own), reader)).map(([field, text]) => ({
    field,
    label: fieldLabel(field),
    text,
  }));
}
