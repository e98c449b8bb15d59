import { Tap, Text, View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { consent } from '@/texts/join';
import { Icon } from '@/ui/icon/icon';
import './consent-line.scss';

interface Props {
  version: number | undefined;
  agreed: boolean;
  problem?: string | null;
  onChange: (agreed: boolean) => void;
}

/** Agreeing is a tap of its own, never ticked beforehand, and the notice is one tap away. */
export function ConsentLine({ version, agreed, problem, onChange }: Props) {
  return (
    <View className={`consent ${problem ? 'consent--wrong' : ''}`}>
      <View className="consent__line">
        <Tap
          className="consent__tick"
          role="checkbox"
          checked={agreed}
          label={`${consent.line}${consent.notice}`}
          onTap={() => onChange(!agreed)}
        >
          <View className={`consent__box ${agreed ? 'consent__box--on' : ''}`} decorative>
            {agreed ? <Icon name="check" size="text" /> : null}
          </View>
          <Text>{consent.line}</Text>
        </Tap>
        <Tap className="consent__notice" onTap={() => void open('privacy')}>
          <Text>{consent.notice}</Text>
        </Tap>
        {version ? <Text className="consent__version">{consent.version(version)}</Text> : null}
      </View>
      {problem ? (
        <View className="consent__problem" role="alert">
          <Icon name="alert" size="text" /> {problem}
        </View>
      ) : null}
    </View>
  );
}
