import { type ReactNode } from 'react';
import { View } from '@/platform/elements';
import { gallery } from '../samples/texts';
import './sample.scss';

interface PieceProps {
  name: string;
  children: ReactNode;
}

/** One piece of the kit with its samples below each other. */
export function Piece({ name, children }: PieceProps) {
  return (
    <View as="section" id={`piece-${name}`} className="piece">
      <View as="h2" className="piece__name">
        {name}
      </View>
      {children}
    </View>
  );
}

interface SampleProps {
  kind?: 'ordinary' | 'veryLong' | 'none';
  children: ReactNode;
}

export function Sample({ kind = 'ordinary', children }: SampleProps) {
  return (
    <View className="sample">
      <View className="sample__kind">{gallery[kind]}</View>
      {children}
    </View>
  );
}
