import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { CASE_ID, COMMUNITY, grantRow, member, MEMBER_ID } from '../../../../test/people.js';
import { rosterItem } from '../../../../test/roster.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const secretary: [Role, number] = ['community-secretary', 310113003001];
const MEMBER = `${COMMUNITY}/members/${MEMBER_ID}`;
const AREA = '/api/areas/310113003001';

const server = () =>
  serverFor(secretary)
    .on(`GET ${COMMUNITY}/members`, () => json({ members: [member()], next: null }))
    .on(`GET ${MEMBER}`, () => json(member()))
    .on(`GET ${MEMBER}/cards`, () => json({ cards: [] }))
    .on(`GET ${MEMBER}/delegations`, () => json({ delegations: [] }))
    .on(`GET ${COMMUNITY}/enrolments/${MEMBER_ID}/consents`, () => json({ consents: [] }))
    .on(`GET ${AREA}/grants`, () => json({ grants: [grantRow()], next: null }));
const open = (network: ScriptedNetwork, address: string) => openConsole(network, address, new TestKeep('kept'));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const fill = (form: ReturnType<typeof within>, label: string, value: string) =>
  fireEvent.change(form.getByLabelText(label), { target: { value } });
const pick = async (form: ReturnType<typeof within>, label: string, option: string) => {
  fireEvent.mouseDown(form.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
};

describe('members', () => {
  it('are listed masked and found by their whole name, which stands in no address', async () => {
    const route = `POST ${COMMUNITY}/members/search`;
    const network = server().on(route, () => json({ members: [], next: null }));
    const { address } = open(network, '/people');
    expect(await screen.findByText('顾**')).toBeTruthy();
    const search = screen.getByRole('searchbox', { name: '查找居民' });
    fireEvent.change(search, { target: { value: '顾阿招' } });
    fireEvent.keyDown(search, { key: 'Enter', code: 'Enter', charCode: 13 });
    await waitFor(() => expect(network.bodies(route)).toEqual([{ name: '顾阿招', state: 'verified' }]));
    fireEvent.click(await screen.findByRole('button', { name: '清空条件' }));
    expect(await screen.findByText('顾**')).toBeTruthy();
    expect(decodeURIComponent([address(), ...network.sent.map(({ url }) => url)].join())).not.toContain('顾阿招');
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: '查找居民' }).value).toBe('');
  });

  it('get a card whose code is shown once', async () => {
    open(
      server().on(`POST ${MEMBER}/cards`, () =>
        json({ cardId: MEMBER_ID, code: 'QTKEYX9X7YTH', qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>', displayName: '顾女士' }),
      ),
      `/people?open=${MEMBER_ID}`,
    );
    await press('发卡');
    fireEvent.click((await dialog('给 顾女士 发卡')).getByRole('button', { name: '发卡' }));
    expect((await dialog('新的居民卡')).getByText('QTKEYX9X7YTH')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '已交给本人，关闭' }));
    await waitFor(() => expect(screen.queryByText('QTKEYX9X7YTH')).toBeNull());
  });

  it('name a delegate who is read back; a refusal keeps what was filled in', async () => {
    const route = `POST ${MEMBER}/delegations`;
    const network = server().on(route, () => problem(422, 'identity/delegate-unknown', '找不到代办人', '请对方先在社区通核实身份。'));
    open(network, `/people?open=${MEMBER_ID}`);
    await press('登记代办人');
    const form = await dialog('为 顾女士 登记代办人');
    fireEvent.click(form.getByRole('button', { name: '登记代办人' }));
    expect(await form.findByText('请先读给本人听')).toBeTruthy();
    fireEvent.click(form.getByRole('radio', { name: '家人' }));
    fill(form, '代办人的手机号', '13812345678');
    fireEvent.click(form.getByRole('checkbox', { name: '报事和查进度' }));
    fill(form, '到哪天为止', '2099-01-01');
    fireEvent.click(form.getByRole('checkbox', { name: /已把代办的事和期限读给本人听/ }));
    fireEvent.click(form.getByRole('button', { name: '登记代办人' }));
    expect(await form.findByText('找不到代办人')).toBeTruthy();
    expect(network.bodies(route)).toEqual([
      { delegate: { kind: 'family', phone: '13812345678' }, things: [{ thing: 'tickets' }], until: '2099-01-01', readBack: true },
    ]);
    expect(form.getByLabelText<HTMLInputElement>('代办人的手机号').value).toBe('13812345678');
  });

  it('show the photo of their signed form with the rest of what is personal, under a reason', async () => {
    const route = `POST ${MEMBER}/unmask`;
    const network = server()
      .on(`GET ${COMMUNITY}/enrolments/${MEMBER_ID}/consents`, () => json({ consents: [{ version: 1, at: '2026-10-01T01:00:00Z' }] }))
      .on(route, () => json({ name: '顾阿招', phone: null, document: null, address: '8 号楼 302', evidence: ['/api/media/form'] }));
    open(network, `/people?open=${MEMBER_ID}`);
    expect(await screen.findByText(/签字（隐私说明第 1 版）/)).toBeTruthy();
    expect(screen.getByText(/^有照片。/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: /点开看大图/ })).toBeNull();
    await press('查看完整信息');
    const form = await dialog('查看完整信息');
    fireEvent.click(form.getByRole('button', { name: '核对身份' }));
    fireEvent.click(form.getByRole('button', { name: '查看' }));
    expect(await screen.findByAltText('材料照片 1，点开看大图')).toHaveProperty('src', expect.stringContaining('/api/media/form'));
    expect(screen.queryByText(/^有照片/)).toBeNull();
    expect(network.bodies(route)).toEqual([{ fields: ['name', 'phone', 'address', 'document', 'evidence'], reason: '核对身份' }]);
  });

  it('were mistaken for somebody: the verification is taken back, with a reason and a look at whom they let in', async () => {
    const route = `POST ${MEMBER}/take-back`;
    let state: 'verified' | 'pending' = 'verified';
    const network = serverFor(secretary)
      .on(`GET ${COMMUNITY}/members`, () => json({ members: [member()], next: null }))
      .on(`GET ${MEMBER}`, () => json(member({ state, way: state === 'verified' ? 'roster' : null })))
      .on(`GET ${MEMBER}/cards`, () => json({ cards: [] }))
      .on(`GET ${MEMBER}/delegations`, () => json({ delegations: [] }))
      .on(`GET ${MEMBER}/let-in`, () =>
        json({
          members: [
            member({
              membershipId: CASE_ID,
              person: { name: '顾*', phone: null, document: null, address: '8 号楼 ***' },
              relation: 'family',
            }),
          ],
        }),
      )
      .on(route, () => {
        state = 'pending';
        return json({ membershipId: MEMBER_ID, caseId: CASE_ID });
      });
    open(network, `/people?open=${MEMBER_ID}`);
    await press('撤回实名认证');
    const form = await dialog('撤回 顾女士 的实名认证');
    expect(form.getByText(/底册里的那一条放开/)).toBeTruthy();
    expect(await form.findByText('由这个人作证或同意加入的有 1 人，撤回后他们不变。请逐个看一看：')).toBeTruthy();
    expect(form.getByText('顾* · 家属 · 8 号楼 ***')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '撤回实名认证' }));
    expect(network.bodies(route)).toEqual([]);
    fireEvent.click(form.getByRole('button', { name: '同名的人弄混了' }));
    fireEvent.click(form.getByRole('button', { name: '撤回实名认证' }));
    expect(await screen.findByText('已撤回 顾女士 的实名认证，请到“实名认证”重新核实')).toBeTruthy();
    expect(network.bodies(route)).toEqual([{ reason: '同名的人弄混了' }]);
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤回实名认证' })).toBeNull());
  });

  it('who are the reader themselves are left to a colleague', async () => {
    const network = serverFor(secretary)
      .on(`GET ${COMMUNITY}/members`, () => json({ members: [member({ mine: true })], next: null }))
      .on(`GET ${MEMBER}`, () => json(member({ mine: true, way: 'roster' })))
      .on(`GET ${MEMBER}/cards`, () => json({ cards: [] }))
      .on(`GET ${MEMBER}/delegations`, () => json({ delegations: [] }));
    open(network, `/people?open=${MEMBER_ID}`);
    expect(await screen.findByText('这是您自己，要撤回实名认证请同事办理。')).toBeTruthy();
    expect(await screen.findByText('这是您自己。代办的事和期限要同事读给您听，请同事登记。')).toBeTruthy();
    for (const name of ['撤回实名认证', '登记代办人']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('leave at their word only', async () => {
    const network = server().on(`POST ${COMMUNITY}/enrolments/${MEMBER_ID}/leave`, () => ({ status: 204, headers: {}, body: '' }));
    open(network, `/people?open=${MEMBER_ID}`);
    await press('按本人意思注销');
    const form = await dialog('注销 顾女士');
    fireEvent.click(form.getByRole('button', { name: '按本人意思注销' }));
    expect(await form.findByText('请先得到本人确认')).toBeTruthy();
    fireEvent.click(form.getByRole('checkbox'));
    fireEvent.click(form.getByRole('button', { name: '按本人意思注销' }));
    expect(await screen.findByText('已注销，个人信息已清空')).toBeTruthy();
  });
});

describe('somebody without a phone', () => {
  it('is found in the roster and enrolled with their consent on paper', async () => {
    const entryId = '0192f0aa-7777-7000-8000-000000000001';
    const network = server()
      .on(`POST ${COMMUNITY}/roster-entries/search`, () =>
        json({ entries: [rosterItem({ entryId }), rosterItem({ entryId: MEMBER_ID, membershipId: MEMBER_ID })], more: true }),
      )
      .on(`POST ${COMMUNITY}/media`, () => json({ mediaId: MEMBER_ID, width: 10, height: 10, url: '/full', thumbnailUrl: '/small' }, 201))
      .on(`POST ${COMMUNITY}/enrolments`, () => json({ membershipId: MEMBER_ID, accountId: MEMBER_ID, displayName: '顾女士' }));
    const { address } = open(network, '/people');
    await press('为没有手机的居民登记');
    const form = await dialog('为没有手机的居民登记');
    const clue = '本人姓名、手机号或证件号';
    fill(form, clue, '顾阿招');
    fireEvent.click(form.getByRole('button', { name: '查找' }));
    expect(await form.findByRole<HTMLInputElement>('radio', { name: '陈*芬 · 业主 · 138****0000 · 8 号楼' })).toHaveProperty(
      'checked',
      true,
    );
    expect(form.getAllByRole('radio', { name: / · / })).toHaveLength(1);
    expect(form.getByText(/已经是居民，不用再登记。/)).toBeTruthy();
    expect(form.getByText('还有更多，这里只列出前 50 位。请改用手机号或证件号查找。')).toBeTruthy();
    // Who comes after so many of one name is found by what only they have.
    for (const typed of ['138 0000 0000', '31011319500101123x', '1380000']) {
      fill(form, clue, typed);
      fireEvent.click(form.getByRole('button', { name: '查找' }));
      if (typed !== '1380000') await form.findByText(/还有更多/);
    }
    expect(form.getByText('请输入完整姓名、11 位手机号或 18 位证件号')).toBeTruthy();
    expect(network.bodies(`POST ${COMMUNITY}/roster-entries/search`)).toEqual([
      { name: '顾阿招' },
      { phone: '13800000000' },
      { documentNumber: '31011319500101123X' },
    ]);
    fill(form, clue, '顾阿招');
    fireEvent.click(form.getByRole('button', { name: '查找' }));
    await form.findByText(/还有更多/);
    fireEvent.click(form.getByRole('button', { name: '登记' }));
    expect(await form.findByText('请上传签字的同意书照片')).toBeTruthy();
    fireEvent.change(form.getByLabelText('签字的同意书', { selector: 'input' }), {
      target: { files: [new File(['x'], '同意书.jpg', { type: 'image/jpeg' })] },
    });
    expect(await form.findByRole('img', { name: '照片 1' })).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(network.bodies(`POST ${COMMUNITY}/enrolments`)).toEqual([
        { rosterEntryId: entryId, consentMediaId: MEMBER_ID, form: 'resident' },
      ]),
    );
    await waitFor(() => expect(address()).toBe(`/people?open=${MEMBER_ID}`));
  });
});

