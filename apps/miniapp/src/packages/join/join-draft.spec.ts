import {
  emptyJoinDraft,
  fieldOfCode,
  isJoinDraft,
  isThereAlready,
  joinBody,
  joinProblems as problemsOn,
  otherBuilding,
  type JoinDraft,
} from './join-draft';

const today = '2026-11-26';
const joinProblems = (draft: JoinDraft, hasBuildings: boolean) => problemsOn(draft, hasBuildings, today);

const good = { ...emptyJoinDraft('key-1'), name: '陈国栋', buildingId: 'b1', room: '301', relation: 'owner' as const };

test('a whole form has no problems and becomes a request', () => {
  expect(joinProblems(good, true)).toEqual({});
  expect(joinBody(good, 'K7PD3MWXQ4')).toEqual({
    sceneCode: 'K7PD3MWXQ4',
    name: '陈国栋',
    relation: 'owner',
    buildingId: 'b1',
    room: '301',
  });
});

test('an empty form says what is missing, field by field', () =>
  expect(Object.keys(joinProblems(emptyJoinDraft('k'), true))).toEqual(['name', 'building', 'room', 'relation']));

test('where there is no list of buildings none is asked for', () => expect(joinProblems({ ...good, buildingId: null }, false)).toEqual({}));

test('a building that is not on the list is not sent as one', () =>
  expect(joinBody({ ...good, buildingId: otherBuilding }, 'c')).not.toHaveProperty('buildingId'));

test.each(['阿依古丽·买买提', 'Anna Maria', 'Jean-Pierre', "O'Neil", '欧阳 明'])('%s is a name', (name) =>
  expect(joinProblems({ ...good, name }, true)).toEqual({}),
);
test.each(['张', '', ' 张 ', '张三1', '王<b>', '名'.repeat(31)])('%j is no name', (name) =>
  expect(joinProblems({ ...good, name }, true).name).toBeDefined(),
);

test('a child says when it was born, and the date goes with the request', () => {
  const child = { ...good, child: true, birthDate: '20150620' };
  expect(joinProblems(child, true)).toEqual({});
  expect(joinBody(child, 'c').birthDate).toBe('2015-06-20');
});

test.each(['', '2015062', '20150230', '20270101', '20111126'])('%j is no birth date of a child', (birthDate) =>
  expect(joinProblems({ ...good, child: true, birthDate }, true).birthDate).toBeDefined(),
);

test('of grown-ups no birth date is sent, whatever was typed before', () =>
  expect(joinBody({ ...good, child: false, birthDate: '20150620' }, 'c')).not.toHaveProperty('birthDate'));

test('what was written to the phone is read back, anything else is not', () => {
  expect(isJoinDraft(JSON.parse(JSON.stringify(good)))).toBe(true);
  for (const other of [null, 1, {}, { ...good, name: 1 }, { ...good, relation: 5 }, { ...good, child: undefined }])
    expect(isJoinDraft(other)).toBe(false);
});

test('refusals are shown at their field', () => {
  expect(fieldOfCode('identity/building-unknown')).toBe('building');
  expect(fieldOfCode('platform/internal')).toBeUndefined();
});

test('a request that is there already is not sent a second time', () => {
  expect(isThereAlready('platform/idempotency-key-reused')).toBe(true);
  expect(isThereAlready('identity/verification-pending')).toBe(true);
  expect(isThereAlready('identity/scene-unknown')).toBe(false);
});
