import { Alert, Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { uiTexts } from '../../texts/ui.js';
import styles from './fields.module.css';
import { type Refusal } from './use-act.js';

export interface ActDialogProps {
  readonly title: string;
  /** What happens next, and who sees it. */
  readonly why?: ReactNode;
  readonly ok: string;
  readonly busy: boolean;
  readonly refusal?: Refusal;
  /** Red button: the act cannot be taken back. */
  readonly final?: boolean;
  readonly disabled?: boolean;
  readonly width?: number;
  readonly onOk: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** High enough that the buttons of the longest form stand in a window of 800 px. */
export const TOP_PX = 32;

/** Asks what an act needs, and keeps it there when the act is refused. Mounted while it is open. */
export function ActDialog({
  title,
  why,
  ok,
  busy,
  refusal,
  final = false,
  disabled = false,
  width = 520,
  onOk,
  onClose,
  children,
}: ActDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  // The keyboard begins in the first field, not at the cross.
  const begin = (open: boolean): void => {
    if (!open || form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>('input:not([disabled]), textarea')?.focus();
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={uiTexts.cancel}
      confirmLoading={busy}
      okButtonProps={{ danger: final, disabled }}
      onOk={onOk}
      onCancel={onClose}
      afterOpenChange={begin}
      width={width}
      style={{ top: TOP_PX }}
    >
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && !busy) onOk();
        }}
      >
        {why && <div className={styles.why}>{why}</div>}
        {children}
        {refusal && <Alert type="error" showIcon role="alert" title={refusal.title} description={refusal.next} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Modal>
  );
}
