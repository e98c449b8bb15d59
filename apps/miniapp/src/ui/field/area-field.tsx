import { useEffect, useState } from 'react';
import { Tap, Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Field, type FieldProps } from './field';
import { OptionList, SelectBox } from './select-field';

export interface Area {
  code: string;
  name: string;
  /** Whether it can be opened further; the last level is what gets chosen. */
  hasParts: boolean;
}

interface Props extends FieldProps {
  /** From the district down to what was chosen. */
  value: readonly Area[];
  /** The parts of an area; null asks for the top level. */
  partsOf: (code: string | null) => Promise<Area[]>;
  onChange: (path: readonly Area[]) => void;
}

/** A place in the tree of areas: street, then community, then building, one list at a time. */
export function AreaField({ label, hint, error, optional, value, partsOf, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {() => (
          <SelectBox
            label={label}
            word={value.length > 0 ? value.map(({ name }) => name).join(' ') : undefined}
            placeholder={ui.area.choose}
            onTap={() => setOpen(true)}
          />
        )}
      </Field>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <AreaPicker
          partsOf={partsOf}
          onChoose={(path) => {
            onChange(path);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}

type Parts = { phase: 'loading' } | { phase: 'failed' } | { phase: 'ready'; parts: Area[] };

function useParts(partsOf: Props['partsOf'], code: string | null) {
  const [state, setState] = useState<Parts>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setState({ phase: 'loading' });
    partsOf(code).then(
      (parts) => current && setState({ phase: 'ready', parts }),
      () => current && setState({ phase: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [partsOf, code, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

interface PickerProps {
  partsOf: Props['partsOf'];
  onChoose: (path: readonly Area[]) => void;
}

export function AreaPicker({ partsOf, onChoose }: PickerProps) {
  const [path, setPath] = useState<readonly Area[]>([]);
  const { state, retry } = useParts(partsOf, path[path.length - 1]?.code ?? null);
  const choose = (parts: Area[], code: string) => {
    const area = parts.find((part) => part.code === code);
    if (!area) return;
    if (area.hasParts) setPath([...path, area]);
    else onChoose([...path, area]);
  };
  return (
    <>
      <View className="areas__path">
        {[null, ...path].map((area, index) => (
          <Tap
            key={area?.code ?? 'top'}
            className={`areas__level ${index === path.length ? 'areas__level--here' : ''}`}
            onTap={() => setPath(path.slice(0, index))}
          >
            <Text>{area?.name ?? ui.area.top}</Text>
          </Tap>
        ))}
      </View>
      <PartsList state={state} retry={retry} onChoose={choose} key={path.length} />
    </>
  );
}

interface PartsProps {
  state: Parts;
  retry: () => void;
  onChoose: (parts: Area[], code: string) => void;
}

function PartsList({ state, retry, onChoose }: PartsProps) {
  switch (state.phase) {
    case 'loading':
      return <Skeleton shape="lines" count={2} />;
    case 'failed':
      return (
        <>
          <View className="options__none">{ui.area.failed}</View>
          <Button word={ui.retry} icon="retry" onTap={retry} />
        </>
      );
    case 'ready':
      if (state.parts.length === 0) return <View className="options__none">{ui.area.empty}</View>;
      return (
        <OptionList
          options={state.parts.map(({ code, name }) => ({ value: code, word: name }))}
          value={null}
          label={ui.area.title}
          onChoose={(code) => onChoose(state.parts, code)}
        />
      );
  }
}
