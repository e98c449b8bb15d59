import { Picture, Tap, Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import { TimeText } from '@/ui/time/time-text';
import './trace.scss';

export interface TraceStep {
  id: string;
  /** What was done: 「受理」. */
  act: string;
  /** Office, post and the name the office shows in public: 「友谊支路居委会 值班 王敏」. */
  by: string;
  at: number;
  text?: string;
  photos?: string[];
}

interface Props {
  /** Latest first. */
  steps: TraceStep[];
  now: number;
  onPhoto?: (step: TraceStep, photo: string) => void;
  /** What these steps are, where they are not the whole. */
  label?: string;
}

/** Every step of a ticket: what, who, office, post and when. */
export function Trace({ steps, now, onPhoto, label = ui.trace.label }: Props) {
  if (steps.length === 0) return <View className="trace__empty">{ui.trace.empty}</View>;
  return (
    <View as="ol" className="trace" label={label}>
      {steps.map((step, index) => (
        <View as="li" key={step.id} className={`trace__step ${index === 0 ? 'trace__step--latest' : ''}`}>
          <View className="trace__head">
            <View className="trace__act">{step.act}</View>
            <TimeText at={step.at} now={now} />
          </View>
          <View className="trace__by">
            <Icon name="person" size="text" className="trace__sign" />
            <Text className="trace__whom">{step.by}</Text>
          </View>
          {step.text ? <View className="trace__text">{step.text}</View> : null}
          {step.photos && step.photos.length > 0 ? <Photos step={step} onPhoto={onPhoto} /> : null}
        </View>
      ))}
    </View>
  );
}

function Photos({ step, onPhoto }: { step: TraceStep; onPhoto: Props['onPhoto'] }) {
  return (
    <View className="trace__photos">
      {step.photos?.map((photo, index) => (
        <Tap key={photo} className="trace__photo" label={ui.media.view(index + 1)} onTap={() => onPhoto?.(step, photo)}>
          <Picture className="trace__picture" src={photo} alt="" />
        </Tap>
      ))}
    </View>
  );
}
