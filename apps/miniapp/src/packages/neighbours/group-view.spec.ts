import { type Group } from '@/calls/groups';
import { groupView, shownGroups } from './group-view';

const now = Date.parse('2026-11-24T10:00:00+08:00');

const group: Group = {
  groupId: 'g1',
  state: 'gathering',
  stateName: '正在发起',
  name: '花友会',
  purpose: '一起种花',
  members: [
    { membershipId: 'lead', name: '王女士', leads: true },
    { membershipId: 'other', name: '李先生', leads: false },
  ],
  membersMin: 5,
  mine: false,
  openedAt: '2026-11-20T02:00:00.000Z',
  foundedAt: null,
  dueAt: null,
  late: false,
  decidedAt: null,
  reason: null,
};

test('while a group gathers it says how many are missing, and neighbours may take part', () => {
  const view = groupView(group, ['me'], now);
  expect(view).toMatchObject({
    members: '2 人，还差 3 人成立',
    leader: '负责人 王女士',
    may: { confirm: true, leave: false, lead: false },
  });
});

test('a member may leave, the leader must hand on first', () => {
  expect(groupView({ ...group, mine: true }, ['other'], now).may).toEqual({ confirm: false, leave: true, lead: false });
  expect(groupView({ ...group, mine: true }, ['lead'], now)).toMatchObject({
    leader: '负责人 您',
    may: { confirm: false, leave: false, lead: true },
  });
});

test('once founded the committee owes an answer by a named moment', () => {
  const founded: Group = { ...group, state: 'founded', dueAt: '2026-11-27T16:00:00.000Z' };
  expect(groupView(founded, [], now).due).toBe('居委会在 11月27日 24:00 前答复');
  expect(groupView({ ...founded, late: true }, [], now).late).toBe(true);
  expect(groupView({ ...founded, state: 'filed' }, [], now).due).toBeNull();
});

test('nobody joins a refused or dissolved group', () => {
  for (const state of ['refused', 'dissolved'] as const) expect(groupView({ ...group, state }, [], now).may.confirm).toBe(false);
  expect(groupView({ ...group, state: 'dissolved', mine: true }, ['other'], now).may.leave).toBe(false);
});

test('neighbours see what is alive; members also read why theirs was refused', () => {
  const refused: Group = { ...group, groupId: 'g2', state: 'refused', mine: true };
  const dissolved: Group = { ...group, groupId: 'g3', state: 'dissolved', mine: true };
  expect(shownGroups([group, refused, dissolved], 'all')).toEqual([group]);
  expect(shownGroups([group, refused, dissolved], 'mine')).toEqual([refused]);
});
