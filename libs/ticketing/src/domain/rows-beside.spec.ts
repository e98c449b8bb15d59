import { reported } from '../testing/histories.js';
import { openingFaults, withOpening } from './rows-beside.js';

const row = { number: '003001-2026-00042', buildingId: null, longitude: 121.48, latitude: 31.4 };
const words = [{ seq: 1, field: 'text', body: '楼道顶漏水', salt: '0'.repeat(32) }];
const [report] = reported('2026-11-02 08:00');
const opened = [withOpening(report, row, words)] as const;
const fields = (...given: Parameters<typeof openingFaults>): unknown[] =>
  openingFaults(...given).map((fault) => 'field' in fault && fault.field);

it('finds number, building and point that are not those the file was opened with', () => {
  expect(fields(opened, row, words)).toEqual([]);
  expect(fields(opened, { ...row, number: '003001-2026-00043' }, words)).toEqual(['number']);
  expect(fields(opened, { ...row, buildingId: '00000000-0000-7000-8000-0000000000bb' }, words)).toEqual(['buildingId']);
  for (const moved of [{ longitude: 121.49 }, { latitude: 31.41 }, { longitude: null, latitude: null }])
    expect(fields(opened, { ...row, ...moved }, words)).toEqual(['point']);
});

it('tells nothing of a point, whose digest the erased salt took along; that there was one is still seen', () => {
  expect(JSON.stringify(opened)).not.toMatch(/121\.48|31\.4/);
  const erased = words.map((word) => ({ ...word, body: null, salt: null }));
  expect(fields(opened, { ...row, longitude: 121.49 }, erased)).toEqual([]);
  expect(fields(opened, { ...row, longitude: null, latitude: null }, erased)).toEqual(['point']);
  expect(fields(opened, { ...row, number: '003001-2026-00043' }, erased)).toEqual(['number']);
});

it('says nothing of a file that was opened before its first entry said so', () => {
  expect(fields([report], { ...row, number: '003001-2026-00043' }, words)).toEqual([]);
});
