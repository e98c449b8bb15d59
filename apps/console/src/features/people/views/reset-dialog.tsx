import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { useAct } from '../../../ui/form/use-act.js';
import { type GrantRow, resetStaff } from '../calls/role-calls.js';
import { type MakeStaffDialogProps } from './make-staff-dialog.js';

const t = peopleTexts.roles;

/** A lost phone or password: a new initial password, and the authenticator is bound again. */
export function ResetDialog({ areaId, grant, onMade, onClose }: Omit<MakeStaffDialogProps, 'areaName'> & { readonly grant: GrantRow }) {
  const api = useApi();
  const { run, busy, refusal } = useAct(() => undefined);
  const submit = (): void => void run(async () => onMade(await resetStaff(api, areaId, grant.accountId)));
  return (
    <ActDialog
      title={t.resetTitle(grant.publicName ?? grant.roleName)}
      why={t.resetWhy}
      ok={t.reset}
      final
      busy={busy}
      refusal={refusal()}
      onOk={submit}
      onClose={onClose}
    />
  );
}
