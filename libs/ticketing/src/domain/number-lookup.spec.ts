import { numberLookup } from './number-lookup.js';

const community = 310113008011;

describe('which tickets a typed number means', () => {
  it.each([
    ['008011-2026-00028', community],
    ['０08011 2026 00028'.replace(/ /g, '－'), 310113008000],
    ['008011202600028', 310113000000],
  ])('%s, looked for in %d, is one ticket of its community', (typed, scope) => {
    expect(numberLookup(typed, scope)).toEqual({ areaId: community, number: '008011-2026-00028' });
  });

  it.each(['28', '00028', '0000028', ' ２８ '])('%s is every number that ends so', (typed) =>
    expect(numberLookup(typed, community)).toEqual({ ending: '-00028' }),
  );

  it.each(['008000-2026-00028', '008011-2026', '-'])('%s is no ticket’s', (typed) =>
    expect(numberLookup(typed, community)).toBeUndefined(),
  );
});
