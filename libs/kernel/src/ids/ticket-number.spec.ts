import fc from 'fast-check';
import { formatTicketNumber, parseTicketNumber } from './ticket-number.js';

const COMMUNITY = 310113003001;

describe('ticket numbers', () => {
  it('are six digits of street and unit, year and serial', () => {
    expect(formatTicketNumber(COMMUNITY, 2026, 42)).toBe('003001-2026-00042');
    expect(formatTicketNumber(310113107025, 2027, 123_456)).toBe('107025-2027-123456');
  });

  it('come back as their parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 2024, max: 2099 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (street, unit, year, serial) => {
          const areaId = 310113000000 + street * 1000 + unit;
          expect(parseTicketNumber(formatTicketNumber(areaId, year, serial))).toEqual({
            areaSuffix: String(areaId).slice(6),
            year,
            serial,
          });
        },
      ),
    );
  });

  it('are read as people type them', () => {
    const expected = { areaSuffix: '003001', year: 2026, serial: 42 };
    for (const typed of [' 003001 2026 00042', '００３００１－２０２６－０００４２', '003001—2026—00042', '003001202600042']) {
      expect(parseTicketNumber(typed)).toEqual(expected);
    }
  });

  it.each(['', '003001-2026', '003001-2026-00000', '003001-2026-1234567890', '3001-2026-00042', 'x03001-2026-00042'])(
    'is not %p',
    (typed) => {
      expect(parseTicketNumber(typed)).toBeUndefined();
    },
  );

  it('belong to communities only, to real years and serials', () => {
    expect(() => formatTicketNumber(310113003000, 2026, 1)).toThrow(RangeError);
    expect(() => formatTicketNumber(COMMUNITY, 26, 1)).toThrow(RangeError);
    expect(() => formatTicketNumber(COMMUNITY, 2026, 0)).toThrow(RangeError);
    expect(() => formatTicketNumber(COMMUNITY, 2026, 1e9)).toThrow(RangeError);
  });
});
