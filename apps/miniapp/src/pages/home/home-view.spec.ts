import { homeView, type Standing } from './home-view';

const now = Date.parse('2026-11-24T10:00:00+08:00');

const joined: Standing = { kind: 'joined', community: '松涛苑', severalCommunities: false, duty: null, waiting: [] };

const names = (standing: Standing, elder: boolean) => homeView(standing, elder, now).actions.map(({ name }) => name);

test('a guest is invited, and offered nothing that would fail', () => {
  expect(homeView({ kind: 'guest' }, false, now)).toEqual({
    community: null,
    canSwitch: false,
    invites: true,
    notice: null,
    duty: null,
    waiting: null,
    actions: [],
  });
});

test('while the identity is being checked the page says who has it and since when', () => {
  const view = homeView({ kind: 'waiting', community: '松涛苑', submittedAt: now - 3_600_000 }, false, now);
  expect(view.notice).toMatchObject({ tone: 'amber', again: false });
  expect(view.notice?.text).toContain('1 小时前交给松涛苑');
  expect(view.invites).toBe(false);
});

test('a refusal shows the reason that was given and the way to try again', () => {
  const view = homeView({ kind: 'refused', community: '松涛苑', reason: '门牌号不对' }, false, now);
  expect(view.notice).toMatchObject({ tone: 'red', again: true });
  expect(view.notice?.text).toContain('门牌号不对');
});

test('a joined person has six actions, in elder mode exactly four, reporting first in both', () => {
  expect(names(joined, false)).toEqual(['report', 'tickets', 'call', 'scan', 'elder', 'settings']);
  expect(names(joined, true)).toEqual(['report', 'tickets', 'call', 'me']);
  expect(homeView(joined, true, now).actions.filter(({ main }) => main)).toHaveLength(1);
});

test('an empty list of what waits is shown as such, and a second community can be switched to', () => {
  const view = homeView({ ...joined, severalCommunities: true }, false, now);
  expect(view.waiting).toEqual([]);
  expect(view.canSwitch).toBe(true);
});
