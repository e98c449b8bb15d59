import { openStates, type TicketState } from './ticket.js';

/** Steps people take on a ticket, in the order in which a screen offers them. */
export const offeredSteps = [
  'reply',
  'record-call',
  'accept',
  'start-handling',
  'escalate',
  'return',
  'offer-transfer',
  'accept-transfer',
  'refuse-transfer',
  'take-back-transfer',
  'dispute',
  'argue',
  'decide-dispute',
  'ask-suspension',
  'suspend',
  'refuse-suspension',
  'resume',
  'ask-extension',
  'extend',
  'refuse-extension',
  'resolve',
  'decline',
  'follow-up',
  'follow-up-failed',
  'follow-up-not-solved',
  'add-information',
  'urge',
  'rate',
  'not-solved',
  'withdraw',
] as const;

/** Every step: also the one that opens a ticket, and those the platform takes alone, by its clock. */
export const stepNames = ['report', ...offeredSteps, 'dispute-lapsed', 'office-ended', 'close'] as const;
export type Step = (typeof stepNames)[number];

/** Who may take a step. */
type StepBy =
  /** The resident whose ticket it is. */
  | 'reporter'
  /** The responsible office, and no other. */
  | 'responsible'
  /** The responsible office or one above it, by a person who did not handle the ticket. */
  | 'independent'
  /** A desk above the responsible office; where there is none, somebody of that desk who did not ask for it. */
  | 'approver'
  /** The office a transfer is offered to. */
  | 'offered'
  /** Either side of a dispute, and the desk that decides it. */
  | 'party'
  /** The desk that decides a dispute. */
  | 'decider'
  /** The platform, by its clock. */
  | 'system';

/** A condition beside the state; each is worked out over the history in `step-conditions.ts`. */
export type StepWhen =
  | 'rated'
  | 'unrated'
  | 'attempts-left'
  | 'attempts-used-up'
  | 'below-the-top'
  | 'at-the-community'
  | 'came-from-below'
  | 'transferable'
  | 'offer-open'
  | 'contestable'
  | 'dispute-open'
  | 'decided-on-its-level'
  | 'decided-for-another-level'
  | 'with-a-department'
  | 'nothing-asked'
  | 'suspension-asked'
  | 'extension-asked'
  | 'resolution-running'
  | 'more-may-be-added'
  | 'not-urged-today'
  | 'told-lately';

export interface Transition {
  readonly step: Step;
  readonly from: TicketState | null;
  readonly to: TicketState;
  readonly by: StepBy;
  readonly when?: StepWhen;
  /**
   * Responsibility moves with this step, at once: to the desk above, back to the office that sent it up, to the office
   * that accepts the transfer, to the one the decision names, to the desk that did not decide in time, to the desk of a
   * department that is no more.
   */
  readonly moves?: 'up' | 'back' | 'offered' | 'decided' | 'decider' | 'supervisor';
}

const ways = (
  step: Step,
  by: StepBy,
  lines: readonly (readonly [TicketState | null, TicketState, StepWhen?])[],
  moves?: Transition['moves'],
): Transition[] => lines.map(([from, to, when]) => ({ step, from, to, by, ...(when && { when }), ...(moves && { moves }) }));

/** The states in which an office works on a ticket, or should. */
const IN_WORK = ['escalated', 'accepted', 'handling', 'reopened'] as const satisfies readonly TicketState[];
/** … and also where it waits: what is settled between offices waits for nothing. */
const HELD = [...IN_WORK, 'suspended'] as const satisfies readonly TicketState[];

/**
 * The state machine of product §3 as a table. One line is one way from a state to a state:
 * submitted → accepted → handling → (escalated → handling there)* → resolved → followed-up → rated → closed,
 * aside: declined, withdrawn, reopened. What is not a line cannot happen.
 */
