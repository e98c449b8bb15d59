import { normalisePhone } from '@shequtong/kernel';
import { type View } from '../../calls/api.js';
import { peopleTexts } from '../../texts/people.js';
import { type DelegableThing, type DelegateKind } from './calls/assistance-calls.js';

const t = peopleTexts.delegations;

export interface DelegationDraft {
  readonly kind: DelegateKind | undefined;
  readonly phone: string;
  readonly staffAccountId: string | undefined;
  readonly things: readonly DelegableThing[];
  readonly until: string;
  readonly confirmed: boolean;
}

export const emptyDelegation: DelegationDraft = {
  kind: undefined,
  phone: '',
  staffAccountId: undefined,
  things: [],
  until: '',
  confirmed: false,
};

/** What is missing, by field; without the read-back nothing is recorded. */
export function delegationErrors(draft: DelegationDraft): Partial<Record<keyof DelegationDraft, string>> {
  const byPhone = draft.kind !== undefined && draft.kind !== 'staff';
  return {
    ...(draft.kind === undefined && { kind: t.missingKind }),
    ...(byPhone && !normalisePhone(draft.phone) && { phone: t.missingPhone }),
    ...(draft.kind === 'staff' && draft.staffAccountId === undefined && { staffAccountId: t.missingColleague }),
    ...(draft.things.length === 0 && { things: t.missingThings }),
    ...(draft.until === '' && { until: t.missingUntil }),
    ...(!draft.confirmed && { confirmed: t.missingConfirm }),
  };
}

export function delegationBody({ kind, phone, staffAccountId, things, until, confirmed }: DelegationDraft): View<'RecordDelegationBody'> {
  if (kind === undefined) throw new Error('a delegate is chosen before they are recorded');
  const delegate = kind === 'staff' ? { kind, staffAccountId } : { kind, phone: normalisePhone(phone) };
  return { delegate, things: things.map((thing) => ({ thing })), until, readBack: confirmed };
}
