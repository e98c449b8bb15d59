import { report } from '@/texts/tickets';

/** A report as it is being written; kept on the phone until it is sent. */
export interface ReportDraft {
  what: string;
  where: string;
}

export const emptyDraft: ReportDraft = { what: '', where: '' };

export const limits = { whatLeast: 5, whatMost: 1000, whereMost: 100, photosMost: 9 } as const;

export type ReportProblems = Partial<Record<keyof ReportDraft, string>>;

const length = (text: string) => Array.from(text.trim()).length;

/** What keeps a report from being sent, per field, in words that say what to do. Empty when it can be sent. */
export function reportProblems({ what, where }: ReportDraft): ReportProblems {
  const problems: ReportProblems = {};
  if (length(what) < limits.whatLeast) problems.what = report.problems.whatShort;
  else if (length(what) > limits.whatMost) problems.what = report.problems.whatLong;
  if (length(where) === 0) problems.where = report.problems.whereMissing;
  else if (length(where) > limits.whereMost) problems.where = report.problems.whereLong;
  return problems;
}

/** @returns whether a value read from the phone is a draft of ours. */
export function isReportDraft(value: unknown): value is ReportDraft {
  const draft = value as ReportDraft | null;
  return typeof draft === 'object' && draft !== null && typeof draft.what === 'string' && typeof draft.where === 'string';
}

export const isEmpty = ({ what, where }: ReportDraft) => what.trim() === '' && where.trim() === '';
