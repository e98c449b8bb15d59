import { emptyInvitation, invitationBody, invitationProblems, isAboutCode } from './invitation-draft';

const good = { code: 'K7PD 3MWX', name: '洪伟良', post: '项目经理', publicName: '洪经理' };

test('a whole form is sent without the spaces of a copied code', () => {
  expect(invitationProblems(good)).toEqual({});
  expect(invitationBody({ ...good, name: ' 洪伟良 ' })).toEqual({ ...good, code: 'K7PD3MWX' });
});

test('an empty form says what is missing, field by field', () =>
  expect(Object.keys(invitationProblems(emptyInvitation))).toEqual(['code', 'name', 'post', 'publicName']));

test('refusals of the code are shown at the code', () => {
  for (const code of [
    'identity/invitation-unknown',
    'identity/invitation-expired',
    'identity/invitation-used',
    'identity/already-operator',
  ])
    expect(isAboutCode(code)).toBe(true);
  expect(isAboutCode('platform/internal')).toBe(false);
  expect(isAboutCode(undefined)).toBe(false);
});
