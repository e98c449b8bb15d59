import { Input, Textarea, View } from '@/platform/elements';
import { inWechat } from '@/platform/environment';
import { type InputKind } from '@/platform/element-props';
import { ui } from '@/texts/ui';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  onEnter?: () => void;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  kind?: InputKind;
}

/** WeChat has no <label>, so there the control carries its name itself; in a browser it would be read twice. */
const nameFor = (label: string) => (inWechat ? label : undefined);

/** One line of text; `kind` chooses the keyboard. */
export function TextField({ label, hint, error, optional, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {({ id, describedBy }) => (
        <Input
          {...rest}
          id={id}
          className="field__input"
          label={nameFor(label)}
          value={value}
          invalid={Boolean(error)}
          describedBy={describedBy}
          onInput={onChange}
        />
      )}
    </Field>
  );
}

/** A mobile number of eleven digits. */
export function PhoneField(props: Omit<Props, 'kind' | 'maxLength'>) {
  return <TextField {...props} kind="phone" maxLength={11} onChange={(value) => props.onChange(value.replace(/\D/g, ''))} />;
}

interface AreaProps extends Omit<Props, 'kind' | 'onEnter'> {
  rows?: number;
}

/**
 * Several lines; says how many characters are left once that begins to matter, and lets a person overrun and cut back.
 * What is wrong is said once: while an error stands below, the count is silent.
 */
export function TextAreaField({ label, hint, error, optional, value, onChange, maxLength, ...rest }: AreaProps) {
  const left = maxLength === undefined ? Infinity : maxLength - Array.from(value).length;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      aside={
        !error && maxLength !== undefined && left <= maxLength / 4 ? (
          <View className={`field__left ${left < 0 ? 'field__left--over' : ''}`} live="polite">
            {ui.charactersLeft(left)}
          </View>
        ) : null
      }
    >
      {({ id, describedBy }) => (
        <Textarea
          {...rest}
          id={id}
          className="field__input field__input--area"
          label={nameFor(label)}
          value={value}
          invalid={Boolean(error) || left < 0}
          describedBy={describedBy}
          onInput={onChange}
        />
      )}
    </Field>
  );
}
