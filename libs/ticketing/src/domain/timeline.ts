import { stepWords, type WordsField, type WordsFor } from './step-words.js';
import { type TicketState, type Visibility } from './ticket.js';
import { type TraceEntry } from './trace.js';

/**
 * Who reads a ticket. Nobody outside the offices ever learns who reported it, also not the party complained about.
 */
export type Reader = 'reporter' | 'neighbour' | 'office';

/** What decides who may read a ticket at all. */
interface Readable {
  readonly reporterId: string;
  readonly visibility: Visibility;
  readonly state: TicketState;
}

export const isPublic = ({ visibility, state }: Readable): boolean => visibility === 'public' && state !== 'withdrawn';

/** As what a resident of the place reads a ticket; undefined for one that does not exist for them. */
export const residentReader = (ticket: Readable, accountId: string): Reader | undefined =>
  ticket.reporterId === accountId ? 'reporter' : isPublic(ticket) ? 'neighbour' : undefined;

const READS: Readonly<Record<Reader, readonly WordsFor[]>> = {
  neighbour: ['readers'],
  reporter: ['readers', 'reporter'],
  office: ['readers', 'reporter', 'offices'],
};

/** Whether a reader sees an entry at all. A warning is the office's own alarm; a breach is everybody's business. */
export const showsTo = (entry: TraceEntry, reader: Reader): boolean => reader === 'office' || entry.step !== 'clock-warned';

const fieldsOf = ({ step }: TraceEntry): Readonly<Record<string, WordsField>> =>
  (stepWords as Readonly<Record<string, Readonly<Record<string, WordsField>>>>)[step] ?? {};

export function mayReadWords(entry: TraceEntry, name: string, reader: Reader): boolean {
  const field = fieldsOf(entry)[name];
  return field !== undefined && READS[reader].includes(field.for);
}

/** The words of an entry that a reader may read, in the order of its fields. Erased words are simply not there. */
export function wordsFor(entry: TraceEntry, words: Readonly<Record<string, string>>, reader: Reader): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fieldsOf(entry)).flatMap((name) => {
      const text = words[name];
      return text !== undefined && mayReadWords(entry, name, reader) ? [[name, text]] : [];
    }),
  );
}
