import { newDraftKey } from '@shequtong/api-client';
import { Alert, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { problemWords } from '../feedback/problem-words.js';
import styles from './form-dialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  /** What happens next. */
  readonly why?: ReactNode;
  readonly ok: string;
  /** Red button: the act cannot be taken back. */
  readonly final?: boolean;
  readonly disabled?: boolean;
  readonly width?: number;
  /**
   * Sends what was filled in under the one key of this dialog: pressed twice, or again after a lost answer, it is taken
   * once. Answers false when something is missing, and says so itself.
   */
  readonly onSubmit: (key: string) => Promise<void> | false;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog that asks, sends once, and keeps what was filled in when it is refused. Mounted while it is open. */
export function FormDialog({ title, why, ok, final, disabled, width = 520, onSubmit, onClose, children }: FormDialogProps) {
  const [key] = useState(() => newDraftKey());
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof problemWords>>();
  const submit = async (): Promise<void> => {
    if (busy) return;
    setFailure(undefined);
    const sending = onSubmit(key);
    if (sending === false) return;
    setBusy(true);
    try {
      await sending;
      onClose();
    } catch (error) {
      setFailure(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  // The keyboard begins in the first field, not at the cross.
  const begin = (open: boolean): void => {
    if (open) form.current?.querySelector<HTMLElement>('input:not([disabled]), textarea')?.focus();
  };
  return (
    <Modal open title={title} okText={ok} cancelText={uiTexts.cancel} confirmLoading={busy} okButtonProps={{ danger: final, disabled }} onOk={() => void submit()} onCancel={onClose} afterOpenChange={begin} width={width}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {why && <p className={styles.why}>{why}</p>}
        {children}
        {failure && <Alert type="error" showIcon role="alert" title={failure.title} description={failure.next} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Modal>
  );
}
