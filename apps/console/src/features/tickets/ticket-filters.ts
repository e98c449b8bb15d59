import { isCommunity } from '@shequtong/kernel';
import { type View } from '../../calls/api.js';
import { ticketTexts } from '../../texts/tickets.js';
import { type PresetFilter } from '../../ui/filters/saved-filter-bar.js';

const t = ticketTexts;

/** What a list is narrowed to, as the API takes it. */
export interface TicketFilters {
  readonly state?: View<'TicketStateFilter'>;
  readonly clock?: View<'ClockFilter'>;
  readonly categoryCode?: string;
  /** The whole number, or its last digits. */
  readonly number?: string;
  readonly responsible?: View<'ResponsibleFilter'>;
  readonly order?: View<'WorkbenchOrder'>;
}

/** The two lists: what waits for this office, and everything in its area. */
export type Desk = 'workbench' | 'tickets';

export const stateFilters = [
  'waiting',
  'open',
  'submitted',
  'accepted',
  'handling',
  'escalated',
  'suspended',
  'reopened',
  'resolved',
  'followed-up',
  'rated',
  'closed',
  'declined',
  'withdrawn',
] as const satisfies readonly View<'TicketStateFilter'>[];
export const clockFilters = ['overdue', 'warned', 'running'] as const satisfies readonly View<'ClockFilter'>[];
export const responsibleFilters = [
  'here',
  'offered',
  'decides',
  'departments',
  'anyone',
] as const satisfies readonly View<'ResponsibleFilter'>[];

/** In the address for "no filter" where the desk has one of its own. */
export const ALL = 'all';

/** What a desk shows without being asked. The workbench: what this office still has to do. */
const deskDefaults: Readonly<Record<Desk, { readonly state: string; readonly responsible: string }>> = {
  workbench: { state: 'waiting', responsible: 'here' },
  tickets: { state: ALL, responsible: 'anyone' },
};

/** Work is read by deadline; what is over, or everything together, the newest first. */
const byDue: readonly (string | undefined)[] = [
  'waiting',
  'open',
  'submitted',
  'accepted',
  'handling',
  'escalated',
  'suspended',
  'reopened',
  'resolved',
  'followed-up',
];

/** What an office is asked about is not yet, or not only, its own: whatever its state, it waits there for an answer. */
const asked: readonly (string | null)[] = ['offered', 'decides'] satisfies View<'ResponsibleFilter'>[];

/** Which of the two lists of what others ask for the filters make; undefined where they make another. */
export const askedListOf = ({ responsible }: Pick<TicketFilters, 'responsible'>): 'decides' | 'offered' | undefined =>
  responsible === 'decides' || responsible === 'offered' ? responsible : undefined;

/** Who looks for a number looks for that ticket, wherever it is and whatever became of it. */
export function defaultsOf(desk: Desk, query: URLSearchParams): { readonly state: string; readonly responsible: string } {
  const defaults = deskDefaults[query.get('number') ? 'tickets' : desk];
  return asked.includes(query.get('responsible')) ? { ...defaults, state: ALL } : defaults;
}

/** Reads the filters of an address; what the API does not know is left out. */
export function filtersOf(desk: Desk, query: URLSearchParams): TicketFilters {
  const defaults = defaultsOf(desk, query);
  const state = oneOf(stateFilters, query.get('state') ?? defaults.state);
  const clock = oneOf(clockFilters, query.get('clock'));
  return {
    state,
    clock,
    order: clock !== undefined || byDue.includes(state) || asked.includes(query.get('responsible')) ? 'due' : 'newest',
    categoryCode: query.get('category') ?? undefined,
    number: query.get('number') ?? undefined,
    responsible: oneOf(responsibleFilters, query.get('responsible') ?? defaults.responsible),
  };
}

/** Counting stops at a hundred, and so does the number on the screen. */
export const presetsOf = (
  desk: Desk,
  { areaId, organisationId }: { readonly areaId: number; readonly organisationId: string | null },
  numbers?: View<'TicketNumbersView'>,
): PresetFilter[] =>
  desk === 'workbench'
    ? [
        { id: 'waiting', name: t.presets.waiting, query: '', count: numbers?.waiting },
        { id: 'overdue', name: t.presets.overdue, query: 'clock=overdue', count: numbers?.overdue, urgent: true },
        { id: 'warned', name: t.presets.warned, query: 'clock=warned', count: numbers?.warned },
        // A community is offered nothing sideways and decides on nothing that others ask for; a department decides nothing either.
        ...(isCommunity(areaId) ? [] : [{ id: 'offered', name: t.presets.offered, query: 'responsible=offered', count: numbers?.offered }]),
        ...(isCommunity(areaId) || organisationId !== null
          ? []
          : [{ id: 'decisions', name: t.presets.decisions, query: 'responsible=decides', count: numbers?.decisions }]),
        {
          id: 'follow-up',
          name: t.presets.followUp,
          query: `responsible=${organisationId === null ? 'anyone' : 'here'}&state=resolved`,
          count: numbers?.followUp,
        },
        { id: 'suspended', name: t.presets.suspended, query: 'state=suspended', count: numbers?.suspended },
      ]
    : [
        { id: 'all', name: t.presets.all, query: '' },
        { id: 'open', name: t.presets.open, query: 'state=open' },
        { id: 'overdue', name: t.presets.overdue, query: 'clock=overdue' },
        { id: 'warned', name: t.presets.warned, query: 'clock=warned' },
      ];

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined =>
  values.find((value) => value === given);
