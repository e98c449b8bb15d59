import { groupSoundsOfficial } from '@shequtong/kernel';
import { groups } from '@/texts/neighbours';

/** A group about to be founded; kept on the phone until sent. */
export interface GroupDraft {
  /** Sent with every attempt of this form. */
  key: string;
  name: string;
  purpose: string;
}

export type GroupProblems = Partial<Record<'name' | 'purpose', string>>;

export const groupLimits = { nameLeast: 2, nameMost: 30, purposeLeast: 5, purposeMost: 500 } as const;

export const emptyGroupDraft = (key: string): GroupDraft => ({ key, name: '', purpose: '' });

const within = (text: string, least: number, most: number) => {
  const { length } = Array.from(text.trim());
  return length >= least && length <= most;
};

export function groupProblems({ name, purpose }: GroupDraft): GroupProblems {
  const { nameLeast, nameMost, purposeLeast, purposeMost } = groupLimits;
  return {
    ...(groupSoundsOfficial(name) && { name: groups.form.problems.official }),
    ...(!within(name, nameLeast, nameMost) && { name: groups.form.problems.name }),
    ...(!within(purpose, purposeLeast, purposeMost) && { purpose: groups.form.problems.purpose }),
  };
}

export const groupBody = ({ name, purpose }: GroupDraft): { name: string; purpose: string } => ({
  name: name.trim(),
  purpose: purpose.trim(),
});

export const isUntouched = ({ name, purpose }: GroupDraft): boolean => name.trim() === '' && purpose.trim() === '';

/** @returns whether a value read from the phone is a draft of ours. */
export function isGroupDraft(value: unknown): value is GroupDraft {
  const draft = value as Partial<GroupDraft> | null;
  return typeof draft === 'object' && draft !== null && [draft.key, draft.name, draft.purpose].every((text) => typeof text === 'string');
}
