import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { homeView, type Standing } from './home-view';

const now = Date.parse('2026-11-24T10:00:00+08:00');

const duty = { person: { name: '王敏', post: '社工' }, standsIn: false, until: null, phone: '02100000000' };
const joined: Standing = { kind: 'joined', community: '松涛苑', severalCommunities: false, duty, waiting: [] };
const phone = { elder: false, canScan: true };

const names = (standing: Standing, showing: Partial<typeof phone> = {}) =>
  homeView(standing, { ...phone, ...showing }, now).actions.map(({ name }) => name);

test('a guest is invited, and offered nothing that would fail', () => {
  const empty = { community: null, canSwitch: false, notice: null, duty: null, waiting: null, actions: [], feed: false };
  expect(homeView({ kind: 'guest', signedIn: false, looksAt: null }, phone, now)).toEqual({
    ...empty,
    invites: { signIn: true, community: 'unknown' },
  });
  expect(homeView({ kind: 'guest', signedIn: true, looksAt: null }, phone, now)).toEqual({
    ...empty,
    invites: { signIn: false, community: 'unknown' },
  });
});

test('before verification a person sees who is on duty and what is public, and nothing that would fail', () => {
  const looking: Standing = { kind: 'guest', signedIn: false, looksAt: { community: '松涛苑', duty } };
  const waiting: Standing = {
    kind: 'waiting',
    community: '松涛苑',
    submittedAt: now,
    dueAt: now + DAY_MS,
    needsGuardian: false,
    takenBack: false,
    severalCommunities: false,
    duty,
  };
  const refused: Standing = { kind: 'refused', community: '松涛苑', reason: '', severalCommunities: false, duty };
  for (const standing of [looking, waiting, refused])
    expect(homeView(standing, phone, now)).toMatchObject({ community: '松涛苑', duty, feed: true, actions: [], waiting: null });
  expect(homeView(looking, phone, now).invites).toEqual({ signIn: true, community: 'known' });
});

test('while the identity is being checked the page says who has it, since when, and by when there is an answer', () => {
  const waiting: Standing = {
    kind: 'waiting',
    community: '松涛苑',
    submittedAt: now - HOUR_MS,
    dueAt: Date.parse('2026-11-28T00:00:00+08:00'),
    needsGuardian: false,
    takenBack: false,
    severalCommunities: false,
    duty,
  };
  const view = homeView(waiting, phone, now);
  expect(view.notice).toMatchObject({ tone: 'amber', does: 'see' });
  expect(view.notice?.text).toContain('资料已交给松涛苑（1 小时前）。最晚11月27日 24:00 有结果');
  expect(homeView(waiting, phone, Date.parse('2026-11-28T09:00:00+08:00')).notice?.text).toContain('松涛苑本应在昨天 24:00 前给您结果');
  expect(view.invites).toBeNull();
  expect(homeView({ ...waiting, takenBack: true }, phone, now).notice).toEqual({
    tone: 'amber',
    title: '实名认证已撤回',
    text: '松涛苑要重新核对您的身份，核对后就恢复。',
    does: 'why',
  });
  const child = homeView({ ...waiting, needsGuardian: true }, phone, now).notice;
  expect(child?.text).toContain('监护人');
  expect(child?.does).toBe('guardian');
});

test('a refusal shows the reason that was given and the way to try again', () => {
  const refused: Standing = { kind: 'refused', community: '松涛苑', reason: '门牌号不对', severalCommunities: false, duty };
  expect(homeView(refused, phone, now).notice).toMatchObject({ tone: 'red', does: 'again' });
  expect(homeView(refused, phone, now).notice?.text).toContain('门牌号不对');
  expect(homeView({ ...refused, reason: '' }, phone, now).notice?.text).not.toContain('说明');
});

test('a joined person has eight actions, in elder mode exactly four, reporting first in both', () => {
  expect(names(joined)).toEqual(['report', 'tickets', 'call', 'public', 'household', 'groups', 'messages', 'scan']);
  // The call is not among the four: it stands on top of them, with the name of whom it reaches.
  expect(names(joined, { elder: true })).toEqual(['report', 'tickets', 'messages', 'me']);
  expect(homeView(joined, { ...phone, elder: true }, now).actions.filter(({ main }) => main)).toHaveLength(1);
});

test('what this phone or this office cannot do is not offered', () => {
  const unreachable: Standing = { ...joined, duty: { ...duty, phone: null } };
  expect(names(joined, { canScan: false })).toContain('add');
  expect(names(unreachable)).not.toContain('call');
  expect(names(unreachable, { elder: true })).toEqual(['report', 'tickets', 'messages', 'me']);
});

test('an empty list of what waits is shown as such, and a second community can be switched to', () => {
  const view = homeView({ ...joined, severalCommunities: true }, phone, now);
  expect(view.waiting).toEqual([]);
  expect(view.canSwitch).toBe(true);
});
