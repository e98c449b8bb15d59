import { useMemo, useState } from 'react';
import { type Category } from '@/calls/tickets';
import { type Read } from '@/calls/use-read';
import { Input, Tap, Text, View } from '@/platform/elements';
import { report } from '@/texts/report';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Field } from '@/ui/field/field';
import { SelectBox } from '@/ui/field/select-field';
import { Icon } from '@/ui/icon/icon';
import { Sheet } from '@/ui/sheet/sheet';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { categoryGroups, searchedGroups, suggestedCategories } from '../../categories';

const { category: words } = report;

interface Props {
  reading: Read<Category[]>;
  /** What was written so far; suggestions are taken from it. */
  text: string;
  value: string | null;
  error?: string;
  onChange: (code: string) => void;
}

/** The kind of problem: what the words suggest is one tap away, all the rest a search. */
export function CategoryField({ reading, text, value, error, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const all = reading.value ?? [];
  const suggested = useMemo(() => suggestedCategories(all, text), [all, text]);
  const chosen = all.find(({ code }) => code === value);
  const choose = (code: string) => {
    onChange(code);
    setOpen(false);
  };
  return (
    <>
      <Field label={words.label} hint={words.hint} error={error}>
        {() => <SelectBox label={words.label} word={chosen?.name} placeholder={words.choose} onTap={() => setOpen(true)} />}
      </Field>
      {suggested.length > 0 && !chosen ? <Suggestions suggested={suggested} onChoose={choose} /> : null}
      <Sheet open={open} title={words.label} onClose={() => setOpen(false)}>
        <CategoryList reading={reading} value={value} onChoose={choose} />
      </Sheet>
    </>
  );
}

function Suggestions({ suggested, onChoose }: { suggested: Category[]; onChoose: (code: string) => void }) {
  return (
    <View className="suggestions">
      <View className="suggestions__label">{words.suggested}</View>
      {suggested.map(({ code, name }) => (
        <Tap key={code} className="suggestions__one" onTap={() => onChoose(code)}>
          <Text>{name}</Text>
        </Tap>
      ))}
    </View>
  );
}

interface ListProps {
  reading: Read<Category[]>;
  value: string | null;
  onChoose: (code: string) => void;
}

function CategoryList({ reading: { state, reload }, value, onChoose }: ListProps) {
  const [typed, setTyped] = useState('');
  if (state.phase === 'loading') return <Skeleton shape="lines" count={2} />;
  if (state.phase === 'failed') {
    return (
      <>
        <View className="options__none">{words.failed}</View>
        <Button word={ui.retry} icon="retry" onTap={() => void reload()} />
      </>
    );
  }
  const groups = searchedGroups(categoryGroups(state.value), typed);
  return (
    <>
      <Input className="field__input options__search" label={words.search} placeholder={words.search} value={typed} onInput={setTyped} />
      {groups.length === 0 ? <View className="options__none">{words.none}</View> : null}
      {groups.map(({ code, name, categories }) => (
        <View key={code} role="radiogroup" label={name}>
          <View className="category__group">{name}</View>
          {categories.map((category) => (
            <Tap
              key={category.code}
              className="options__option"
              role="radio"
              checked={category.code === value}
              onTap={() => onChoose(category.code)}
            >
              <Text className="options__words">{category.name}</Text>
              {category.code === value ? <Icon name="check" className="options__check" /> : null}
            </Tap>
          ))}
        </View>
      ))}
    </>
  );
}
