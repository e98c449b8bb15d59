import { levelOf } from '@shequtong/kernel';
import { officeIn } from '../domain/handover.js';
import { officeCalled, supervisorOf } from '../domain/ladder.js';
import { type ActingOffice, type ResponsibleOffice } from '../domain/ticket.js';
import { type History, type TraceEntry } from '../domain/trace.js';

/** What places and departments are called. */
export interface OfficeNames {
  readonly areas: ReadonlyMap<number, string>;
  readonly departments: ReadonlyMap<string, string>;
}

type Named = Pick<ResponsibleOffice, 'areaId' | 'organisationId'>;

/** A desk is called after its place, a department by its own name; empty where neither is known. */
export const calledIn = ({ areas, departments }: OfficeNames, { areaId, organisationId }: Named): string =>
  organisationId === null ? officeCalled(levelOf(areaId), areas.get(areaId) ?? '') : (departments.get(organisationId) ?? '');

/** Every office a trace names: who had the ticket, whom it was offered to, for whom its steps were taken, who was asked for time. */
export const officesOf = (history: History): Named[] => history.flatMap(officesOfEntry);

const officesOfEntry = (entry: TraceEntry): Named[] =>
  [entry.officeTo, officeIn(entry.details), actingOf(entry.by), askedOf(entry)].filter((office) => office !== undefined);

const askedOf = ({ step, officeTo }: TraceEntry): Named | undefined =>
  step === 'ask-suspension' || step === 'ask-extension' ? supervisorOf(officeTo) : undefined;

const actingOf = (by: TraceEntry['by']): ActingOffice | undefined => (by.kind === 'person' ? (by.office ?? undefined) : undefined);
