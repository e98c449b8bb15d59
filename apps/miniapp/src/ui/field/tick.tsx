import { Tap, Text, View } from '@/platform/elements';
import { Icon } from '@/ui/icon/icon';
import './tick.scss';

interface Props {
  word: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One yes or no, ticked with a tap on its whole line. */
export function Tick({ word, on, onChange }: Props) {
  return (
    <Tap className="tick" role="checkbox" checked={on} label={word} onTap={() => onChange(!on)}>
      <View className={`tick__box ${on ? 'tick__box--on' : ''}`} decorative>
        {on ? <Icon name="check" size="text" /> : null}
      </View>
      <Text>{word}</Text>
    </Tap>
  );
}
