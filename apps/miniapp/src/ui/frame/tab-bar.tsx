import { Tap, Text, View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import { type TabMark, tabNames, type TabName, useTabMarks } from './tab-marks';

const icons = { home: 'home', tickets: 'tickets', me: 'person' } as const;

const mostShown = 99;

function labelOf(name: TabName, mark: TabMark): string | undefined {
  if (mark === 'unknown') return ui.tabUnknown(ui.tabs[name]);
  return mark > 0 ? ui.tabMarked(ui.tabs[name], mark) : undefined;
}

/** Said by the tab’s own label; unknown looks like no number at all. */
function Mark({ mark }: { mark: TabMark }) {
  if (mark === 0) return null;
  const unknown = mark === 'unknown';
  return (
    <View className={`tab-bar__mark ${unknown ? 'tab-bar__mark--unknown' : ''}`} decorative>
      {unknown ? ui.unknownMark : mark > mostShown ? `${mostShown}+` : mark}
    </View>
  );
}

/**
 * Our own tab bar on every platform: WeChat's cannot grow in elder mode. Each tab page draws it with its own tab
 * active, so nothing flickers when pages change.
 */
export function TabBar({ active }: { active: TabName }) {
  const marks = useTabMarks();
  return (
    <View as="nav" className="tab-bar" label={ui.tabsLabel}>
      {tabNames.map((name) => {
        const here = name === active;
        const mark = marks[name] ?? 0;
        return (
          <Tap
            key={name}
            className={`tab-bar__tab ${here ? 'tab-bar__tab--active' : ''}`}
            current={here}
            label={labelOf(name, mark)}
            onTap={() => {
              if (!here) void open(name);
            }}
          >
            <View className="tab-bar__sign">
              <Icon className="tab-bar__icon" name={here ? `${icons[name]}-full` : icons[name]} />
              <Mark mark={mark} />
            </View>
            <Text>{ui.tabs[name]}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
