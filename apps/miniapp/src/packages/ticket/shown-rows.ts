import { type ProvedRow } from '@shequtong/kernel';
import { type Ticket } from '@/calls/tickets';
import { type TicketProof } from '@/calls/trace-proof';

/** What a ticket's page shows beside the rows the hashes cover. */
export type Shown = Pick<Ticket, 'number' | 'state' | 'text' | 'place' | 'because' | 'reportedAt' | 'timeline'>;

/** `step`: it is shown as another one, or at another time; `words`: with other words; `missing`: it is not shown at all. */
type Misshown = { what: 'step' | 'words' | 'missing'; seq: number };

type Step = Shown['timeline'][number];

/**
 * The first thing on the page that is not what its row says. Names of offices and people, and the sentence that sums a step
 * up, are worked out by the platform each time it is read; nothing of them is in a row but ids and codes.
 */
export function misshown(shown: Shown, { entries }: TicketProof, rows: ReadonlyMap<number, ProvedRow>): Misshown | undefined {
  const wordsOf = (seq: number) => entries.find((entry) => entry.seq === seq)?.words ?? [];
  for (const step of shown.timeline) {
    const row = rows.get(step.seq);
    if (!row || !isStep(step, row)) return { what: 'step', seq: step.seq };
    if (!step.words.every(({ field, text }) => wordsOf(step.seq).some((one) => one.field === field && one.text === text)))
      return { what: 'words', seq: step.seq };
  }
  return misshownAbove(shown, entries, rows);
}

const isStep = ({ step, at, officeName, photos }: Step, row: ProvedRow): boolean =>
  row.step === step &&
  Date.parse(row.at) === Date.parse(at) &&
  // A name that is not known is left out, but nobody is shown as an office who acted for none.
  (officeName === null || (row.by?.office ?? null) !== null) &&
  photos.every(({ mediaId }) => row.photos.includes(mediaId));

/** What stands above the timeline: number and state of the ticket, what was reported and when, and what it waits for. */
function misshownAbove(shown: Shown, entries: TicketProof['entries'], rows: ReadonlyMap<number, ProvedRow>): Misshown | undefined {
  const { number, state, text, place, because, reportedAt, timeline } = shown;
  const said = (field: string, value: string | null) =>
    value === null || entries.some(({ seq, words }) => seq === 1 && words.some((one) => one.field === field && one.text === value));
  if (!said('text', text) || !said('place', place)) return { what: 'words', seq: 1 };
  const report = rows.get(1);
  // Reports of earlier versions hold no number.
  if ((report?.details.number ?? number) !== number || Date.parse(report?.at ?? '') !== Date.parse(reportedAt))
    return { what: 'step', seq: 1 };
  const last = Math.max(...timeline.map(({ seq }) => seq));
  if (because && !entries.some(({ words }) => words.some((one) => one.text === because.text))) return { what: 'words', seq: last };
  if (rows.get(last)?.to !== state) return { what: 'step', seq: last };
  const missing = [...rows.keys()].find((seq) => seq < last && !timeline.some((step) => step.seq === seq));
  return missing === undefined ? undefined : { what: 'missing', seq: missing };
}

/** Steps came after the page was read. */
export const movedOn = ({ timeline }: Shown, rows: ReadonlyMap<number, ProvedRow>): boolean =>
  Math.max(...rows.keys()) > Math.max(...timeline.map(({ seq }) => seq));
