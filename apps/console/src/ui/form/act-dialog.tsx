import { Alert, Modal } from 'antd';
import { type ReactNode } from 'react';
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
  /** Cannot be taken back. */
  readonly final?: boolean;
  readonly disabled?: boolean;
  readonly width?: number;
  readonly onOk: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks what an act needs, and keeps it there when the act is refused. */
export function ActDialog({ title, why, ok, busy, refusal, final = false, disabled = false, width = 520, onOk, onClose, children }: ActDialogProps) {
  return (
    <Modal open title={title} okText={ok} cancelText={uiTexts.cancel} confirmLoading={busy} okButtonProps={{ danger: final, disabled }} onOk={onOk} onCancel={onClose} width={width}>
      <div className={styles.form}>
        {why && <div className={styles.why}>{why}</div>}
        {children}
        {refusal && <Alert type="error" showIcon role="alert" title={refusal.title} description={refusal.next} />}
      </div>
    </Modal>
  );
}
