import { chinaDateOf } from '@shequtong/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useAccount } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { DateField, LineField, SelectField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { useNow } from '../../../ui/time/now.js';
import { giveRole } from '../calls/role-calls.js';
import { emptyRole, givableRoles, reachOf, roleBody, type RoleDraft, roleErrors } from '../role-draft.js';
import styles from './people.module.css';

const t = peopleTexts.roles;

interface GiveRoleDialogProps {
  readonly areaId: number;
  readonly areaName: string;
  /** A resident of the community; without one, staff by their user name. */
  readonly to?: { readonly membershipId: string; readonly name: string };
  readonly onClose: () => void;
}

/** Gives a role on an area, from a day until a day. Only what one may give is offered. */
export function GiveRoleDialog({ areaId, areaName, to, onClose }: GiveRoleDialogProps) {
  const now = useNow();
  const { grants } = useAccount();
  const options = givableRoles(grants, areaId, to ? 'resident' : 'staff', now, areaName);
  const { draft, wrong, set, submit, busy, refusal } = useGiving({ areaId, areaName, to, onClose }, options);
  const today = chinaDateOf(now);
  const day = (field: 'startsOn' | 'endsOn', label: string, hint: string) => (
    <DateField label={label} hint={hint} optional least={today} value={draft[field]} error={wrong(field)} onChange={set(field)} />
  );
  return (
    <ActDialog
      title={to ? `${t.giveTitle} · ${to.name}` : t.giveTitle}
      why={t.giveWhy}
      ok={t.give}
      busy={busy}
      refusal={refusal(['username', 'role', 'post', 'publicName'])}
      onOk={submit}
      onClose={onClose}
    >
      <p>{reachOf(areaId, areaName)}</p>
      {!to && (
        <LineField
          label={t.username}
          hint={t.usernameHint}
          value={draft.username}
          max={40}
          error={wrong('username')}
          onChange={set('username')}
        />
      )}
      <SelectField label={t.role} value={draft.role} options={options} error={wrong('role')} onChange={set('role')} />
      <LineField
        label={t.post}
        hint={to ? undefined : t.postHint}
        optional={to !== undefined}
        value={draft.post}
        max={40}
        error={wrong('post')}
        onChange={set('post')}
      />
      {!to && <LineField label={t.publicName} value={draft.publicName} max={30} error={wrong('publicName')} onChange={set('publicName')} />}
      <div className={styles.pair}>
        {day('startsOn', t.startsOn, t.startsHint)}
        {day('endsOn', t.endsOn, t.endsHint)}
      </div>
    </ActDialog>
  );
}

/** What is written of the role, kept until it is given. */
function useGiving({ areaId, to, onClose }: GiveRoleDialogProps, options: ReturnType<typeof givableRoles>) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { draft, change, forget } = useKeptDraft<RoleDraft>(['role', String(areaId), to?.membershipId ?? ''], emptyRole);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => {
    forget();
    message.success(t.given(options.find(({ value }) => value === draft.role)?.label ?? ''));
    void queries.invalidateQueries({ queryKey: ['grants'] });
    onClose();
  });
  const errors = roleErrors(draft, to ? 'resident' : 'staff');
  const wrong = (field: keyof RoleDraft): string | undefined => (asked ? errors[field] : undefined) ?? wrongAt(field);
  const set =
    (field: keyof RoleDraft) =>
    (value: string): void =>
      change((before) => ({ ...before, [field]: value }));
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(errors).length === 0) void run((key) => giveRole(api, areaId, roleBody(draft, to?.membershipId), key));
  };
  return { draft, wrong, set, submit, busy, refusal };
}
