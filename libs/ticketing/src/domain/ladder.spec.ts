import { isResponsible, standsAbove } from './ladder.js';
import { type ActingOffice, type ResponsibleOffice } from './ticket.js';

const DISTRICT = 310113000000;
const STREET = 310113003000;
const CENTRE = '01900000-0000-7000-8000-0000000000c1';
const DEPARTMENT = '01900000-0000-7000-8000-0000000000d1';
const districtDesk: ResponsibleOffice = { level: 'district', areaId: DISTRICT, organisationId: null };
const streetDesk: ResponsibleOffice = { level: 'street', areaId: STREET, organisationId: null };
const department: ResponsibleOffice = { ...streetDesk, organisationId: DEPARTMENT };
const acting = (role: ActingOffice['role'], areaId: number, organisationId: string | null): ActingOffice => ({
  role,
  areaId,
  organisationId,
});

describe('people of an operation centre, which is the desk itself', () => {
  const district = acting('district-officer', DISTRICT, CENTRE);
  const street = acting('street-officer', STREET, CENTRE);

  it('act for the desk of their area', () => {
    expect([isResponsible(districtDesk, district), isResponsible(streetDesk, street)]).toEqual([true, true]);
  });

  it('stand above what the desk stands above: the desks below, and departments of the area', () => {
    expect([standsAbove(streetDesk, district), standsAbove(department, district), standsAbove(department, street)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('act for no department, not for another area, and stand above no desk of their own level', () => {
    expect([
      isResponsible({ ...streetDesk, organisationId: CENTRE }, street),
      isResponsible({ ...streetDesk, areaId: STREET + 1000 }, street),
    ]).toEqual([false, false]);
    expect([standsAbove(streetDesk, street), standsAbove(districtDesk, district)]).toEqual([false, false]);
  });
});

describe('people of a department', () => {
  it('act for it alone, and never for a desk, even where no department is named', () => {
    const officer = acting('department-officer', STREET, DEPARTMENT);
    expect([isResponsible(department, officer), isResponsible(streetDesk, officer), standsAbove(department, officer)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isResponsible(streetDesk, acting('department-officer', STREET, null))).toBe(false);
  });
});
