import { emptyGroupDraft, groupBody, groupProblems, isGroupDraft, isUntouched } from './group-draft';

const good = { key: 'k', name: ' 花友会 ', purpose: '一起种花，一起浇水' };

test('a whole form is sent trimmed', () => {
  expect(groupProblems(good)).toEqual({});
  expect(groupBody(good)).toEqual({ name: '花友会', purpose: '一起种花，一起浇水' });
});

test.each([
  [{ name: '花' }, 'name'],
  [{ name: '花'.repeat(31) }, 'name'],
  [{ name: '居 委会种花队' }, 'name'],
  [{ purpose: '种花' }, 'purpose'],
  [{ purpose: '花'.repeat(501) }, 'purpose'],
])('%j is told at its field', (part, field) => expect(Object.keys(groupProblems({ ...good, ...part }))).toEqual([field]));

test('what was written to the phone is read back, anything else is not', () => {
  expect(isGroupDraft(JSON.parse(JSON.stringify(good)))).toBe(true);
  for (const other of [null, 1, {}, { ...good, name: 5 }]) expect(isGroupDraft(other)).toBe(false);
  expect(isUntouched(emptyGroupDraft('k'))).toBe(true);
  expect(isUntouched(good)).toBe(false);
});
