import { addDays, chinaDateOf } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { ChecksField, DateField, LineField, RadioField, SelectField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { useNow } from '../../../ui/time/now.js';
import { type DelegableThing, type DelegateKind, recordDelegation } from '../calls/assistance-calls.js';
import { readColleagues } from '../calls/role-calls.js';
import { delegationBody, type DelegationDraft, delegationErrors, emptyDelegation } from '../delegation-draft.js';
import { type OfMember } from './cards-section.js';
import styles from './people.module.css';

const t = peopleTexts.delegations;
const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value: value as DelegateKind, label }));
const things = Object.entries(t.thing).map(([value, label]) => ({ value: value as DelegableThing, label }));
const LONGEST_DAYS = 366;

/** Records who acts for a resident; what was agreed is read back to them before it counts. */
export function DelegationDialog({ at, name, onClose }: OfMember & { readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { draft, change, forget } = useKeptDraft<DelegationDraft>([at.membershipId, 'delegation'], emptyDelegation);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => {
    forget();
    void queries.invalidateQueries({ queryKey: ['delegations', at.membershipId] });
    onClose();
  });
  const errors = delegationErrors(draft);
  const wrong = (field: keyof DelegationDraft): string | undefined => (asked ? errors[field] : undefined);
  const set =
    <Field extends keyof DelegationDraft>(field: Field) =>
    (value: DelegationDraft[Field]): void =>
      change((before) => ({ ...before, [field]: value }));
  const record = async (key: string): Promise<void> => {
    const { delegateName } = await recordDelegation(api, at, delegationBody(draft), key);
    message.success(t.done(delegateName));
  };
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(errors).length === 0) void run(record);
  };
  return (
    <ActDialog
      title={t.title(name)}
      why={t.why}
      ok={t.record}
      busy={busy}
      refusal={refusal(['until'])}
      onOk={submit}
      onClose={onClose}
      width={560}
    >
      <RadioField label={t.kind} value={draft.kind} options={kinds} error={wrong('kind')} onChange={set('kind')} />
      {draft.kind === 'staff' && (
        <ColleagueField areaId={at.areaId} value={draft.staffAccountId} error={wrong('staffAccountId')} onChange={set('staffAccountId')} />
      )}
      {draft.kind !== undefined && draft.kind !== 'staff' && (
        <LineField label={t.phone} hint={t.phoneHint} value={draft.phone} max={20} error={wrong('phone')} onChange={set('phone')} />
      )}
      <ChecksField label={t.things} value={draft.things} options={things} error={wrong('things')} onChange={set('things')} />
      <Until value={draft.until} error={wrong('until') ?? wrongAt('until')} onChange={set('until')} />
      <div>
        <Checkbox checked={draft.confirmed} onChange={(event) => set('confirmed')(event.target.checked)}>
          {t.confirm}
        </Checkbox>
        <p role="alert" className={styles.bad}>
          {wrong('confirmed')}
        </p>
      </div>
    </ActDialog>
  );
}

function Until({
  value,
  error,
  onChange,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const today = chinaDateOf(useNow());
  return (
    <DateField
      label={t.untilLabel}
      hint={t.untilHint}
      least={today}
      most={addDays(today, LONGEST_DAYS)}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

interface ColleagueFieldProps {
  readonly areaId: number;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (accountId: string) => void;
}

function ColleagueField({ areaId, value, error, onChange }: ColleagueFieldProps) {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['colleagues', areaId], queryFn: () => readColleagues(api, areaId) });
  return (
    <SelectField
      label={t.colleague}
      value={value}
      options={(data ?? []).map(({ accountId, name, post }) => ({ value: accountId, label: `${name} · ${post}` }))}
      error={error}
      onChange={onChange}
    />
  );
}
