import { DomainError } from '@shequtong/kernel';
import { checkMerge, firstDayAfter, type MergingUnit } from './area-change.js';

const NOW = new Date('2026-11-26T10:00:00+08:00');
const unit = (id: number, change: Partial<MergingUnit> = {}): MergingUnit => ({ id, validFrom: '2023-01-01', validTo: null, ...change });
const wrong = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.details] : error;
  }
};

describe('the day a unit ends', () => {
  it('is tomorrow where no last day is named, or the day after the last one', () => {
    expect(firstDayAfter(unit(310113003001), undefined, NOW)).toBe('2026-11-27');
    expect(firstDayAfter(unit(310113003001), '2026-12-31', NOW)).toBe('2027-01-01');
  });

  it.each([
    ['2026-11-25', '最后一天不能早于今天'],
    ['2028-01-01', '最多提前一年'],
    ['2026-02-30', '请检查日期'],
  ])('is not after %s: %s', (day, message) => {
    expect(wrong(() => firstDayAfter(unit(310113003001), day, NOW))).toEqual([
      'platform/validation-failed',
      { fields: [{ field: 'lastDay', message }] },
    ]);
  });

  it('lies after the day it was set up', () => {
    expect(wrong(() => firstDayAfter(unit(310113003001, { validFrom: '2027-01-01' }), '2026-12-31', NOW))).toEqual([
      'platform/validation-failed',
      { fields: [{ field: 'lastDay', message: '这个单位那时还没有成立' }] },
    ]);
  });
});

describe('what merges', () => {
  it('is two units of one level in one district', () => {
    expect(wrong(() => checkMerge(unit(310113003001), unit(310113102001)))).toBeUndefined();
    for (const [from, to] of [
      [310113003001, 310113003000],
      [310113003001, 310114003001],
      [310113003001, 310113003001],
      [310113000000, 310113000000],
    ] as const) {
      expect(wrong(() => checkMerge(unit(from), unit(to)))).toEqual(['identity/area-closed', {}]);
    }
  });

  it('is nothing that has an end already', () => {
    expect(wrong(() => checkMerge(unit(310113003001, { validTo: '2026-12-01' }), unit(310113003002)))).toEqual([
      'identity/area-closed',
      {},
    ]);
    expect(wrong(() => checkMerge(unit(310113003001), unit(310113003002, { validTo: '2026-12-01' })))).toEqual([
      'identity/area-closed',
      {},
    ]);
  });
});
