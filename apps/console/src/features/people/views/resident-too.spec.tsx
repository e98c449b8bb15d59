import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { grantRow, MEMBER_ID } from '../../../../test/people.js';
import { json } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const AREA = '/api/areas/310113003001';
const secretary: [Role, number] = ['community-secretary', 310113003001];
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const fill = (form: ReturnType<typeof within>, label: string, value: string) =>
  fireEvent.change(form.getByLabelText(label), { target: { value } });

it('a sign-in of staff begins on the account a colleague has as a resident, who is looked for and chosen', async () => {
  const found = { membershipId: MEMBER_ID, areaId: 310113003001, areaName: '宝钢一村居委会', displayName: '王先生', state: 'verified' };
  const person = { name: '王*示', phone: '138****5678', address: '1号楼' };
  const network = serverFor(secretary)
    .on(`GET ${AREA}/grants`, () => json({ grants: [grantRow()], next: null }))
    .on(`POST ${AREA}/members/search`, () => json({ members: [{ ...found, person }], more: false }))
    .on(`POST ${AREA}/staff`, () => json({ accountId: MEMBER_ID, username: 'baogang.wang', initialPassword: 'abcde-fghij-klmno' }));
  openConsole(network, '/people?tab=roles', new TestKeep('kept'));
  await press('新建工作人员账号');
  const form = await dialog('新建工作人员账号');
  expect(form.getByText(/本人的上报、家人的审核，系统会自动交给别的同事办/)).toBeTruthy();
  fireEvent.click(form.getByRole('checkbox', { name: '这位同事也是这里的居民' }));
  fill(form, '用户名', 'baogang.wang');
  fireEvent.mouseDown(form.getByRole('combobox', { name: '角色' }));
  fireEvent.click(await screen.findByText('居委会工作人员', { selector: '.ant-select-item-option-content' }));
  fill(form, '职务', '调解干部');
  fill(form, '对外姓名', '王演示');
  fireEvent.click(form.getByRole('button', { name: '新建' }));
  expect(await form.findByText('请先查找并选中本人，或取消勾选')).toBeTruthy();
  fill(form, '本人的完整姓名或手机号', '王演示');
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  expect((await form.findByRole<HTMLInputElement>('radio', { name: '王*示 · 138****5678 · 宝钢一村居委会 · 1号楼' })).checked).toBe(true);
  fireEvent.click(form.getByRole('button', { name: '新建' }));
  expect((await dialog('初始密码只显示这一次')).getByText('abcde-fghij-klmno')).toBeTruthy();
  expect(network.bodies(`POST ${AREA}/staff`)).toEqual([
    expect.objectContaining({ username: 'baogang.wang', membershipId: MEMBER_ID, communityId: 310113003001 }),
  ]);
});

it('an administrator, who finds no residents, is told who can make it', async () => {
  const network = serverFor(['administrator', 310113003001]).on(`GET ${AREA}/grants`, () => json({ grants: [grantRow()], next: null }));
  openConsole(network, '/people?tab=roles', new TestKeep('kept'));
  await press('新建工作人员账号');
  const form = await dialog('新建工作人员账号');
  expect(form.getByText(/请由书记或街镇、区级工作人员新建/)).toBeTruthy();
  expect(form.queryByRole('checkbox')).toBeNull();
});

it('who joined an office’s organisation on the phone gets a sign-in here, whose password is shown once', async () => {
  const row = grantRow({ publicName: '赵小丽', hasSignIn: false });
  const route = `POST ${AREA}/staff/${row.accountId}/sign-in`;
  const network = serverFor(secretary)
    .on(`GET ${AREA}/grants`, () => json({ grants: [row], next: null }))
    .on(route, () => json({ accountId: row.accountId, username: 'zhao.xiaoli', initialPassword: 'abcde-fghij-klmno' }));
  openConsole(network, '/people?tab=roles', new TestKeep('kept'));
  await press('开通登录');
  expect(screen.queryByRole('button', { name: '重置登录' })).toBeNull();
  const form = await dialog('为赵小丽开通登录');
  fireEvent.click(form.getByRole('button', { name: '开通登录' }));
  expect(await form.findByText('用户名要小写字母开头，只含小写字母、数字、点、横线')).toBeTruthy();
  fill(form, '用户名', 'zhao.xiaoli');
  fireEvent.click(form.getByRole('button', { name: '开通登录' }));
  expect((await dialog('初始密码只显示这一次')).getByText('abcde-fghij-klmno')).toBeTruthy();
  expect(network.bodies(route)).toEqual([{ username: 'zhao.xiaoli' }]);
});

it('a role that is carried out on the phone has no sign-in to open or reset', async () => {
  openConsole(
    serverFor(secretary).on(`GET ${AREA}/grants`, () => json({ grants: [grantRow({ role: 'volunteer', hasSignIn: null })], next: null })),
    '/people?tab=roles',
    new TestKeep('kept'),
  );
  expect(await screen.findByRole('button', { name: '结束' })).toBeTruthy();
  for (const name of ['开通登录', '重置登录']) expect(screen.queryByRole('button', { name })).toBeNull();
});
