import { rosterItem } from '../../../test/roster.js';
import { changeOf, draftOf, faultsOf, rosterFiltersOf, searchOf } from './roster-rules.js';

const TODAY = '2026-11-23';

it('reads filters from the address and leaves out what makes no sense', () => {
  const buildingId = rosterItem().buildingId;
  expect(rosterFiltersOf(new URLSearchParams(`building=${buildingId}&room= 203室 &joined=no`))).toEqual({
    buildingId,
    room: '203室',
    joined: 'no',
  });
  expect(rosterFiltersOf(new URLSearchParams('building=8&room=&joined=maybe'))).toEqual({});
});

it('tells phone, document and name apart, and asks for the whole of each', () => {
  expect(searchOf(' 138 1234 5678')).toEqual({ phone: '13812345678' });
  expect(searchOf('31011319600101007x')).toEqual({ documentNumber: '31011319600101007X' });
  expect(searchOf('陈 素芬')).toEqual({ name: '陈素芬' });
  for (const part of ['', '陈', '138123', '310113', '8号楼203']) expect(searchOf(part)).toBeUndefined();
});

describe('a correction', () => {
  const item = rosterItem();
  const draft = draftOf(item);

  it('sends what was written and nothing else', () => {
    expect(changeOf(item, draft)).toEqual({});
    expect(changeOf(item, { ...draft, room: ' 204 ', relation: 'tenant' })).toEqual({ room: '204', relation: 'tenant' });
    expect(changeOf(item, { ...draft, phone: '13812345678', takePhone: true, takeDocument: true })).toEqual({
      phone: null,
      documentNumber: null,
    });
  });

  it('says what is wrong first', () => {
    expect([...faultsOf(item, { ...draft, reason: ' ' }, TODAY)]).toEqual(['reason', 'nothing']);
    const why = { ...draft, reason: '登记有误' };
    expect([...faultsOf(item, why, TODAY)]).toEqual(['nothing']);
    expect([...faultsOf(item, { ...why, name: '陈', phone: '138', document: '310' }, TODAY)]).toEqual(['name', 'phone', 'document']);
    expect([...faultsOf(item, { ...why, phone: '138', takePhone: true }, TODAY)]).toEqual([]);
  });
});
