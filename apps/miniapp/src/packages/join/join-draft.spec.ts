import { emptyJoinDraft, fieldOfCode, isJoinDraft, isThereAlready, joinBody, joinProblems, otherBuilding, storable } from './join-draft';

const good = { ...emptyJoinDraft('key-1'), name: '陈国栋', buildingId: 'b1', room: '301', relation: 'owner' as const };

test('a whole form has no problems and becomes a request', () => {
  expect(joinProblems(good, true)).toEqual({});
  expect(joinBody(good, 'K7PD3MWXQ4')).toEqual({ sceneCode: 'K7PD3MWXQ4', name: '陈国栋', relation: 'owner', buildingId: 'b1', room: '301' });
});

test('an empty form says what is missing, field by field', () =>
  expect(Object.keys(joinProblems(emptyJoinDraft('k'), true))).toEqual(['name', 'building', 'room', 'relation']));

test('where there is no list of buildings none is asked for', () => expect(joinProblems({ ...good, buildingId: null }, false)).toEqual({}));

test('a building that is not on the list is not sent as one', () =>
  expect(joinBody({ ...good, buildingId: otherBuilding }, 'c')).not.toHaveProperty('buildingId'));

test.each(['阿依古丽·买买提', 'Anna Maria', '欧阳 明'])('%s is a name', (name) => expect(joinProblems({ ...good, name }, true)).toEqual({}));
test.each(['张', '', ' 张 ', '张三1', '王<b>', '名'.repeat(31)])('%j is no name', (name) => expect(joinProblems({ ...good, name }, true).name).toBeDefined());

test.each(['001X', '001x', '1234'])('%s may end a document number', (documentTail) => expect(joinProblems({ ...good, documentTail }, true)).toEqual({}));
test.each(['X123', '12', '12345'])('%s may not', (documentTail) => expect(joinProblems({ ...good, documentTail }, true).document).toBeDefined());

test('a document number is sent in capitals and never kept on the phone', () => {
  const draft = { ...good, documentTail: '001x' };
  expect(joinBody(draft, 'c').documentTail).toBe('001X');
  expect(JSON.stringify(storable(draft))).not.toContain('001x');
});

test('what was written to the phone is read back, anything else is not', () => {
  expect(isJoinDraft(JSON.parse(JSON.stringify(storable(good))))).toBe(true);
  for (const other of [null, 1, {}, { ...good, name: 1 }, { ...good, relation: 5 }]) expect(isJoinDraft(other)).toBe(false);
});

test('refusals are shown at their field', () => {
  expect(fieldOfCode('identity/building-unknown')).toBe('building');
  expect(fieldOfCode('identity/document-needed')).toBe('document');
  expect(fieldOfCode('platform/internal')).toBeUndefined();
});

test('a request that is there already is not sent a second time', () => {
  expect(isThereAlready('platform/idempotency-key-reused')).toBe(true);
  expect(isThereAlready('identity/verification-pending')).toBe(true);
  expect(isThereAlready('identity/scene-unknown')).toBe(false);
});
