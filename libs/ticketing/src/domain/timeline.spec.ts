import { after, append, at, people, reported } from '../testing/histories.js';
import { residentReader, showsTo } from './timeline.js';
import { type History, lastOf } from './trace.js';

/** Who of a community reads a ticket, and which of its entries. */

const REPORTER = '00000000-0000-7000-8000-000000000001';
const NEIGHBOUR = '00000000-0000-7000-8000-000000000002';
const ticket = { reporterId: REPORTER, visibility: 'public', state: 'handling' } as const;

describe('a public ticket', () => {
  it('is read by the neighbours', () => {
    expect(residentReader(ticket, NEIGHBOUR)).toBe('neighbour');
  });

  it('is its reporter’s alone once they withdrew it', () => {
    const withdrawn = { ...ticket, state: 'withdrawn' } as const;
    expect(residentReader(withdrawn, NEIGHBOUR)).toBeUndefined();
    expect(residentReader(withdrawn, REPORTER)).toBe('reporter');
  });
});

describe('what the platform notes of a clock', () => {
  const history: History = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  const noted = (step: 'clock-warned' | 'clock-breached') =>
    lastOf(
      append(history, {
        ...lastOf(history),
        seq: 3,
        step,
        at: at('2026-11-02 20:00'),
        by: people.system,
        from: 'accepted',
        details: { clock: 'first-reply' },
      }),
    );

  it('is the office’s own alarm while it warns', () => {
    expect((['office', 'reporter', 'neighbour'] as const).filter((reader) => showsTo(noted('clock-warned'), reader))).toEqual(['office']);
  });

  it('is everybody’s business when a time is missed', () => {
    expect((['office', 'reporter', 'neighbour'] as const).filter((reader) => showsTo(noted('clock-breached'), reader))).toEqual([
      'office',
      'reporter',
      'neighbour',
    ]);
  });
});
