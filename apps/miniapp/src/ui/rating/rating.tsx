import { Tap, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import './rating.scss';

export type Stars = 1 | 2 | 3 | 4 | 5;

const all: readonly Stars[] = [1, 2, 3, 4, 5];

interface Props {
  /** Null until chosen: unrated never counts as satisfied, so nothing is chosen beforehand. */
  value: Stars | null;
  onChange?: (stars: Stars) => void;
}

/** 「满意」 */
export const starsWord = (stars: Stars): string => ui.rating.words[(stars - 1) as 0 | 1 | 2 | 3 | 4];

/** One to five stars, each with its word; without onChange it only shows. */
export function Rating({ value, onChange }: Props) {
  const word = value === null ? ui.rating.none : starsWord(value);
  if (!onChange) {
    return (
      <View className="rating" role="img" label={value === null ? word : ui.rating.star(value, word)}>
        <View className="rating__stars" decorative>
          {all.map((stars) => (
            <Star key={stars} full={value !== null && stars <= value} />
          ))}
        </View>
        <View className="rating__word">{word}</View>
      </View>
    );
  }
  return (
    <View className="rating">
      <View className="rating__stars" role="radiogroup" label={ui.rating.label}>
        {all.map((stars) => (
          <Tap
            key={stars}
            className="rating__tap"
            role="radio"
            checked={stars === value}
            label={ui.rating.star(stars, starsWord(stars))}
            onTap={() => onChange(stars)}
          >
            <Star full={value !== null && stars <= value} />
          </Tap>
        ))}
      </View>
      <View className="rating__word" live="polite">
        {word}
      </View>
    </View>
  );
}

const Star = ({ full }: { full: boolean }) => (
  <Icon name={full ? 'star-full' : 'star'} size="large" className={`rating__star ${full ? 'rating__star--full' : ''}`} />
);
