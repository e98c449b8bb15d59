import { type ReactNode } from 'react';

interface Props {
  className?: string;
  /** Id of the control it names. */
  of: string;
  children: ReactNode;
}

/** The visible name of a control; tapping it goes there. */
export function Label({ className, of, children }: Props) {
  return (
    <label className={className} htmlFor={of} style={{ display: 'block' }}>
      {children}
    </label>
  );
}
