import { render } from '@testing-library/react';
import { type ReactElement } from 'react';
import { ThemeProvider } from '../src/ui/theme/theme-provider.js';
import { NowProvider } from '../src/ui/time/now.js';

const NOW = new Date('2026-11-23T16:20:00+08:00');

/** A piece as pages have it: in the theme, under one standing now. */
export function inTheme(element: ReactElement, now = NOW) {
  const around = (inner: ReactElement): ReactElement => (
    <ThemeProvider mode="light">
      <NowProvider fixed={now}>{inner}</NowProvider>
    </ThemeProvider>
  );
  const view = render(around(element));
  return { ...view, again: (next: ReactElement) => view.rerender(around(next)) };
}
