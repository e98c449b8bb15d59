import { useState } from 'react';
import { Input, Tap, Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import { Sheet } from '@/ui/sheet/sheet';
import { Field, type FieldProps } from './field';

interface Option<Value extends string> {
  value: Value;
  word: string;
  hint?: string;
}

interface Props<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** From this many options on, the sheet offers to search. */
const searchFrom = 12;

/** One of several, chosen from a list in large rows rather than a wheel. */
export function SelectField<Value extends string>({ label, hint, error, optional, options, value, onChange }: Props<Value>) {
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: Value) => {
    onChange(next);
    setOpen(false);
  };
  return (
    <>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {() => <SelectBox label={label} word={chosen?.word} onTap={() => setOpen(true)} />}
      </Field>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <OptionList options={options} value={value} label={label} onChoose={choose} />
      </Sheet>
    </>
  );
}

interface BoxProps {
  label: string;
  word: string | undefined;
  placeholder?: string;
  onTap: () => void;
}

/** What a closed choice looks like: its value, or that one is to be made. */
export function SelectBox({ label, word, placeholder = ui.select.choose, onTap }: BoxProps) {
  return (
    <Tap className="field__input field__input--choice" label={`${label}，${word ?? placeholder}`} onTap={onTap}>
      <Text className={word ? 'field__chosen' : 'field__chosen placeholder'}>{word ?? placeholder}</Text>
      <Icon name="down" size="text" className="field__down" />
    </Tap>
  );
}

interface ListProps<Value extends string> {
  options: readonly Option<Value>[];
  value: Value | null;
  label: string;
  onChoose: (value: Value) => void;
}

export function OptionList<Value extends string>({ options, value, label, onChoose }: ListProps<Value>) {
  const [word, setWord] = useState('');
  const found = options.filter((option) => option.word.includes(word.trim()));
  return (
    <>
      {options.length >= searchFrom ? (
        <Input
          className="field__input options__search"
          label={ui.select.search}
          placeholder={ui.select.search}
          value={word}
          onInput={setWord}
        />
      ) : null}
      {found.length === 0 ? <View className="options__none">{ui.select.none}</View> : null}
      <View role="radiogroup" label={label}>
        {found.map((option) => (
          <Tap
            key={option.value}
            className="options__option"
            role="radio"
            checked={option.value === value}
            onTap={() => onChoose(option.value)}
          >
            <View className="options__words">
              <View>{option.word}</View>
              {option.hint ? <View className="options__hint">{option.hint}</View> : null}
            </View>
            {option.value === value ? <Icon name="check" className="options__check" /> : null}
          </Tap>
        ))}
      </View>
    </>
  );
}
