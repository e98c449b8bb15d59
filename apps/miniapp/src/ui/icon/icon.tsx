import { View } from '@/platform/elements';
import { type IconName } from './icon-names';
import './icon.scss';

interface Props {
  name: IconName;
  /** `text` follows the letters beside it, `large` stands alone. */
  size?: 'text' | 'normal' | 'large';
  className?: string;
}

/** An icon in the colour of the text around it. Always decoration: the word beside it carries the meaning. */
export function Icon({ name, size = 'normal', className = '' }: Props) {
  const sized = size === 'normal' ? '' : ` icon--${size}`;
  return <View className={`icon${sized} icon-${name} ${className}`} decorative />;
}
