import { Tap, Text, View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';

export const tabNames = ['home', 'tickets', 'me'] as const;
export type TabName = (typeof tabNames)[number];

const icons = { home: 'home', tickets: 'tickets', me: 'person' } as const;

/**
 * Our own tab bar on every platform: WeChat's cannot grow in elder mode. Each tab page draws it with its own tab
 * active, so nothing flickers when pages change.
 */
export function TabBar({ active }: { active: TabName }) {
  return (
    <View as="nav" className="tab-bar" label={ui.tabsLabel}>
      {tabNames.map((name) => {
        const here = name === active;
        return (
          <Tap
            key={name}
            className={`tab-bar__tab ${here ? 'tab-bar__tab--active' : ''}`}
            current={here}
            onTap={() => {
              if (!here) void open(name);
            }}
          >
            <Icon className="tab-bar__icon" name={here ? `${icons[name]}-full` : icons[name]} />
            <Text>{ui.tabs[name]}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
