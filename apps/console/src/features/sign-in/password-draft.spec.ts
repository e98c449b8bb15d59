import { emptyPasswordDraft, passwordErrors } from './password-draft.js';

const draft = { oldPassword: 'the old passphrase', newPassword: '梧桐树下看社区二〇二六年春', again: '梧桐树下看社区二〇二六年春' };

it('lets a whole draft pass', () => {
  expect(passwordErrors(draft)).toEqual({});
});

it('says what is missing or too short, each at its field', () => {
  expect(passwordErrors(emptyPasswordDraft)).toEqual({ oldPassword: '请填写原密码', newPassword: '新密码至少 12 位' });
  // Spaces around it do not count: the server takes them away.
  expect(passwordErrors({ ...draft, newPassword: ' 不到十二位的密码   ', again: ' 不到十二位的密码   ' })).toEqual({
    newPassword: '新密码至少 12 位',
  });
});

it('says that the new one is the old one, or that the two differ', () => {
  expect(passwordErrors({ ...draft, oldPassword: draft.newPassword })).toEqual({ newPassword: '新密码不能和原密码一样' });
  expect(passwordErrors({ ...draft, again: `${draft.again}二` })).toEqual({ again: '两次输入的不一样' });
});
