import { useState } from 'react';
import { Tap, Text } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { useElder } from '@/ui/theme/theme';
import { agoWords, dateWords, exactWords } from './time-words';
import './time-text.scss';

interface Props {
  at: number;
  now: number;
}

/** A relative time that shows the exact one when tapped; elder mode has no hidden gestures and shows the day at once. */
export function TimeText({ at, now }: Props) {
  const elder = useElder();
  const [exact, setExact] = useState(false);
  if (elder) return <Text className="time">{dateWords(at, now)}</Text>;
  const words = exact ? exactWords(at) : agoWords(at, now);
  return (
    <Tap className="time time--tap" label={`${words}，${ui.trace.exact}`} onTap={() => setExact(!exact)}>
      <Text>{words}</Text>
    </Tap>
  );
}
