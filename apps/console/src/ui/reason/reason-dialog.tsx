import { Alert, Input, Modal } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { problemWords } from '../feedback/problem-words.js';
import styles from './reason-dialog.module.css';
import { reasonError, REASON_MAX } from './reason-draft.js';

const t = uiTexts.reason;

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What happens with the reason: who reads it. */
  readonly why: string;
  readonly ok: string;
  /** In the empty field; says by itself that the other person reads it. */
  readonly placeholder?: string;
  /** One press fills them in; people may go on writing. */
  readonly presets?: readonly string[];
  /** Fewest characters. */
  readonly least?: number;
  /** Red button: the act cannot be taken back. */
  readonly final?: boolean;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  /** What else to know before. */
  readonly children?: ReactNode;
}

/** Asks why. What was written stays when the server refuses. */
export function ReasonDialog({
  open,
  title,
  why,
  ok,
  placeholder = t.placeholder,
  presets = [],
  least = 2,
  onSubmit,
  onClose,
  final,
  children,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, send, forget } = useSending(onSubmit, onClose);
  useEffect(() => {
    if (!open) return;
    setReason('');
    setAsked(false);
    forget();
  }, [open, forget]);
  const error = asked ? reasonError(reason, least) : undefined;
  const submit = (): void => {
    setAsked(true);
    if (reasonError(reason, least) === undefined) void send(reason.trim());
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={ok}
      cancelText={uiTexts.cancel}
      confirmLoading={busy}
      okButtonProps={final ? { danger: true } : undefined}
      onOk={submit}
      onCancel={onClose}
      destroyOnHidden
      width={480}
    >
      <div className={styles.body}>
        <p className={styles.why}>{why}</p>
        {children}
        {presets.length > 0 && <Presets presets={presets} chosen={reason} onChoose={setReason} />}
        <ReasonField value={reason} placeholder={placeholder} error={error} onChange={setReason} onSubmit={submit} />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.next} />}
      </div>
    </Modal>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly placeholder: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
}

function ReasonField({ value, placeholder, error, onChange, onSubmit }: ReasonFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {t.label}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={3}
        maxLength={REASON_MAX}
        showCount
        value={value}
        placeholder={placeholder}
        status={error ? 'error' : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      />
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </>
  );
}

function Presets({
  presets,
  chosen,
  onChoose,
}: {
  readonly presets: readonly string[];
  readonly chosen: string;
  readonly onChoose: (reason: string) => void;
}) {
  return (
    <div className={styles.presets}>
      {presets.map((preset) => (
        <button key={preset} type="button" aria-pressed={chosen === preset} onClick={() => onChoose(preset)}>
          {preset}
        </button>
      ))}
    </div>
  );
}

function useSending(onSubmit: (reason: string) => Promise<void>, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof problemWords>>();
  const [forget] = useState(() => () => setFailure(undefined));
  const send = async (reason: string): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit(reason);
      onDone();
    } catch (error) {
      setFailure(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, send, forget };
}
