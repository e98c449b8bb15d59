import { covers, DAY_MS, HOUR_MS } from '@shequtong/kernel';
import fc from 'fast-check';
import { clocksUnderProductPolicy, COMMUNITY, limits, people } from '../testing/histories.js';
import { sequences, swept, walk } from '../testing/random-walk.js';
import { type Clock, isLive, standsStill } from './clock.js';
import { decidingDesk, officeIn, openDispute } from './handover.js';
import { supervisorOf } from './ladder.js';
import { disputableWith, heldBack, tookSide } from './rulings.js';
import { type Step, stepNames, transitions, waysOut } from './steps.js';
import { openSteps } from './take-step.js';
import { endStates, levels, type ResponsibleOffice, sameOffice, type TicketState } from './ticket.js';
import { type History, lastOf, openAsk, roundOf } from './trace.js';

/** 5,000 sequences a run. Set SEED to the printed number to walk the same ones again. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = 5_000;
process.stdout.write(`${RUNS} random sequences of steps, SEED=${seed}\n`);

const MOVING: ReadonlySet<string> = new Set(transitions.flatMap(({ step, moves }) => (moves ? [step] : [])));
const TIMED: readonly string[] = ['suspend', 'resume', 'extend'];

/** What is wrong with a step, in words; nothing when nothing is. One assertion a sequence, because assertions are dear. */
type Law = (before: History, after: History) => readonly (string | false)[];

/** Exactly one office is responsible, of the ticket's own place, and hands it on without a gap. */
const oneOffice: Law = (before, after) => {
  const [last, next] = [lastOf(before), lastOf(after)];
  return [
    !(next.officeFrom && sameOffice(next.officeFrom, last.officeTo)) && 'responsibility has a gap',
    !(levels.includes(next.officeTo.level) && covers(next.officeTo.areaId, COMMUNITY)) && 'an office of another place is responsible',
    !MOVING.has(next.step) && !sameOffice(next.officeTo, last.officeTo) && 'responsibility moves with a step that moves nothing',
  ];
};

/** One entry a step, numbered without a gap, along a line of the table. */
const onePath: Law = (before, after) => {
  const [last, next] = [lastOf(before), lastOf(after)];
  const legal = next.step.startsWith('clock-')
    ? next.to === next.from
    : waysOut(next.from, next.step as Step).some((way) => way.to === next.to);
  return [
    (after.length !== before.length + 1 || next.seq !== last.seq + 1) && 'not one entry a step',
    next.from !== last.to && 'the trace has a gap',
    next.at < last.at && 'time runs backwards',
    !legal && 'no line of the table',
  ];
};

/** No clock is lost, doubled or moved, but the target for resolving by what was granted on record. */
const noClockLost: Law = (before, after) => {
  const later = clocksUnderProductPolicy(after);
  // A suspension also ends when a dispute takes the ticket to another desk.
  const resumed = lastOf(before).to === 'suspended' && lastOf(after).to !== 'suspended';
  const granted = resumed || TIMED.includes(lastOf(after).step);
  const live = later.filter(isLive).map(({ kind }) => kind);
  return [
    new Set(live).size !== live.length && 'two live clocks of a kind',
    ...clocksUnderProductPolicy(before).flatMap((clock) => {
      const same = later.find(({ kind, startedSeq }) => kind === clock.kind && startedSeq === clock.startedSeq);
      if (same?.startedAt.getTime() !== clock.startedAt.getTime()) return [`${clock.kind} was lost`];
      const movedMs = same.dueAt.getTime() - clock.dueAt.getTime();
      return [(granted && clock.kind === 'resolution' ? movedMs < 0 : movedMs !== 0) && `${clock.kind} was moved`];
    }),
  ];
};

/** The 15 hours run from the report and from each reopening, whatever happens between offices. */
const fifteenHours: Law = (_, after) =>
  clocksUnderProductPolicy(after).map(
    (clock) =>
      clock.kind === 'first-reply' &&
      (clock.dueAt.getTime() - clock.startedAt.getTime() !== 15 * HOUR_MS || clock.pausedAt !== null) &&
      'the 15 hours are not 15 hours',
  );

const PROMISED: Readonly<Partial<Record<TicketState, Clock['kind']>>> = {
  submitted: 'start-handling',
  reopened: 'start-handling',
  escalated: 'start-handling',
  resolved: 'follow-up',
  'followed-up': 'close',
  rated: 'close',
  suspended: 'suspension',
};

/** What a state promises is being timed, and nothing stands still but what is suspended. */
const promised: Law = (_, after) => {
  const { to } = lastOf(after);
  const running = clocksUnderProductPolicy(after).filter(isLive);
  const kind = PROMISED[to];
  return [
    (endStates as readonly string[]).includes(to) && running.length > 0 && 'a clock outlives the ticket',
    kind !== undefined && !running.some((clock) => clock.kind === kind) && `${to} without ${kind}`,
    to !== 'suspended' && running.some((clock) => clock.pausedAt) && 'a clock stands still',
  ];
};

/** Who is in dispute stays responsible until it is decided, and the desk that decides is not a bystander. */
const disputed: Law = (_, after) => {
  const dispute = openDispute(after);
  if (!dispute) return [];
  return [
    !dispute.parties.some((party) => sameOffice(party, lastOf(after).officeTo)) && 'somebody outside the dispute is responsible',
    !covers(dispute.decider.areaId, COMMUNITY) && 'a bystander decides',
    !clocksUnderProductPolicy(after).some((clock) => clock.kind === 'dispute' && isLive(clock)) && 'a dispute without a clock',
  ];
};

