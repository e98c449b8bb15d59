import { Text, View } from '@/platform/elements';
import { Icon } from '@/ui/icon/icon';
import { type IconName } from '@/ui/icon/icon-names';
import './chip.scss';

export type Tone = 'green' | 'amber' | 'red' | 'grey';

interface Props {
  tone: Tone;
  /** A state is never told by colour alone: every chip has a sign and a word. */
  icon: IconName;
  word: string;
}

export function Chip({ tone, icon, word }: Props) {
  return (
    <View className={`chip chip--${tone}`}>
      <Icon name={icon} size="text" className="chip__icon" />
      <Text>{word}</Text>
    </View>
  );
}
