import { type ReactNode } from 'react';
import { useElementId } from '@/platform/element-id';
import { Text, View } from '@/platform/elements';
import { Label } from '@/platform/label';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import './field.scss';

export interface FieldProps {
  label: string;
  /** Why it is asked, or what a good answer looks like. Never as a placeholder only: that vanishes while typing. */
  hint?: string;
  /** What is wrong and what to do about it. */
  error?: string | null;
  optional?: boolean;
}

interface Props extends FieldProps {
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
  aside?: ReactNode;
}

/** Label above, help and error below, all tied to the control for screen readers. */
export function Field({ label, hint, error, optional, aside, children }: Props) {
  const id = useElementId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <View className={`field ${error ? 'field--wrong' : ''}`}>
      <Label className="field__label" of={id}>
        <Text>{label}</Text>
        {optional ? <Text className="field__optional">{ui.optional}</Text> : null}
      </Label>
      {hint ? (
        <View id={`${id}-hint`} className="field__hint">
          {hint}
        </View>
      ) : null}
      <View className="field__box">
        {children({ id, describedBy })}
        {aside}
      </View>
      <FieldError id={`${id}-error`} error={error} />
    </View>
  );
}

/** What is wrong beside the thing it is about, with the sign that every such word bears. */
export function FieldError({ id, error }: { id?: string; error: string | null | undefined }) {
  if (!error) return null;
  return (
    <View id={id} className="field__error" role="alert">
      <Icon name="alert" size="text" className="field__sign" />
      <Text className="field__problem">{error}</Text>
    </View>
  );
}