it('somebody who is a resident already is not enrolled again: their page opens', async () => {
  const network = server().on(`POST ${COMMUNITY}/roster-entries/search`, () =>
    json({ entries: [rosterItem({ membershipId: MEMBER_ID })], more: false }),
  );
  const { address } = open(network, '/people');
  await press('为没有手机的居民登记');
  const form = await dialog('为没有手机的居民登记');
  fill(form, '本人姓名、手机号或证件号', '陈素芬');
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  expect(form.queryByLabelText('签字的同意书', { selector: 'input' })).toBeTruthy();
  expect(await form.findByText(/已经是居民，不用再登记。/)).toBeTruthy();
  // There is nothing to sign for.
  expect(form.queryByLabelText('签字的同意书', { selector: 'input' })).toBeNull();
  expect(form.getByRole('button', { name: '登记' })).toHaveProperty('disabled', true);
  expect(form.queryByText('是哪一位')).toBeNull();
  fireEvent.click(form.getByRole('button', { name: '登记' }));
  expect(form.queryByText('请选是哪一位')).toBeNull();
  fireEvent.click(form.getByRole('button', { name: '打开这位居民' }));
  await waitFor(() => expect(address()).toBe(`/people?open=${MEMBER_ID}`));
  expect(await screen.findByText('居民 顾**')).toBeTruthy();
});

