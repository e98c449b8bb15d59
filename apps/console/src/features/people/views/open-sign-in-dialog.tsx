import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { type GrantRow, openSignIn } from '../calls/role-calls.js';
import { usernameError } from '../role-draft.js';
import { type MakeStaffDialogProps } from './make-staff-dialog.js';

const t = peopleTexts.roles;

/** A sign-in for who holds a role of an office already, and was given it by a code on the phone. */
export function OpenSignInDialog({
  areaId,
  grant,
  onMade,
  onClose,
}: Omit<MakeStaffDialogProps, 'areaName'> & { readonly grant: GrantRow }) {
  const api = useApi();
  const [username, setUsername] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => undefined);
  const wrong = usernameError(username);
  const submit = (): void => {
    setAsked(true);
    if (wrong === undefined) void run(async () => onMade(await openSignIn(api, areaId, grant.accountId, username)));
  };
  return (
    <ActDialog
      title={t.openTitle(grant.publicName ?? grant.roleName)}
      why={t.openWhy}
      ok={t.open}
      busy={busy}
      refusal={refusal(['username'])}
      onOk={submit}
      onClose={onClose}
    >
      <LineField
        label={t.newUsername}
        hint={t.newUsernameHint}
        value={username}
        max={40}
        error={(asked ? wrong : undefined) ?? wrongAt('username')}
        onChange={setUsername}
      />
    </ActDialog>
  );
}
