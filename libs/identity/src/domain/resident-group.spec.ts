import { officialCalendar } from '@shequtong/kernel';
import {
  afterGroupAct,
  checkFiling,
  defaultGroupRule,
  filingDueAt,
  type GroupAct,
  groupStates,
  isFounded,
  successorOf,
} from './resident-group.js';

describe('a resident group', () => {
  it('goes through its states as the product says, and no other way', () => {
    const acts: GroupAct[] = ['confirm', 'leave', 'found', 'file', 'refuse', 'dissolve', 'hand-on'];
    const possible = groupStates.map((state) => {
      const open = acts.filter((act) => {
        try {
          return Boolean(afterGroupAct(state, act));
        } catch (error) {
          expect(error).toMatchObject({ code: 'identity/group-step-impossible' });
          return false;
        }
      });
      return [state, open];
    });
    expect(Object.fromEntries(possible)).toEqual({
      gathering: ['confirm', 'leave', 'found', 'dissolve', 'hand-on'],
      founded: ['confirm', 'leave', 'file', 'refuse', 'dissolve', 'hand-on'],
      filed: ['confirm', 'leave', 'dissolve', 'hand-on'],
      refused: ['leave', 'dissolve'],
      dissolved: [],
    });
    expect(afterGroupAct('founded', 'file')).toBe('filed');
    expect(afterGroupAct('founded', 'refuse')).toBe('refused');
  });

  it('is founded by the fifth confirmation, the leader’s included', () => {
    expect(isFounded('gathering', 4, defaultGroupRule)).toBe(false);
    expect(isFounded('gathering', 5, defaultGroupRule)).toBe(true);
    expect(isFounded('founded', 6, defaultGroupRule)).toBe(false);
    expect(isFounded('gathering', 3, { ...defaultGroupRule, membersMin: 3 })).toBe(true);
  });

  it('is filed within five working days, over a moved weekend', () => {
    // Founded on a Friday: five days from Monday, so the next Friday’s midnight.
    const due = filingDueAt(new Date('2026-11-20T15:00:00+08:00'), defaultGroupRule, officialCalendar());
    expect(due.toISOString()).toBe('2026-11-27T16:00:00.000Z');
    const overHoliday = filingDueAt(new Date('2026-09-30T15:00:00+08:00'), defaultGroupRule, officialCalendar());
    // 1–7 October are off, Saturday 10 October is worked: 8, 9, 10, 12, 13 October.
    expect(overHoliday.toISOString()).toBe('2026-10-13T16:00:00.000Z');
  });

  it('is not filed with fewer members than founded it', () => {
    expect(() => checkFiling(5, defaultGroupRule)).not.toThrow();
    expect(() => checkFiling(4, defaultGroupRule)).toThrow(
      expect.objectContaining({ code: 'identity/group-too-small', details: { members: 5 } }),
    );
  });

  it('is led on by the member who confirmed first', () => {
    const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
    expect(
      successorOf('a', [
        { membershipId: 'a', confirmedAt: at(1) },
        { membershipId: 'c', confirmedAt: at(3) },
        { membershipId: 'b', confirmedAt: at(2) },
      ]),
    ).toBe('b');
    expect(successorOf('a', [{ membershipId: 'a', confirmedAt: at(1) }])).toBeUndefined();
  });
});
