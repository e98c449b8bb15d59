import { draftOf, nicknameProblem, previewOf } from './naming-draft';

const person = { name: '欧阳*', phone: null, document: null, address: '8号***' };

test('a name made of surname and form of address is taken apart again', () => {
  expect(draftOf({ displayName: '欧阳女士' })).toEqual({ form: 'madam', nickname: '' });
  expect(draftOf({ displayName: '花儿' })).toEqual({ form: 'resident', nickname: '花儿' });
});

test('what neighbours would read is shown before it is saved', () => {
  expect(previewOf({ displayName: '欧阳女士', person }, { form: 'comrade', nickname: '' })).toBe('欧阳同志');
  expect(previewOf({ displayName: '欧阳女士', person }, { form: 'comrade', nickname: ' 花儿 ' })).toBe('花儿');
  expect(previewOf({ displayName: '花儿', person }, { form: 'madam', nickname: '' })).toBe('欧阳女士');
  expect(previewOf({ displayName: '花儿', person: { ...person, name: '***' } }, { form: 'madam', nickname: '' })).toBe('您的姓 + 女士');
});

test('twelve characters are the most, counted as a person counts them', () => {
  expect(nicknameProblem({ form: 'madam', nickname: '😀'.repeat(12) })).toBeUndefined();
  expect(nicknameProblem({ form: 'madam', nickname: '花'.repeat(13) })).toBeDefined();
  expect(nicknameProblem({ form: 'madam', nickname: '居委会主任' })).toContain('职务');
});
