import { type KeyboardEvent, useState } from 'react';
import { sessionTexts as t } from '../../../texts/session.js';
import { PlainField } from '../../../ui/form/plain-field.js';
import plain from '../../../ui/form/plain-form.module.css';
import { EyeIcon } from './eye-icon.js';

interface Props {
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly error?: string;
  readonly hint?: string;
  readonly onText: (text: string) => void;
}

/** A password that can be shown, and that says when capitals are locked. */
export function PasswordField({ label, autoComplete, value, error, hint, onText }: Props) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PlainField
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onText={onText}
      onKeyUp={watchCapsLock}
      error={error}
      hint={capsLock ? t.capsLock : hint}
      autoComplete={autoComplete}
      maxLength={128}
      extra={
        <button
          type="button"
          className={plain.inside}
          aria-label={`${shown ? t.hidePassword : t.showPassword}：${label}`}
          onClick={() => setShown(!shown)}
        >
          <EyeIcon crossed={shown} />
        </button>
      }
    />
  );
}
