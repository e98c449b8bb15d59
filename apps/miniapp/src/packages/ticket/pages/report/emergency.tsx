import { call } from '@/platform/device';
import { Tap, View } from '@/platform/elements';
import { report } from '@/texts/report';
import { Icon } from '@/ui/icon/icon';

/** Danger comes first: no form stands between a person and the emergency numbers. */
export function Emergency() {
  const { title, numbers } = report.urgent;
  return (
    <View as="section" className="emergency">
      <View as="h2" className="emergency__title">
        <Icon name="alert" size="text" /> {title}
      </View>
      <View className="emergency__numbers">
        {numbers.map(({ number, word }) => (
          <Tap key={number} className="emergency__number" onTap={() => void call(number)}>
            <View className="emergency__digits">{number}</View>
            <View>{word}</View>
          </Tap>
        ))}
      </View>
    </View>
  );
}
