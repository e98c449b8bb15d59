import { normalQuery, parseSaved, sameFilter } from './filter-query.js';

it('knows a filter however it was clicked together', () => {
  expect(sameFilter('state=handling&clock=overdue', 'clock=overdue&state=handling')).toBe(true);
  expect(sameFilter('state=b&state=a', 'state=a&state=b')).toBe(true);
  expect(sameFilter('state=a', 'state=b')).toBe(false);
});

it('forgets what is empty and what is merely open', () => expect(normalQuery('text=&open=t1&clock=overdue')).toBe('clock=overdue'));

it('keeps Chinese as it was', () => expect(new URLSearchParams(normalQuery('text=路灯')).get('text')).toBe('路灯'));

it.each([
  [null, []],
  ['not json', []],
  ['{"id":"1"}', []],
  [
    '[{"id":"1","name":"电梯","query":"c=1","extra":true},{"id":2},null,{"id":"3","name":"","query":""}]',
    [{ id: '1', name: '电梯', query: 'c=1' }],
  ],
])('reads what was kept: %p', (kept, filters) => expect(parseSaved(kept)).toEqual(filters));
