import { recall } from '@/platform/storage';

/** Where the report form keeps what is being written. */
export const reportStoredAs = 'report-draft';

/** The part of a report in the making that other pages speak of. */
interface KeptReport {
  areaId: number;
  text: string;
}

const isKept = (value: unknown): value is KeptReport => {
  const kept = value as Partial<KeptReport> | null;
  return typeof kept === 'object' && typeof kept?.areaId === 'number' && typeof kept.text === 'string';
};

/** The first words of a report that was begun in this community and not sent; null when there is none. */
export function keptReport(areaId: number | undefined): string | null {
  const kept = recall(reportStoredAs, isKept);
  return kept && kept.areaId === areaId && kept.text.trim() !== '' ? kept.text.trim() : null;
}
