import { Text, View } from '@/platform/elements';
import { Icon } from '@/ui/icon/icon';
import { clockWords, type Clock } from './clock-view';
import '@/ui/chip/chip.scss';
import './clock-chip.scss';

interface Props {
  clock: Clock;
  now: number;
}

/** How much time is left, of what, and until when exactly. */
export function ClockChip({ clock, now }: Props) {
  const { tone, icon, time, when } = clockWords(clock, now);
  return (
    <View className="clock">
      <View className={`chip chip--${tone}`}>
        <Icon name={icon} size="text" className="chip__icon" />
        <Text>
          <Text className="clock__of">{clock.of}</Text>
          <Text className="clock__time">{time}</Text>
        </Text>
      </View>
      {when ? <Text className="clock__limit">{when}</Text> : null}
    </View>
  );
}