const DECISIONS: readonly string[] = ['suspend', 'refuse-suspension', 'extend', 'refuse-extension', 'decide-dispute'];
const desks = [people.streetOfficer, people.otherStreetOfficer, people.districtOfficer, people.otherDistrictOfficer];

/** What waits for a desk can be decided by somebody there, unless the target has passed and the sweep will find it in a moment. */
const decidable: Law = (_, after) => {
  const desk = decidingDesk(after);
  const dueAt = limits(after).resolutionDueAt;
  if (!desk || (openAsk(after, 'extension') && dueAt && dueAt <= lastOf(after).at)) return [];
  const there = desks.filter((person) => person.kind === 'person' && person.office?.areaId === desk.areaId);
  // At the top the desk may be a party itself. Where all of it spoke for it nobody decides, and it is responsible when its day is over.
  const isParty = openDispute(after)?.parties.some((party) => sameOffice(party, desk));
  if (isParty && there.every((person) => tookSide(after, person))) return [];
  const open = there.flatMap((person) => openSteps(after, person, limits(after), lastOf(after).at));
  return [!open.some((step) => DECISIONS.includes(step)) && 'nobody can decide what waits for a decision'];
};

const nameOf = ({ level, areaId, organisationId }: ResponsibleOffice): string => `${level} ${areaId} ${organisationId}`;

/** How often the same is found at most. */
const mostOf = (names: readonly string[]): number => Math.max(0, ...names.map((name) => names.filter((one) => one === name).length));

/** Whose a ticket is, between two offices, comes to an end in a round: one ruling, and one more for the new grounds of each. */
const settled: Law = (_, after) => {
  const round = roundOf(after);
  const pairs = round.flatMap((entry) => {
    const other = entry.step === 'dispute' && officeIn(entry.details);
    return other ? [[entry.officeTo, other].map(nameOf).sort().join()] : [];
  });
  const undecided = round.filter(({ step }) => step === 'office-ended').length;
  return [mostOf(pairs) > 3 + undecided && 'a question is asked without end'];
};

/** … and so does new time for the beginning: in a round an office gives back to another once, and sends up to another twice. */
const upAndDown: Law = (_, after) => {
  const ways = (step: Step): string[] =>
    roundOf(after).flatMap((entry) =>
      entry.step === step && entry.officeFrom ? [`${nameOf(entry.officeFrom)} ${nameOf(entry.officeTo)}`] : [],
    );
  return [mostOf(ways('return')) > 1 && 'given back twice', mostOf(ways('escalate')) > 2 && 'sent up a third time'];
};

/** Sending up twice decides nothing: who may not return it again may ask the desk above, where there is one. */
const heard: Law = (_, after) => {
  const refused = waysOut(lastOf(after).to, 'return').length > 0 && heldBack(after, 'return')?.code === 'ticket/returned-before';
  const atTheTop = supervisorOf(lastOf(after).officeTo) === undefined;
  return [refused && !atTheTop && !disputableWith(after) && 'may neither return nor ask'];
};

/** An extension is warned of anew; nothing else is marked twice. */
function markedTwice(history: History): string[] {
  const marks = history
    .filter((entry) => entry.step.startsWith('clock-'))
    .map(({ step, details }) => `${step} ${String(details.clock)} ${String(details.startedSeq)}`);
  return marks.filter((mark, index) => marks.indexOf(mark) !== index && !mark.startsWith('clock-warned resolution'));
}

const reached = new Set<string>();

it('holds for any sequence of legal and illegal steps by anybody at any time', () => {
  const laws: readonly Law[] = [oneOffice, onePath, noClockLost, fifteenHours, promised, disputed, decidable, settled, upAndDown, heard];
  fc.assert(
    fc.property(sequences, (actions) => {
      const faults: string[] = [];
      const history = walk(actions, (before, after) => {
        for (const law of laws) for (const fault of law(before, after)) if (fault) faults.push(`${lastOf(after).step}: ${fault}`);
      });
      for (const entry of history) reached.add(entry.step).add(entry.to);
      expect([...faults, ...markedTwice(history)]).toEqual([]);
    }),
    { numRuns: RUNS, seed },
  );
});

it('leaves nothing unsaid when nobody acts any more: the sweep marks or ends every clock', () => {
  fc.assert(
    fc.property(sequences, (actions) => {
      let history = walk(actions);
      for (let year = 1; year <= 4; year++) history = swept(history, new Date(lastOf(history).at.getTime() + year * 366 * DAY_MS));
      for (const entry of history) reached.add(entry.step).add(entry.to);
      expect(lastOf(history).to).not.toBe('suspended');
      for (const clock of clocksUnderProductPolicy(history).filter(isLive))
        expect([clock.breachedAt !== null, standsStill(clock)]).toEqual([true, false]);
    }),
    { numRuns: 500, seed },
  );
});

it('reaches every step and every state of the table', () => {
  expect([...stepNames].filter((step) => !reached.has(step))).toEqual([]);
  expect([...new Set(transitions.map(({ to }) => to))].filter((state) => !reached.has(state))).toEqual([]);
});
