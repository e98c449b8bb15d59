import { ActDialog, type ActDialogProps } from './act-dialog.js';
import { useAct } from './use-act.js';

interface FormDialogProps extends Omit<ActDialogProps, 'busy' | 'refusal' | 'onOk'> {
  /**
   * Sends what was filled in, under the key of this dialog. Answers false when something is missing, and says so itself.
   */
  readonly onSubmit: (key: string) => Promise<void> | false;
}

/** A dialog that sends once and closes; what a refusal says of single fields stands under all of them. */
export function FormDialog({ onSubmit, onClose, ...asked }: FormDialogProps) {
  const { busy, run, refusal } = useAct(onClose);
  return <ActDialog {...asked} busy={busy} refusal={refusal()} onOk={() => void run(onSubmit)} onClose={onClose} />;
}
