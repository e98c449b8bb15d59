import { forwardRef, type HTMLAttributes, type ReactNode } from 'react';

interface TaroView extends HTMLAttributes<HTMLDivElement> {
  catchMove?: boolean;
  ariaRole?: string;
  ariaLabel?: string;
  children?: ReactNode;
}

/** Taro's view as NutUI uses it. Our own elements never reach Taro's components in a browser. */
export const View = forwardRef<HTMLDivElement, TaroView>(function View({ catchMove: _, ariaRole, ariaLabel, ...rest }, ref) {
  return <div ref={ref} role={ariaRole} aria-label={ariaLabel} {...rest} />;
});
