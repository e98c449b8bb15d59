import { type Ticket } from '@/calls/tickets';
import { traceCheck } from '@/texts/trace-check';
import { type Tone } from '@/ui/chip/chip';
import { momentWords } from '@/ui/time/time-words';
import { type Fault, type Verdict } from './trace-check';

export interface VerdictWords {
  tone: Tone;
  title: string;
  text: string;
}

/** What a check found, as it is said to a resident. @param now milliseconds */
export function verdictWords(verdict: Verdict, timeline: Ticket['timeline'], now: number): VerdictWords {
  const { sound, waits, wrong, unable } = traceCheck;
  switch (verdict.kind) {
    case 'sound': {
      const { covered, steps, size, signedAt, seenAt } = verdict;
      const signed = sound.signed(momentWords(signedAt, now), size);
      const since = seenAt === null ? '' : sound.since(momentWords(seenAt, now));
      return {
        tone: 'green',
        title: sound.title,
        text: [covered === steps ? sound.all(steps) : sound.some(covered, steps - covered), signed, since, sound.limit].join(''),
      };
    }
    case 'waits':
      return { tone: 'grey', ...waits };
    case 'unable':
      return { tone: 'grey', ...unable };
    case 'wrong':
      return { tone: 'red', title: wrong.title, text: `${faultWords(verdict.fault, timeline)}${wrong.then}` };
  }
}

function faultWords(fault: Fault, timeline: Ticket['timeline']): string {
  const { signature, tree, step, changed, unnamed } = traceCheck.wrong;
  switch (fault.what) {
    case 'signature':
      return signature;
    case 'tree':
      return tree;
    case 'step':
    case 'changed': {
      const title = timeline.find(({ seq }) => seq === fault.seq)?.title ?? unnamed;
      return (fault.what === 'step' ? step : changed)(title);
    }
  }
}
