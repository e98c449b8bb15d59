import { clockOf, listingOf, lookOf } from './group-looks.js';
import { draftErrors, draftOf, emptyDraft, factsOf, isWithin, kindsAt, refOf, rowIdOf, wholeNumber } from './organisation-draft.js';

const AREA = 310113003001;
const ID = '0192f0aa-4444-7000-8000-000000000001';

describe('an organisation as it is filled in', () => {
  it('has a kind that can be kept there', () => {
    expect(kindsAt(AREA)).toContain('owners-committee');
    expect(kindsAt(AREA)).not.toContain('department');
    expect(kindsAt(310113003000)).toContain('department');
    expect(kindsAt(310113003000)).not.toContain('owners-committee');
  });

  it('says what is missing or wrong', () => {
    expect(draftErrors({ name: ' ', phone: 'abc', serves: [] })).toEqual({
      kind: '请选择类别',
      name: '请写单位名称',
      phone: '电话只能有数字、+、-、括号和“转”，3 到 40 位',
    });
    expect(draftErrors({ ...emptyDraft(AREA, '宝钢一村居委会'), kind: 'charity', name: '甲', phone: '021-123 转 4' })).toEqual({});
  });

  it('is sent without what was left out, and with a parent in the party only', () => {
    const parent = { areaId: AREA, id: ID };
    const draft = { kind: 'charity', name: ' 甲 ', phone: ' ', parent, serves: [{ id: AREA, name: '宝钢一村居委会' }] } as const;
    expect(factsOf(draft)).toEqual({ name: '甲', serves: [{ areaId: AREA }] });
    expect(factsOf({ ...draft, kind: 'party-organisation' })).toMatchObject({ parent });
  });

  it('begins with what it is when it is changed', () => {
    const one = { id: ID, areaId: AREA, kind: 'charity', kindName: '慈善组织', name: '甲', phone: null, parent: null, serves: [] } as const;
    expect(draftOf({ ...one, serves: [] })).toEqual({ kind: 'charity', name: '甲', phone: '', serves: [] });
  });

  it('serves places within the area that keeps it', () => {
    expect([isWithin(310113003000, AREA), isWithin(310113003000, 310113102001)]).toEqual([true, false]);
  });

  it('stands in an address by area and id', () => {
    expect(refOf(rowIdOf({ areaId: AREA, id: ID }))).toEqual({ areaId: AREA, id: ID });
    expect(refOf('../../me')).toBeUndefined();
  });

  it.each([
    ['7', 7],
    ['0', undefined],
    ['51', undefined],
    ['3.5', undefined],
    ['', undefined],
  ])('reads %p as a number of uses', (typed, value) => {
    expect(wholeNumber(typed, 1, 50)).toBe(value);
  });
});

describe('a resident group', () => {
  it('has a clock only while the committee owes the answer', () => {
    expect(clockOf({ state: 'founded', dueAt: '2026-12-01T16:00:00Z' })).toEqual({
      what: '答复备案',
      dueAt: new Date('2026-12-01T16:00:00Z'),
    });
    expect(clockOf({ state: 'filed', dueAt: '2026-12-01T16:00:00Z' })).toBeUndefined();
    expect(lookOf({ state: 'founded', stateName: '待备案' })).toEqual({ word: '待备案', sign: 'soon', tone: 'amber' });
    expect([listingOf(null), listingOf('all'), listingOf('x')]).toEqual(['to-file', 'all', 'to-file']);
  });
});
