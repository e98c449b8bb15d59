import { type Ticket } from '@/calls/tickets';
import { traceCheck } from '@/texts/trace-check';
import { type Tone } from '@/ui/chip/chip';
import { momentWords } from '@/ui/time/time-words';
import { type Fault, type Verdict } from './trace-check';

interface VerdictWords {
  tone: Tone;
  title: string;
  text: string;
  /** How it was worked out, for who asks; null where nothing was. */
  how: string | null;
}

/** What a check found, as it is said to a resident. @param now milliseconds */
export function verdictWords(verdict: Verdict, timeline: Ticket['timeline'], now: number): VerdictWords {
  const { waits, moved, wrong, unable, otherKey } = traceCheck;
  switch (verdict.kind) {
    case 'sound':
      return soundWords(verdict, now);
    case 'waits':
      return { tone: 'grey', ...waits, how: null };
    case 'moved':
      return { tone: 'grey', ...moved, how: null };
    case 'unable':
      return { tone: 'grey', ...unable, how: null };
    case 'other-key':
      return {
        tone: 'amber',
        title: otherKey.title,
        text: otherKey.text(verdict.fingerprint),
        how: [traceCheck.how.hashes, traceCheck.how.signed].join(''),
      };
    case 'wrong':
      return { tone: 'red', title: wrong.title, text: `${faultWords(verdict.fault, timeline)}${wrong.then}`, how: faultHow(verdict.fault) };
  }
}

function soundWords({ bound, covered, steps, size, signedAt, seenAt }: Extract<Verdict, { kind: 'sound' }>, now: number): VerdictWords {
  const { sound, how } = traceCheck;
  const { title, fits, limit } = bound ? sound.bound : sound.hashes;
  const rest = steps > covered ? sound.some(steps - covered) : '';
  const since = seenAt === null ? '' : sound.since(momentWords(seenAt, now));
  return {
    tone: 'green',
    title,
    text: [fits(steps), rest, since, limit].join(''),
    how: [bound ? how.bound : how.hashes, how.signed, how.head(momentWords(signedAt, now), size), how.places(covered)].join(''),
  };
}

const faultHow = (fault: Fault): string => {
  const { hashes, signed, fault: code } = traceCheck.how;
  return [hashes, signed, code(fault.what, 'seq' in fault ? fault.seq : null)].join('');
};

function faultWords(fault: Fault, timeline: Ticket['timeline']): string {
  const { signature, tree, ledger, place, changed, step, words, gone, missing, overdue, platform, platformWhole, unnamed } =
    traceCheck.wrong;
  const seqOf = 'seq' in fault ? fault.seq : null;
  const title = timeline.find(({ seq }) => seq === seqOf)?.title ?? unnamed;
  switch (fault.what) {
    case 'signature':
      return signature;
    case 'tree':
      return tree;
    case 'ledger':
      return ledger;
    case 'place':
      return place(title);
    case 'changed':
      return changed(title);
    case 'step':
      return step(title);
    case 'words':
      return words(title);
    case 'gone':
      return gone;
    case 'missing':
      return missing;
    case 'overdue':
      return overdue(title);
    case 'platform':
      return fault.seq === null ? platformWhole : platform(title);
  }
}
