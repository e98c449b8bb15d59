import { officialCalendar } from '@shequtong/kernel';
import { afterAct, type MembershipAct, membershipStates, reviewDueAt, wayOfApproval } from './membership-state.js';

describe('a membership', () => {
  const possible: Record<string, string> = {
    'pending verify': 'verified',
    'pending reject': 'rejected',
    'pending end': 'ended',
    'verified take-back': 'pending',
    'verified end': 'ended',
    'rejected end': 'ended',
  };
  const acts: MembershipAct[] = ['verify', 'reject', 'take-back', 'end'];
  test.each(membershipStates.flatMap((state) => acts.map((act) => [state, act] as const)))('%s, %s', (state, act) => {
    const next = possible[`${state} ${act}`];
    if (next) expect(afterAct(state, act)).toBe(next);
    else expect(() => afterAct(state, act)).toThrow('identity/already-decided');
  });

  test.each([
    ['a Monday', '2026-11-23T09:00:00+08:00', '2026-11-27T00:00:00+08:00'],
    ['a Friday night', '2026-11-27T23:30:00+08:00', '2026-12-03T00:00:00+08:00'],
    ['the eve of National Day', '2026-09-30T15:00:00+08:00', '2026-10-11T00:00:00+08:00'],
  ])('asked for on %s is decided within three working days', (_, askedAt, dueAt) => {
    expect(reviewDueAt({ askedAt: new Date(askedAt) }, officialCalendar())).toEqual(new Date(dueAt));
  });

  test('counts anew from the day a verification was taken back', () => {
    const askedAt = new Date('2026-03-02T10:00:00+08:00');
    const takenBackAt = new Date('2026-11-23T10:00:00+08:00');
    expect(reviewDueAt({ askedAt, takenBackAt }, officialCalendar())).toEqual(new Date('2026-11-27T00:00:00+08:00'));
  });

  test('is approved by a roster entry, a visit, a lease or a neighbour, the strongest first', () => {
    expect(wayOfApproval(['lease'], true)).toBe('roster');
    expect(wayOfApproval(['neighbour', 'lease', 'home-visit'], false)).toBe('home-visit');
    expect(wayOfApproval(['neighbour', 'lease'], false)).toBe('lease');
    expect(wayOfApproval(['neighbour'], false)).toBe('neighbour');
  });
  test('is not approved by nothing, nor by a guardian alone', () => {
    expect(wayOfApproval([], false)).toBeUndefined();
    expect(wayOfApproval(['guardian'], false)).toBeUndefined();
  });
});
