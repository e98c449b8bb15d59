import { useApi } from '../../../calls/services.js';
import { verificationTexts } from '../../../texts/verification.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { useAct } from '../../../ui/form/use-act.js';
import { settleAsSamePerson } from '../calls/verification-calls.js';
import { type DecisionProps } from './approve-dialog.js';

const t = verificationTexts.same;

/** One person, one account: the newer account goes into the older one, of which nothing is told. */
export function SameDialog({ at, onDone, onClose }: Omit<DecisionProps, 'file'>) {
  const api = useApi();
  const { run, busy, refusal } = useAct(() => onDone(t.done));
  return (
    <ActDialog
      title={t.title}
      why={t.why}
      ok={verificationTexts.actions.same}
      final
      busy={busy}
      refusal={refusal()}
      onOk={() => void run((key) => settleAsSamePerson(api, at, key))}
      onClose={onClose}
    />
  );
}
