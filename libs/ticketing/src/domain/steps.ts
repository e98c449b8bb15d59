import { type TicketState } from './ticket.js';

/**
 * The state machine of product §3 as a table. One line is one way from a state to a state:
 * submitted → accepted → handling → (escalated → handling there)* → resolved → followed-up → rated → closed,
 * aside: declined, withdrawn, reopened. What is not a line cannot happen.
 */
export const stepNames = [
  'report',
  'reply',
  'record-call',
  'accept',
  'start-handling',
  'escalate',
  'decline',
  'withdraw',
  'resolve',
  'follow-up',
  'follow-up-failed',
  'follow-up-not-solved',
  'rate',
  'not-solved',
  'close',
] as const;
export type Step = (typeof stepNames)[number];

/** Who may take a step. */
export type StepBy =
  /** The resident whose ticket it is. */
  | 'reporter'
  /** The responsible office, and no other. */
  | 'responsible'
  /** The responsible office or one above it, by a person who did not handle the ticket. */
  | 'independent'
  /** The platform, by its clock. */
  | 'system';

/** A condition beside the state; each is one function over the history in `take-step.ts`. */
export type StepWhen = 'rated' | 'unrated' | 'attempts-left' | 'attempts-used-up' | 'below-the-top' | 'at-the-community';

export interface Transition {
  readonly step: Step;
  readonly from: TicketState | null;
  readonly to: TicketState;
  readonly by: StepBy;
  readonly when?: StepWhen;
  /** Responsibility moves up one level with this step, at once. */
  readonly up?: true;
}

const ways = (step: Step, by: StepBy, moves: readonly (readonly [TicketState | null, TicketState, StepWhen?])[], up?: true): Transition[] =>
  moves.map(([from, to, when]) => ({ step, from, to, by, ...(when && { when }), ...(up && { up }) }));

export const transitions: readonly Transition[] = [
  ...ways('report', 'reporter', [[null, 'submitted']]),

  // Answering changes no state; the office may speak as long as the resident may still answer.
  ...ways('reply', 'responsible', [
    ['submitted', 'submitted'],
    ['accepted', 'accepted'],
    ['handling', 'handling'],
    ['escalated', 'escalated'],
    ['reopened', 'reopened'],
    ['resolved', 'resolved'],
    ['followed-up', 'followed-up'],
    ['rated', 'rated'],
  ]),
  ...ways('record-call', 'responsible', [
    ['submitted', 'submitted'],
    ['accepted', 'accepted'],
    ['handling', 'handling'],
    ['escalated', 'escalated'],
    ['reopened', 'reopened'],
    ['resolved', 'resolved'],
    ['followed-up', 'followed-up'],
    ['rated', 'rated'],
  ]),

  ...ways('accept', 'responsible', [
    ['submitted', 'accepted'],
    ['escalated', 'accepted'],
    ['reopened', 'accepted'],
  ]),
  ...ways('start-handling', 'responsible', [
    ['accepted', 'handling'],
    ['escalated', 'handling'],
    ['reopened', 'handling'],
  ]),
  ...ways('escalate', 'responsible', [
    ['accepted', 'escalated', 'below-the-top'],
    ['handling', 'escalated', 'below-the-top'],
  ], true),
  ...ways('resolve', 'responsible', [['handling', 'resolved']]),

  ...ways('follow-up', 'independent', [
    ['resolved', 'followed-up', 'unrated'],
    ['resolved', 'rated', 'rated'],
  ]),
  ...ways('follow-up-failed', 'independent', [['resolved', 'resolved', 'attempts-left']]),
  ...ways('follow-up-not-solved', 'independent', [['resolved', 'reopened']]),

  // From resolve on the resident may rate or say "not solved".
  ...ways('rate', 'reporter', [
    ['resolved', 'resolved', 'unrated'],
    ['followed-up', 'rated', 'unrated'],
  ]),
  ...ways('not-solved', 'reporter', [
    ['resolved', 'reopened'],
    ['followed-up', 'reopened'],
    ['rated', 'reopened'],
  ]),
  ...ways('close', 'system', [
    ['followed-up', 'closed'],
    ['rated', 'closed'],
    ['resolved', 'closed', 'attempts-used-up'],
  ]),

  // Only the first receiver may say "not ours"; a level above returns it with a reason instead.
  ...ways('decline', 'responsible', [
    ['submitted', 'declined', 'at-the-community'],
    ['accepted', 'declined', 'at-the-community'],
  ]),
  ...ways('withdraw', 'reporter', [
    ['submitted', 'withdrawn'],
    ['accepted', 'withdrawn'],
    ['handling', 'withdrawn'],
    ['escalated', 'withdrawn'],
    ['reopened', 'withdrawn'],
  ]),
];

/** The states in which the reporter may be asked for a rating. */
export const ratedFrom: readonly TicketState[] = transitions.flatMap(({ step, from }) => (step === 'rate' && from ? [from] : []));

/** The ways of a step out of a state, before conditions and persons are looked at. */
export const waysOut = (state: TicketState | null, step: Step): readonly Transition[] =>
  transitions.filter((way) => way.from === state && way.step === step);