export const transitions: readonly Transition[] = [
  ...ways('report', 'reporter', [[null, 'submitted']]),

  // Answering changes no state; the office may speak as long as the resident may still answer.
  ...ways('reply', 'responsible', [
    ['submitted', 'submitted'],
    ['accepted', 'accepted'],
    ['handling', 'handling'],
    ['escalated', 'escalated'],
    ['suspended', 'suspended'],
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
    ['suspended', 'suspended'],
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
  ...ways(
    'escalate',
    'responsible',
    [
      ['accepted', 'escalated', 'below-the-top'],
      ['handling', 'escalated', 'below-the-top'],
    ],
    'up',
  ),
  // The level above may only return it with a reason; the office that sent it up goes on from there.
  ...ways(
    'return',
    'responsible',
    [
      ['escalated', 'accepted', 'came-from-below'],
      ['accepted', 'accepted', 'came-from-below'],
      ['handling', 'accepted', 'came-from-below'],
    ],
    'back',
  ),
  // Sideways responsibility moves on acceptance, and no clock begins anew.
  ...IN_WORK.flatMap((state) => ways('offer-transfer', 'responsible', [[state, state, 'transferable']])),
  ...ways(
    'accept-transfer',
    'offered',
    [
      ['escalated', 'accepted', 'offer-open'],
      ['accepted', 'accepted', 'offer-open'],
      ['handling', 'handling', 'offer-open'],
      ['suspended', 'suspended', 'offer-open'],
      ['reopened', 'accepted', 'offer-open'],
    ],
    'offered',
  ),
  ...HELD.flatMap((state) => ways('refuse-transfer', 'offered', [[state, state, 'offer-open']])),
  ...HELD.flatMap((state) => ways('take-back-transfer', 'responsible', [[state, state, 'offer-open']])),
  // Whose it is: settled in a thread on the ticket, decided by the level above, which is itself responsible when it does not.
  ...HELD.flatMap((state) => ways('dispute', 'responsible', [[state, state, 'contestable']])),
  ...HELD.flatMap((state) => ways('argue', 'party', [[state, state, 'dispute-open']])),
  ...HELD.flatMap((state) =>
    ways(
      'decide-dispute',
      'decider',
      [
        [state, state, 'decided-on-its-level'],
        [state, 'accepted', 'decided-for-another-level'],
      ],
      'decided',
    ),
  ),
  ...HELD.flatMap((state) => ways('dispute-lapsed', 'system', [[state, 'escalated', 'dispute-open']], 'decider')),
  // A department that ends leaves nothing behind: its desk goes on where it stood, also with what may still be reopened.
  ...([...HELD, 'resolved', 'followed-up', 'rated'] as const).flatMap((state) =>
    ways('office-ended', 'system', [[state, state, 'with-a-department']], 'supervisor'),
  ),
  // Only work that has begun can wait for something named, so that a suspension never puts off its beginning.
  ...ways('ask-suspension', 'responsible', [['handling', 'handling', 'nothing-asked']]),
  ...ways('suspend', 'approver', [['handling', 'suspended', 'suspension-asked']]),
  ...ways('refuse-suspension', 'approver', [['handling', 'handling', 'suspension-asked']]),
  ...ways('resume', 'responsible', [['suspended', 'handling']]),
  ...ways('resume', 'approver', [['suspended', 'handling']]),
  ...ways('resume', 'system', [['suspended', 'handling']]),
  // Before expiry, with approval (product §3): what has expired is late and stays late.
  ...ways('ask-extension', 'responsible', [['handling', 'handling', 'resolution-running']]),
  ...ways('extend', 'approver', [['handling', 'handling', 'extension-asked']]),
  ...ways('refuse-extension', 'approver', [['handling', 'handling', 'extension-asked']]),
  ...ways('resolve', 'responsible', [['handling', 'resolved']]),

  ...ways('follow-up', 'independent', [
    ['resolved', 'followed-up', 'unrated'],
    ['resolved', 'rated', 'rated'],
  ]),
  ...ways('follow-up-failed', 'independent', [['resolved', 'resolved', 'attempts-left']]),
  ...ways('follow-up-not-solved', 'independent', [['resolved', 'reopened']]),

  // While somebody owes the work its reporter may say more, and ask where it is; neither changes what is owed.
  ...openStates.flatMap((state) => ways('add-information', 'reporter', [[state, state, 'more-may-be-added']])),
  // What is suspended waits for something named: nobody there can hurry.
  ...(['submitted', ...IN_WORK] as const).flatMap((state) => ways('urge', 'reporter', [[state, state, 'not-urged-today']])),

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
    ['suspended', 'withdrawn'],
    ['reopened', 'withdrawn'],
  ]),
  // Written down wrongly, in another's name, or for everybody to read by mistake: soon, and while the resident has not taken it up.
  ...ways('withdraw', 'responsible', [
    ['submitted', 'withdrawn', 'told-lately'],
    ['accepted', 'withdrawn', 'told-lately'],
  ]),
];

/** The states in which the reporter may be asked for a rating. */
export const ratedFrom: readonly TicketState[] = transitions.flatMap(({ step, from }) => (step === 'rate' && from ? [from] : []));

/** The ways of a step out of a state, before conditions and persons are looked at. */
export const waysOut = (state: TicketState | null, step: Step): readonly Transition[] =>
  transitions.filter((way) => way.from === state && way.step === step);
