import { Tap, Text, View } from '@/platform/elements';
import './tabs.scss';

interface Props<Name extends string> {
  label: string;
  tabs: readonly { name: Name; word: string; count?: number }[];
  active: Name;
  onChange: (name: Name) => void;
}

/** Switches between lists of one page. More than fit scroll sideways, the last one peeking in. */
export function Tabs<Name extends string>({ label, tabs, active, onChange }: Props<Name>) {
  return (
    <View className="tabs" role="tablist" label={label}>
      {tabs.map(({ name, word, count }) => (
        <Tap
          key={name}
          role="tab"
          selected={name === active}
          className={`tabs__tab ${name === active ? 'tabs__tab--active' : ''}`}
          onTap={() => onChange(name)}
        >
          <Text>{word}</Text>
          {count ? <Text className="tabs__count">{count > 99 ? '99+' : count}</Text> : null}
        </Tap>
      ))}
    </View>
  );
}
