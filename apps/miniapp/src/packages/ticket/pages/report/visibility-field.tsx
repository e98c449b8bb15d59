import { Tap, View } from '@/platform/elements';
import { report } from '@/texts/report';
import { type ReportDraft } from '../../report-draft';

type Visibility = ReportDraft['visibility'];
const choices: readonly Visibility[] = ['private', 'public'];

interface Props {
  value: Visibility;
  onChange: (value: Visibility) => void;
}

/** Who may read the report. Private unless the person says otherwise. */
export function VisibilityField({ value, onChange }: Props) {
  const { label } = report.visibility;
  return (
    <View role="radiogroup" label={label}>
      <View className="report__label">{label}</View>
      {choices.map((choice) => {
        const { word, hint } = report.visibility[choice];
        return (
          <Tap
            key={choice}
            className={`choice ${choice === value ? 'choice--on' : ''}`}
            role="radio"
            checked={choice === value}
            onTap={() => onChange(choice)}
          >
            <View className={`choice__dot ${choice === value ? 'choice__dot--on' : ''}`} decorative />
            <View className="choice__words">
              <View>{word}</View>
              <View className="choice__hint">{hint}</View>
            </View>
          </Tap>
        );
      })}
    </View>
  );
}
