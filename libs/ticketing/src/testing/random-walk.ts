import { DomainError, HOUR_MS } from '@shequtong/kernel';
import fc from 'fast-check';
import { dueActions, isMark, markEntry } from '../domain/clock.js';
import { type StepRequest, openSteps, takeStep } from '../domain/take-step.js';
import { stepNames } from '../domain/steps.js';
import { type Doer, type ResponsibleOffice } from '../domain/ticket.js';
import { type History, lastOf } from '../domain/trace.js';
import { isBeside, officeDetails, openDispute } from '../domain/handover.js';
import {
  append,
  clocksUnderProductPolicy,
  COMMUNITY,
  DEPARTMENT,
  DISTRICT,
  DISTRICT_DEPARTMENT,
  limits,
  OTHER_DEPARTMENT,
  people,
  reported,
  requests,
  STREET,
} from './histories.js';

/** Random sequences of steps by random people at random times: legal ones that reach deep, illegal ones in between, and the sweep. */

type Asked = StepRequest['step'];
const steps: readonly Asked[] = stepNames.filter((step): step is Asked => step !== 'report');
const everybody: readonly Doer[] = Object.values(people);
const offices: readonly ResponsibleOffice[] = [
  { level: 'community', areaId: COMMUNITY, organisationId: null },
  { level: 'street', areaId: STREET, organisationId: null },
  { level: 'street', areaId: STREET, organisationId: DEPARTMENT },
  { level: 'street', areaId: STREET, organisationId: OTHER_DEPARTMENT },
  { level: 'district', areaId: DISTRICT, organisationId: null },
  { level: 'district', areaId: DISTRICT, organisationId: DISTRICT_DEPARTMENT },
];

const action = fc.record({
  /** Two of three times something that is open to somebody now. */
  legal: fc.nat({ max: 2 }).map((n) => n > 0),
  pick: fc.noBias(fc.nat()),
  step: fc.constantFrom(...steps),
  by: fc.constantFrom(...everybody),
  office: fc.constantFrom(...offices),
  hoursLater: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.integer({ min: 0, max: 400 })),
  sweep: fc.boolean(),
});
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

export const sequences = fc.noBias(fc.array(action, { maxLength: 40, size: 'max' }));

type Check = (before: History, after: History) => void;

/** What the platform does of itself at an instant. */
export function swept(history: History, now: Date, check: Check = () => undefined): History {
  let current = history;
  for (
    let [first] = dueActions(clocksUnderProductPolicy(current), now);
    first;
    [first] = dueActions(clocksUnderProductPolicy(current), now)
  ) {
    const { clock, action: due } = first;
    const entry = isMark(due) ? markEntry(current, clock, due, now) : takeStep(current, { step: due }, people.system, now, limits(current));
    const next = append(current, entry);
    check(current, next);
    current = next;
  }
  return current;
}

/** Takes the actions one after another; what is refused changes nothing. */
export function walk(actions: readonly Action[], check: Check = () => undefined): History {
  let now = new Date('2026-09-20T01:00:00Z');
  let history = reported(now);
  for (const { hoursLater, sweep, ...asked } of actions) {
    now = new Date(now.getTime() + hoursLater * HOUR_MS);
    if (sweep) history = swept(history, now, check);
    const [by, request] = chosen(history, asked, now);
    const next = attempted(history, request, by, now);
    if (next) check(history, next);
    history = next ?? history;
  }
  return history;
}

function chosen(
  history: History,
  { legal, pick, step, by, office }: Omit<Action, 'hoursLater' | 'sweep'>,
  now: Date,
): readonly [Doer, StepRequest] {
  const [person, name] = (legal ? (officeEnds(history, pick) ?? somethingOpen(history, pick, now)) : undefined) ?? [by, step];
  const request: StepRequest = requests[name];
  if (name !== 'offer-transfer' && name !== 'decide-dispute') return [person, request];
  const fitting = legal ? fittingOffices(history, name) : [];
  return [person, { ...request, details: officeDetails(fitting[pick % Math.max(fitting.length, 1)] ?? office) }];
}

const fittingOffices = (history: History, step: 'offer-transfer' | 'decide-dispute'): readonly ResponsibleOffice[] =>
  step === 'offer-transfer' ? offices.filter((other) => isBeside(lastOf(history).officeTo, other)) : (openDispute(history)?.parties ?? []);

/** Open to somebody nearly always; taken as often as others, no sequence would get far. */
const OFTEN_OPEN: readonly Asked[] = ['withdraw', 'decline', 'reply', 'record-call', 'add-information', 'urge'];

/** A department comes to its end: offered to nobody, so that chance alone would seldom meet it. */
const officeEnds = (history: History, pick: number): readonly [Doer, Asked] | undefined =>
  lastOf(history).officeTo.organisationId !== null && pick % 32 === 0 ? [people.system, 'office-ended'] : undefined;

/** A step open to the first person from a random one on who has any. */
function somethingOpen(history: History, pick: number, now: Date): readonly [Doer, Asked] | undefined {
  const current = limits(history);
  for (let tried = 0; tried < everybody.length; tried++) {
    const person = everybody[(pick + tried) % everybody.length] as Doer;
    const open = openSteps(history, person, current, now).filter((step) => !OFTEN_OPEN.includes(step) || pick % 16 === 0);
    const step = open[Math.floor(pick / everybody.length) % Math.max(open.length, 1)];
    if (step) return [person, step];
  }
  return undefined;
}

function attempted(history: History, request: StepRequest, by: Doer, now: Date): History | undefined {
  try {
    return append(history, takeStep(history, request, by, now, limits(history)));
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
