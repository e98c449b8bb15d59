import { Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import './ladder.scss';

export type Level = 'community' | 'street' | 'district';

export interface Rung {
  level: Level;
  state: 'done' | 'current' | 'todo' | 'returned';
  /** Who holds or held it there. */
  office?: string;
  /** One short sentence: when it came, what is due. */
  note?: string;
}

/** Where a ticket stands on the way up: 自治 — 协同 — 联动. From top to bottom, so that long office names have room. */
export function Ladder({ rungs }: { rungs: Rung[] }) {
  return (
    <View as="ol" className="ladder" label={ui.ladder.label}>
      {rungs.map(({ level, state, office, note }) => (
        <View as="li" key={level} className={`ladder__rung ladder__rung--${state}`}>
          <View className="ladder__mark" decorative>
            {state === 'done' ? <Icon name="check" size="text" /> : null}
          </View>
          <View className="ladder__words">
            <View className="ladder__head">
              <Text className="ladder__level">{ui.ladder.levels[level]}</Text>
              <Text className="ladder__place">{ui.ladder.places[level]}</Text>
              <Text className="ladder__state">{ui.ladder.states[state]}</Text>
            </View>
            {office ? <View className="ladder__office">{office}</View> : null}
            {note ? <View className="ladder__note">{note}</View> : null}
          </View>
        </View>
      ))}
    </View>
  );
}
