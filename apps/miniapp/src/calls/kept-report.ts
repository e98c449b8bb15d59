import { keptDraft } from './drafts';
import { accountHere } from './tokens';

/** The name of the report that is being written, among its writer's drafts. */
export const reportStoredAs = 'report';

/** The part of a report in the making that other pages speak of. */
interface KeptReport {
  areaId: number;
  text: string;
}

const isKept = (value: unknown): value is KeptReport => {
  const kept = value as Partial<KeptReport> | null;
  return typeof kept === 'object' && typeof kept?.areaId === 'number' && typeof kept.text === 'string';
};

/** The first words of a report that who is signed in began in this community and did not send; null when there is none. */
export function keptReport(areaId: number | undefined): string | null {
  const kept = keptDraft(accountHere(), reportStoredAs, isKept);
  return kept && kept.areaId === areaId && kept.text.trim() !== '' ? kept.text.trim() : null;
}
