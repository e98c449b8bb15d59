import { chinaDateOf } from '@shequtong/kernel';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useAccount } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { DateField, LineField, SelectField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { useNow } from '../../../ui/time/now.js';
import { type MadeStaff, makeStaff } from '../calls/role-calls.js';
import { ResidentToo } from './resident-too.js';
import { emptyStaff, givableRoles, reachOf, staffBody, type StaffDraft, staffErrors } from '../role-draft.js';

const t = peopleTexts.roles;

export interface MakeStaffDialogProps {
  readonly areaId: number;
  readonly areaName: string;
  readonly onMade: (staff: MadeStaff) => void;
  readonly onClose: () => void;
}

/** Makes a staff sign-in with its first role. The initial password is shown once, by whoever opened this. */
export function MakeStaffDialog({ areaId, areaName, onMade, onClose }: MakeStaffDialogProps) {
  const { grants } = useAccount();
  const now = useNow();
  const options = givableRoles(grants, areaId, 'staff', now, areaName);
  const { draft, change, wrong, set, submit, busy, refusal } = useMaking(areaId, onMade);
  return (
    <ActDialog title={t.staffTitle} why={t.staffWhy} ok={t.make} busy={busy} refusal={refusal} onOk={submit} onClose={onClose}>
      <p>{reachOf(areaId, areaName)}</p>
      <ResidentToo
        areaId={areaId}
        livesHere={draft.livesHere}
        chosen={draft.resident}
        error={wrong('resident')}
        onChange={(found) => change((before) => ({ ...before, ...found }))}
      />
      <LineField
        label={t.newUsername}
        hint={t.newUsernameHint}
        value={draft.username}
        max={40}
        error={wrong('username')}
        onChange={set('username')}
      />
      <SelectField label={t.role} value={draft.role} options={options} error={wrong('role')} onChange={set('role')} />
      <LineField label={t.post} hint={t.postHint} value={draft.post} max={40} error={wrong('post')} onChange={set('post')} />
      <LineField label={t.publicName} value={draft.publicName} max={30} error={wrong('publicName')} onChange={set('publicName')} />
      <DateField
        label={t.endsOn}
        hint={t.endsHint}
        optional
        least={chinaDateOf(now)}
        value={draft.endsOn}
        error={wrong('endsOn')}
        onChange={set('endsOn')}
      />
    </ActDialog>
  );
}

/** What was typed, what is wrong with it, and making the account once nothing is. */
function useMaking(areaId: number, onMade: (staff: MadeStaff) => void) {
  const api = useApi();
  const { draft, change, forget } = useKeptDraft<StaffDraft>(['staff', String(areaId)], emptyStaff);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => undefined);
  const errors = staffErrors(draft);
  const wrong = (field: keyof StaffDraft): string | undefined =>
    (asked ? errors[field] : undefined) ?? wrongAt(field === 'endsOn' ? 'endsAt' : field);
  const set =
    (field: 'username' | 'role' | 'post' | 'publicName' | 'endsOn') =>
    (value: string): void =>
      change((before) => ({ ...before, [field]: value }));
  const make = async (): Promise<void> => {
    const staff = await makeStaff(api, areaId, staffBody(draft));
    forget();
    onMade(staff);
  };
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(errors).length === 0) void run(make);
  };
  return { draft, change, wrong, set, submit, busy, refusal: refusal(['username', 'role', 'post', 'publicName', 'endsAt']) };
}
