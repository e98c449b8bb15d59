import { screen, within } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { Ladder } from './ladder.js';

it('names exactly one rung as responsible now', () => {
  inTheme(
    <Ladder
      rungs={[
        { level: '自治处置', office: '居委会' },
        { level: '协同处置', office: '街道', since: new Date('2026-11-20T10:12:00+08:00') },
        { level: '联动处置' },
      ]}
      current={1}
    />,
  );
  const here = screen.getAllByRole('listitem').filter((rung) => rung.getAttribute('aria-current') === 'step');
  expect(here).toHaveLength(1);
  expect(here[0]?.textContent).toContain('协同处置街道现在由这里负责11月20日（周五）10:12 起');
  expect(within(screen.getByRole('list')).getAllByText('现在由这里负责')).toHaveLength(1);
});

it('names none where nobody owes anything any more, and shows how far it came', () => {
  inTheme(
    <Ladder
      rungs={[{ level: '自治处置', office: '居委会' }, { level: '协同处置', office: '街道' }, { level: '联动处置' }]}
      current={1}
      held={false}
    />,
  );
  const rungs = screen.getAllByRole('listitem');
  expect(rungs.map((rung) => rung.getAttribute('data-stage'))).toEqual(['past', 'past', 'ahead']);
  expect(rungs.some((rung) => rung.hasAttribute('aria-current') || rung.textContent?.includes('现在由这里负责'))).toBe(false);
});
