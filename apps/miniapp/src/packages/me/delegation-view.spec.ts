import { type Delegation } from '@/calls/delegations';
import { mineAndTheirs, thingsWords, untilWords } from './delegation-view';

const delegation: Delegation = {
  delegationId: 'd1',
  delegateName: '朱女士',
  membershipId: 'theirs',
  areaId: 310113003001,
  personName: '顾阿招',
  delegateKind: 'family',
  delegateKindName: '家人',
  things: [
    { thing: 'tickets', name: '报事和查进度' },
    { thing: 'messages', name: '代收消息' },
  ],
  inForce: true,
  startsAt: '2026-11-01T02:00:00.000Z',
  endsAt: '2026-12-31T16:00:00.000Z',
  readBackAt: '2026-11-01T02:00:00.000Z',
  endedAt: null,
  endedBy: null,
};

test('what was given over one’s own membership is told apart from what one holds', () => {
  const given = { ...delegation, delegationId: 'd2', membershipId: 'mine' };
  expect(mineAndTheirs([delegation, given], [{ id: 'mine' }])).toEqual({ given: [given], held: [delegation] });
});

test('those in force come first, then the latest', () => {
  const over = { ...delegation, delegationId: 'over', inForce: false, startsAt: '2026-11-20T02:00:00.000Z' };
  const later = { ...delegation, delegationId: 'later', startsAt: '2026-11-10T02:00:00.000Z' };
  expect(mineAndTheirs([over, delegation, later], []).held.map(({ delegationId }) => delegationId)).toEqual(['later', 'd1', 'over']);
});

test('it holds through the whole of its last day in China', () => expect(untilWords(delegation)).toBe('有效到 2026年12月31日'));

test('when and by whom it was ended is said', () => {
  const ended = { ...delegation, inForce: false, endedAt: '2026-11-20T02:00:00.000Z', endedBy: 'person' as const };
  expect(untilWords(ended)).toBe('2026年11月20日已结束（本人结束）');
  expect(untilWords({ ...delegation, inForce: false, endedBy: 'expiry' })).toBe('2026年12月31日已结束（到期）');
});

test('things are read as one line', () => expect(thingsWords(delegation)).toBe('报事和查进度、代收消息'));
