import { type Actor } from '@shequtong/platform';
import { type ResponsibleFilter, type StateFilter } from '../domain/list-filters.js';
import { actingOrganisation } from '../domain/ladder.js';
import { openStates, type ResponsibleOffice, timedStates } from '../domain/ticket.js';
import { type WorkbenchFilter } from '../store/ticket-list.store.js';
import { acting } from './doer.js';

type Filter = Omit<WorkbenchFilter, 'scope'>;
type Here = Pick<ResponsibleOffice, 'areaId' | 'organisationId'>;

/**
 * The office whose work somebody looks at in an area: the one they name, else the one they act for there. Who acts for
 * the desk and a department means the desk; who looks from above or reads only, too.
 */
export function officeHere({ offices = [] }: Actor, areaId: number, named?: string): Here {
  const acted = offices.map(acting);
  const atDesk = acted.some((office) => actingOrganisation(office) === null);
  const department = atDesk ? undefined : acted.find((office) => office.areaId === areaId)?.organisationId;
  return { areaId, organisationId: named ?? department ?? null };
}

/** Desks decide; of a department nobody asks for a decision. */
const decisionsOf = ({ areaId, organisationId }: Here): Filter | undefined =>
  organisationId === null ? { decidingAreaId: areaId } : undefined;

/** The tickets meant by a filter, seen from an office; undefined where there can be none. */
export function ofOffice(here: Here, filter: ResponsibleFilter): Filter | undefined {
  switch (filter) {
    case 'here':
      return { responsible: here };
    case 'offered':
      return { offered: here };
    case 'decides':
      return decisionsOf(here);
    case 'departments':
      return { departmentsOf: here.areaId };
    case 'anyone':
      return {};
  }
}

/** The tickets meant by a state filter. Asked for by a clock also what is resolved, whose follow-up the office owes, and whatever is late. */
export function inState(filter: StateFilter, clock?: string): Pick<Filter, 'states' | 'atWork'> {
  if (filter !== 'waiting' && filter !== 'open') return { states: [filter] };
  if (clock) return { states: timedStates };
  return { states: openStates, atWork: filter === 'waiting' };
}

export const nothingCounted = {
  waiting: 0,
  suspended: 0,
  overdue: 0,
  warned: 0,
  followUp: 0,
  decisions: 0,
  offered: 0,
  ownDecisions: 0,
  offeredDecisions: 0,
};
export type WorkNumber = keyof typeof nothingCounted;

/** What is counted for an office; a desk follows up on everything of its area, a department on its own. */
export function countedFor(here: Here): Partial<Record<WorkNumber, Filter>> {
  const waiting = { ...inState('waiting'), responsible: here };
  const timed = { states: timedStates, responsible: here };
  const decisions = decisionsOf(here);
  return {
    waiting,
    suspended: { states: ['suspended'], responsible: here },
    overdue: { ...timed, clock: 'overdue' },
    warned: { ...timed, clock: 'warned' },
    followUp: { states: ['resolved'], ...(here.organisationId !== null && { responsible: here }) },
    offered: { offered: here },
    // A desk may decide on what is its own, where none stands above it, and on what it is asked to take: counted once.
    ...(decisions && { decisions, ownDecisions: { ...waiting, ...decisions }, offeredDecisions: { offered: here, ...decisions } }),
  };
}
