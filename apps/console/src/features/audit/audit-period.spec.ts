import { daysOf, periodOf } from './audit-period.js';

const TODAY = '2026-11-23';
const of = (query: string) => daysOf(new URLSearchParams(query), TODAY);

it('shows the last thirty days unless told otherwise', () => {
  expect(of('')).toEqual({ from: '2026-10-24', to: TODAY });
  expect(of('from=yesterday&to=2026-02-30')).toEqual({ from: '2026-10-24', to: TODAY });
});

it('is never the wrong way round and never longer than a year', () => {
  expect(of('from=2026-12-01&to=2026-11-01')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
  expect(of('from=2020-01-01')).toEqual({ from: '2025-11-23', to: TODAY });
});

it('counts both days in full, in the time of the country', () => {
  expect(periodOf({ from: '2026-11-01', to: '2026-11-02' })).toEqual({
    from: '2026-10-31T16:00:00.000Z',
    until: '2026-11-02T16:00:00.000Z',
  });
});