describe('roles', () => {
  it('end with a reason', async () => {
    const route = `POST ${AREA}/grants/${grantRow().grantId}/end`;
    const network = server().on(route, () => json({ grantId: grantRow().grantId }));
    open(network, '/people?tab=roles');
    await press('结束');
    const form = await dialog('结束 王演示 的角色：居委会工作人员');
    fireEvent.change(form.getByRole('textbox', { name: '原因' }), { target: { value: '调离本社区' } });
    fireEvent.click(form.getByRole('button', { name: '结束' }));
    expect(await screen.findByText('已结束居委会工作人员')).toBeTruthy();
    expect(network.bodies(route)).toEqual([{ reason: '调离本社区' }]);
  });

  it('of a department say which one it is', async () => {
    const officer = grantRow({ role: 'department-officer', roleName: '部门工作人员', organisationName: '城市建设和管理事务中心' });
    open(
      server().on(`GET ${AREA}/grants`, () => json({ grants: [officer], next: null })),
      '/people?tab=roles',
    );
    const role = await screen.findByText('部门工作人员');
    expect(role.parentElement?.textContent).toBe('部门工作人员城市建设和管理事务中心');
  });

  it('of a resident say whose they are before they are ended, and open the resident', async () => {
    const lead = grantRow({
      grantId: MEMBER_ID.replace(/1$/, '2'),
      role: 'building-lead',
      roleName: '楼组长',
      post: '8 号楼楼组长',
      publicName: '沈阿姨',
      holder: { membershipId: MEMBER_ID, name: '沈*芳', buildingName: '8 号楼' },
    });
    const volunteer = grantRow({
      role: 'volunteer',
      roleName: '志愿者',
      post: null,
      publicName: null,
      holder: { membershipId: MEMBER_ID, name: '唐*珍', buildingName: '8 号楼' },
    });
    const network = server().on(`GET ${AREA}/grants`, () =>
      json({ grants: [volunteer, lead, grantRow({ grantId: MEMBER_ID })], next: null }),
    );
    const { address } = open(network, '/people?tab=roles');
    const row = within((await screen.findByText('唐*珍')).closest('tr') as HTMLElement);
    expect(row.getByText('8 号楼')).toBeTruthy();
    expect(row.getByText('没有期限').parentElement?.textContent).toBe('没有期限从 2026-01-01');
    expect(screen.getByText('沈*芳 · 8 号楼')).toBeTruthy();
    fireEvent.click(row.getByRole('button', { name: '结束' }));
    const form = await dialog('结束 唐*珍（8 号楼）的角色：志愿者');
    fireEvent.click(form.getByRole('button', { name: '取消' }));
    fireEvent.click(screen.getByText('居委会主任'));
    expect(address()).toBe('/people?tab=roles');
    fireEvent.click(screen.getByText('唐*珍'));
    expect(address()).toBe(`/people?tab=roles&open=${MEMBER_ID}`);
    expect(await screen.findByText('居民 顾**')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '关闭详情' }));
    expect(address()).toBe('/people?tab=roles');
    expect(screen.getByText('唐*珍')).toBeTruthy();
  });

  it('begin with a staff account whose password is shown once; a name that is taken is said at once', async () => {
    let taken = true;
    const network = server().on(`POST ${AREA}/staff`, () =>
      taken
        ? problem(409, 'identity/username-taken', '用户名已有人用', '请换一个。')
        : json({ accountId: MEMBER_ID, username: 'baogang.wang', initialPassword: 'abcde-fghij-klmno' }),
    );
    open(network, '/people?tab=roles');
    await press('新建工作人员账号');
    const form = await dialog('新建工作人员账号');
    fill(form, '用户名', 'baogang.wang');
    await pick(form, '角色', '居委会工作人员');
    fill(form, '职务', '调解干部');
    fill(form, '对外姓名', '王演示');
    expect(form.getByText('适用区域：宝钢一村居委会。')).toBeTruthy();
    fill(form, '到哪天为止（可不填）', '2099-12-31');
    fireEvent.click(form.getByRole('button', { name: '新建' }));
    expect(await form.findByText('用户名已有人用')).toBeTruthy();
    taken = false;
    fireEvent.click(form.getByRole('button', { name: '新建' }));
    expect((await dialog('初始密码只显示这一次')).getByText('abcde-fghij-klmno')).toBeTruthy();
    expect(network.bodies(`POST ${AREA}/staff`).at(-1)).toEqual({
      username: 'baogang.wang',
      role: 'community-staff',
      post: '调解干部',
      publicName: '王演示',
      endsAt: '2099-12-31T16:00:00.000Z',
    });
  });

  it('are given to staff by their user name, for a time', async () => {
    const route = `POST ${AREA}/grants`;
    const network = server().on(route, () => json({ grantId: MEMBER_ID }));
    open(network, '/people?tab=roles');
    await press('授予角色');
    const form = await dialog('授予角色');
    fill(form, '工作人员的用户名', 'baogang.li');
    await pick(form, '角色', '居委会工作人员');
    fill(form, '职务', '民政干部');
    fill(form, '对外姓名', '李演示');
    fill(form, '到哪天为止（可不填）', '2099-12-31');
    fireEvent.click(form.getByRole('button', { name: '授予角色' }));
    expect(await screen.findByText('已授予居委会工作人员')).toBeTruthy();
    expect(network.bodies(route)).toEqual([
      { role: 'community-staff', username: 'baogang.li', post: '民政干部', publicName: '李演示', endsAt: '2099-12-31T16:00:00.000Z' },
    ]);
  });
});

