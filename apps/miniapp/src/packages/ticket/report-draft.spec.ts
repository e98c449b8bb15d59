import { HOUR_MS } from '@shequtong/kernel';
import { emptyDraft, fieldOfCode, isReportDraft, isUntouched, limits, reportBody, type ReportDraft, reportProblems } from './report-draft';
import { expiresAt, takenUp } from './photos/photo-draft';

const good: ReportDraft = {
  ...emptyDraft('key-1', 310113003001),
  text: '三号楼门口的路灯不亮',
  categoryCode: 'estate.light',
  place: '3 号楼门口',
};

test('a text, a category and a place are enough', () => {
  expect(reportProblems(good)).toEqual({});
  expect(reportBody(good)).toEqual({
    text: '三号楼门口的路灯不亮',
    categoryCode: 'estate.light',
    visibility: 'private',
    place: '3 号楼门口',
  });
});

test('an empty draft says what is missing', () =>
  expect(Object.keys(reportProblems(emptyDraft('k', 1)))).toEqual(['text', 'category', 'place']));

test('a building or a point is a place too', () => {
  expect(reportProblems({ ...good, place: '', buildingId: 'b1' })).toEqual({});
  const point = { longitude: 121.48, latitude: 31.4, accuracyMeters: 20 };
  expect(reportProblems({ ...good, place: '', point })).toEqual({});
  expect(reportBody({ ...good, place: ' ', point })).toMatchObject({ point: { longitude: 121.48, latitude: 31.4 } });
  expect(reportBody({ ...good, place: ' ', point })).not.toHaveProperty('place');
});

test('spaces do not count as words', () => {
  expect(reportProblems({ ...good, text: '   灯  ', place: '   ' })).toMatchObject({
    text: '请再多写几个字，让工作人员知道发生了什么。',
    place: '请选楼栋，或写明在哪里，工作人员好上门查看。',
  });
});

test('the limits themselves are still allowed, one more is not', () => {
  expect(reportProblems({ ...good, text: '漏'.repeat(limits.textMost), place: '地'.repeat(limits.placeMost) })).toEqual({});
  expect(Object.keys(reportProblems({ ...good, text: '漏'.repeat(1001), place: '地'.repeat(101) }))).toEqual(['text', 'place']);
});

test('an emoji or a rare character counts as one', () => {
  expect(reportProblems({ ...good, text: '𠮷𠮷𠮷𠮷' }).text).toBeDefined();
  expect(reportProblems({ ...good, text: '𠮷𠮷𠮷𠮷𠮷' }).text).toBeUndefined();
});

test('photos are sent by the ids the server gave them', () =>
  expect(
    reportBody({
      ...good,
      photos: [
        { mediaId: 'm1', url: '/a', sentAt: 1 },
        { mediaId: 'm2', url: '/b', sentAt: 2 },
      ],
    }).photos,
  ).toEqual(['m1', 'm2']));

test('what was written to the phone is read back, anything else is not', () => {
  expect(isReportDraft(JSON.parse(JSON.stringify(good)))).toBe(true);
  const others = [
    null,
    1,
    'text',
    {},
    { ...good, key: 1 },
    { ...good, visibility: 'all' },
    { ...good, photos: [1] },
    { ...good, photosOnTheWay: { kept: [1], unkept: 0 } },
    { ...good, point: {} },
  ];
  for (const other of others) expect(isReportDraft(other)).toBe(false);
});

test('a draft taken up again has the photos the server still keeps, and says how many are missing', () => {
  const hours = (n: number) => n * HOUR_MS;
  const photos = [
    { mediaId: 'old', url: '/a', sentAt: hours(1) },
    { mediaId: 'new', url: '/b', sentAt: hours(2) },
  ];
  const { draft, lost } = takenUp({ ...good, photos, photosOnTheWay: { kept: ['here'], unkept: 1 } }, hours(24));
  expect(draft).toMatchObject({ photos: [{ mediaId: 'new' }], photosOnTheWay: { kept: ['here'], unkept: 0 }, text: good.text });
  expect(lost).toBe(2);
});

test('a draft with nothing in it is not offered again', () => {
  expect(isUntouched(emptyDraft('k', 1))).toBe(true);
  expect(isUntouched(good)).toBe(false);
  expect(isUntouched({ ...emptyDraft('k', 1), photosOnTheWay: { kept: [], unkept: 1 } })).toBe(false);
  expect(isUntouched({ ...emptyDraft('k', 1), photosOnTheWay: { kept: ['one'], unkept: 0 } })).toBe(false);
});

test('refusals are shown at their field', () => {
  expect(fieldOfCode('ticket/place-outside-community')).toBe('place');
  expect(fieldOfCode('ticket/category-unknown')).toBe('category');
  expect(fieldOfCode('ticket/policy-missing')).toBeUndefined();
});

test('the address of a photo says how long it is good', () => {
  expect(expiresAt('/api/media/1/2/thumb?until=1790000000000&sign=x')).toBe(1790000000000);
  expect(expiresAt('blob:x')).toBe(Infinity);
});
