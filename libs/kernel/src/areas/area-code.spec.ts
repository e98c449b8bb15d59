import fc from 'fast-check';
import {
  ancestorsOf,
  covers,
  districtOf,
  isAreaId,
  isCommunity,
  isDistrict,
  isStreet,
  levelOf,
  parseAreaId,
  partsOfArea,
  rangeOf,
  streetOf,
} from './area-code.js';

const DISTRICT = 310113000000;
const STREET = 310113003000;
const COMMUNITY = 310113003001;

const community = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
  .map(([street, unit]) => DISTRICT + street * 1000 + unit);

describe('area codes', () => {
  it('read as district, street and unit', () => {
    expect(partsOfArea(COMMUNITY)).toEqual({ level: 'community', district: 310113, street: 3, unit: 1 });
    expect(partsOfArea(STREET)).toEqual({ level: 'street', district: 310113, street: 3, unit: 0 });
    expect(partsOfArea(DISTRICT)).toEqual({ level: 'district', district: 310113, street: 0, unit: 0 });
    expect([DISTRICT, STREET, COMMUNITY].map(levelOf)).toEqual(['district', 'street', 'community']);
    expect([isDistrict(DISTRICT), isStreet(STREET), isCommunity(COMMUNITY), isCommunity(STREET), isCommunity(7)]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('span the ranges the database compares with', () => {
    expect(rangeOf(DISTRICT)).toEqual({ from: 310113000000, to: 310113999999 });
    expect(rangeOf(STREET)).toEqual({ from: 310113003000, to: 310113003999 });
    expect(rangeOf(COMMUNITY)).toEqual({ from: COMMUNITY, to: COMMUNITY });
  });

  it('know their ancestors, nearest first', () => {
    expect(ancestorsOf(COMMUNITY)).toEqual([STREET, DISTRICT]);
    expect(ancestorsOf(STREET)).toEqual([DISTRICT]);
    expect(ancestorsOf(DISTRICT)).toEqual([]);
    expect([streetOf(COMMUNITY), streetOf(STREET), streetOf(DISTRICT), districtOf(COMMUNITY)]).toEqual([
      STREET,
      STREET,
      undefined,
      DISTRICT,
    ]);
  });

  it('cover what lies in them and nothing beside', () => {
    expect(covers(STREET, COMMUNITY)).toBe(true);
    expect(covers(DISTRICT, STREET)).toBe(true);
    expect(covers(COMMUNITY, STREET)).toBe(false);
    expect(covers(STREET, 310113004001)).toBe(false);
    expect(covers(DISTRICT, 310112003001)).toBe(false);
    expect(covers(STREET, 310113003000.5)).toBe(false);
  });

  it('cover each other exactly as their ancestors say', () => {
    fc.assert(
      fc.property(community, community, (a, b) => {
        for (const scope of [b, ...ancestorsOf(b)]) expect(covers(scope, a)).toBe(scope === a || ancestorsOf(a).includes(scope));
      }),
    );
  });

  it.each([0, -1, 310113, 310000000000, 310100000000, 310113000001, 3101130030011, 310113003001.5, NaN, Infinity])('%p is none', (id) => {
    expect(isAreaId(id)).toBe(false);
    expect(() => partsOfArea(id)).toThrow(RangeError);
  });

  it('are parsed from exactly twelve digits', () => {
    expect(parseAreaId('310113003001')).toBe(COMMUNITY);
    for (const text of ['', '31011300300', '0310113003001', '310113003001 ', '3.10113003e11', '310113000001'])
      expect(parseAreaId(text)).toBeUndefined();
  });
});
