import { useMemo } from 'react';
import { Input, View } from '@/platform/elements';
import { inWechat } from '@/platform/environment';
import { useNow } from '@/platform/lifecycle';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  sending?: boolean;
  /** Until when the server refuses another code, in milliseconds; null when one may be asked for. */
  againAt: number | null;
  /** The phone number is not complete yet. */
  disabled?: boolean;
}

const digits = 6;

/** A code sent by SMS, with the button that sends it and the wait before the next. */
export function CodeField({ label, hint, error, value, onChange, onSend, sending, againAt, disabled }: Props) {
  // The ticking clock is up to a second old when the wait begins, and would count one too many.
  const begun = useMemo(() => (againAt === null ? 0 : Date.now()), [againAt]);
  const now = Math.max(useNow(1), begun);
  const seconds = againAt === null ? 0 : Math.max(0, Math.ceil((againAt - now) / 1000));
  const word = sending ? ui.code.sending : seconds > 0 ? ui.code.again(seconds) : ui.code.send;
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <View className="field__pair">
          <Input
            id={id}
            className="field__input field__input--code"
            kind="code"
            maxLength={digits}
            label={inWechat ? label : undefined}
            value={value}
            invalid={Boolean(error)}
            describedBy={describedBy}
            onInput={(typed) => onChange(typed.replace(/\D/g, ''))}
          />
          <View className="field__beside">
            <Button small word={word} busy={sending} disabled={disabled || seconds > 0} onTap={onSend} />
          </View>
        </View>
      )}
    </Field>
  );
}
