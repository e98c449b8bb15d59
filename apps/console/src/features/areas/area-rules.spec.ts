import { bookParts, countsOf, isClosed, lastDayText, lookOf, placeOf, successorError, tabOf } from './area-looks.js';
import { readBuildingNames } from './building-names.js';
import { type Area } from './calls/area-calls.js';

const area = (id: number, kind: Area['kind']): Area => ({ id, parentId: null, kind, name: '甲', successorId: null });

describe('names of buildings', () => {
  it('are read line by line, or cell by cell of a table, with ranges', () => {
    expect(readBuildingNames('1号楼\n 2号楼 \t3号楼，4-6号楼\n1号楼', ['2号楼'])).toEqual({
      fresh: ['1号楼', '3号楼', '4号楼', '5号楼', '6号楼'],
      known: ['2号楼'],
      tooLong: [],
    });
  });

  it('are no range where they go down, end in nothing, or would be hundreds', () => {
    expect(readBuildingNames('3-2号\n1-101\n1-2000号\n一期1～3号', []).fresh).toEqual([
      '3-2号',
      '1-101',
      '1-2000号',
      '一期1号',
      '一期2号',
      '一期3号',
    ]);
  });

  it('have 60 characters at most', () => {
    expect(readBuildingNames('楼'.repeat(61), []).tooLong).toHaveLength(1);
  });
});

describe('a place', () => {
  it('of an address lies where one works', () => {
    expect(placeOf('310113003001', 310113003000)).toBe(310113003001);
    expect(placeOf('310113102001', 310113003000)).toBe(310113003000);
    expect(placeOf('x', 310113003000)).toBe(310113003000);
  });

  it('has posters where it is a community, units where it is none', () => {
    expect([tabOf('units', 310113003001), tabOf(null, 310113003000), tabOf('history', 310113003001)]).toEqual([
      'posters',
      'units',
      'history',
    ]);
  });

  it('says that it ends, has ended or had another name', () => {
    const named = [{ name: '旧', validFrom: '2023-01-01', validTo: '2025-01-01' }];
    expect(lookOf({ validTo: '2026-11-26', formerNames: [] }, '2026-11-26')?.word).toBe('已撤并');
    expect(lookOf({ validTo: '2026-11-27', formerNames: [] }, '2026-11-26')?.word).toBe('将撤并');
    expect(lookOf({ validTo: null, formerNames: named }, '2026-11-26')?.word).toBe('改过名');
    expect(lookOf({ validTo: null, formerNames: [] }, '2026-11-26')).toBeUndefined();
    expect([
      isClosed(undefined, '2026-11-26'),
      isClosed({ validTo: null }, '2026-11-26'),
      isClosed({ validTo: '2026-11-26' }, '2026-11-26'),
    ]).toEqual([false, false, true]);
    expect(lastDayText('2027-01-01', 2026)).toBe('12月31日（周四）');
  });

  it('counts what is in it by kind', () => {
    expect(countsOf([area(310113003001, 'neighbourhood'), area(310113003002, 'neighbourhood'), area(310113003003, 'village')])).toBe(
      '2 个居委 · 1 个村',
    );
  });

  it('merges into another of its level', () => {
    expect(successorError(310113003001, undefined)).toBe('请选择并入的单位');
    expect(successorError(310113003001, 310113003001)).toBe('不能并入自己');
    expect(successorError(310113003001, 310113003000)).toBe('只能并入同一个区、同一级、还在的单位');
    expect(successorError(310113003001, 310113003002)).toBeUndefined();
  });
});

it('a book of posters comes in parts', () => {
  const posters = Array.from({ length: 61 }, (_, i) => ({ code: String(i), link: '', buildingId: null, buildingName: null }));
  expect(bookParts(posters)).toEqual([
    { from: 0, to: 60 },
    { from: 60, to: 61 },
  ]);
  expect(bookParts([])).toEqual([]);
});
