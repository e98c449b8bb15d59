import { type ReactNode } from 'react';
import { Tap, Text, View } from '@/platform/elements';
import { Icon } from '@/ui/icon/icon';
import './card.scss';

interface Props {
  title?: string;
  /** A word and an arrow at the right of the title, which lead further. */
  more?: { word: string; onTap: () => void };
  children: ReactNode;
  className?: string;
}

/** A white card; cards stack with a gap, never edge to edge. */
export function Card({ title, more, children, className = '' }: Props) {
  return (
    <View as="section" className={`card ${className}`}>
      {title ? (
        <View className="card__head">
          <View as="h2" className="card__title">
            {title}
          </View>
          {more ? (
            <Tap className="card__more" onTap={more.onTap}>
              <Text>{more.word}</Text>
              <Icon name="forward" size="text" />
            </Tap>
          ) : null}
        </View>
      ) : null}
      {children}
    </View>
  );
}

interface RowProps {
  label: string;
  value?: ReactNode;
  onTap?: () => void;
}

/** One line of a card: a label, a value, and an arrow when it leads somewhere. */
export function Row({ label, value, onTap }: RowProps) {
  const alone = value === undefined || value === null;
  const inside = (
    <>
      <Text className={`row__label ${alone ? 'row__label--alone' : ''}`}>{label}</Text>
      {alone ? null : <View className="row__value">{value}</View>}
      {onTap ? <Icon name="forward" size="text" className="row__arrow" /> : null}
    </>
  );
  return onTap ? (
    <Tap className="row" onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className="row">{inside}</View>
  );
}
