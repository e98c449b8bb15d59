import { type ReactNode } from 'react';
import { View } from './elements';

interface Props {
  className?: string;
  /** Id of the control it names. */
  of: string;
  children: ReactNode;
}

/** The visible name of a control. WeChat reads the control's own aria-label, so there it is only text. */
export function Label({ className, children }: Props) {
  return <View className={className}>{children}</View>;
}
