import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import './steps.scss';

interface Props {
  steps: readonly string[];
  /** Position of the step the person is at, from 0; steps.length when all are done. */
  at: number;
}

/** How far a person is in a form of several pages. */
export function Steps({ steps, at }: Props) {
  return (
    <View as="ol" className="steps" label={ui.steps.label(Math.min(at + 1, steps.length), steps.length)}>
      {steps.map((step, index) => (
        <View
          as="li"
          key={step}
          className={`steps__step ${index < at ? 'steps__step--done' : ''} ${index === at ? 'steps__step--now' : ''}`}
        >
          <View className="steps__bar" decorative />
          <View className="steps__word">
            {index + 1}. {step}
          </View>
        </View>
      ))}
    </View>
  );
}