describe('the roster', () => {
  it('names wrong lines before anything is sent, and what the server says at its line', async () => {
    const route = `POST ${COMMUNITY}/roster-entries`;
    const body = {
      type: 'urn:x',
      status: 400,
      code: 'platform/validation-failed',
      title: '填写有误',
      detail: '请改正标出的地方。',
      errors: [{ field: 'lines[0].documentNumber', message: '证件号码不对，请核对' }],
    };
    const network = server().on(route, () => json(body, 400));
    open(network, '/people?tab=roster&import=1');
    fireEvent.change(await screen.findByLabelText('粘贴到这里'), {
      target: { value: '8号\t203室\t陈素芬\t\t\t业主\n8号\t204室\t李\t\t\t业主' },
    });
    await press('检查');
    expect(await screen.findByText('1 行可以导入，1 行要改')).toBeTruthy();
    expect(screen.getByText('姓名要 2 到 30 个字')).toBeTruthy();
    await press('导入 1 行');
    expect(await screen.findByText('第 1 行：证件号码不对，请核对')).toBeTruthy();
    network.on(route, () => json({ added: 1, known: 0, own: [] }));
    await press('导入 1 行');
    expect(await screen.findByText('新增 1 人，原来就有 0 人')).toBeTruthy();
    expect(network.bodies(route).at(-1)).toEqual({ lines: [{ building: '8号', room: '203室', name: '陈素芬', relation: 'owner' }] });
  });

  it('says which line is about the reader, and that a colleague imports it', async () => {
    const network = server().on(`POST ${COMMUNITY}/roster-entries`, () => json({ added: 1, known: 0, own: [{ field: 'lines[1]' }] }));
    open(network, '/people?tab=roster&import=1');
    fireEvent.change(await screen.findByLabelText('粘贴到这里'), {
      target: { value: '8号\t203室\t陈素芬\t\t\t业主\n\n8号\t204室\t李安安\t\t\t业主' },
    });
    await press('检查');
    await press('导入 2 行');
    expect(await screen.findByText('第 3 行是您自己的登记，没有导入。请同事把这份底册再导入一次，其他人不会重复。')).toBeTruthy();
  });
});
