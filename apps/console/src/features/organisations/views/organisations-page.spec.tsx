import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type View } from '../../../calls/api.js';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const AREA = 310113003001;
const ID = '0192f0aa-4444-7000-8000-000000000001';
const GROUP = '0192f0aa-5555-7000-8000-000000000001';
const AT = `/api/areas/${AREA}/organisations`;
const GROUPS = `/api/communities/${AREA}/groups`;

const organisation: View<'OrganisationView'> = {
  id: ID,
  areaId: AREA,
  kind: 'property-manager',
  kindName: '物业公司',
  name: '安居里物业（演示）',
  phone: null,
  parent: null,
  serves: [{ id: AREA, name: '宝钢一村居委会' }],
};
const group: View<'GroupView'> = {
  groupId: GROUP,
  state: 'founded',
  stateName: '待备案',
  name: '楼道清洁队',
  purpose: '每周六一起打扫楼道',
  members: [
    { membershipId: 'm1', name: '王阿姨', leads: true },
    { membershipId: 'm2', name: '李先生', leads: false },
  ],
  membersMin: 2,
  mine: false,
  openedAt: '2026-11-20T02:00:00Z',
  foundedAt: '2026-11-23T02:00:00Z',
  dueAt: '2026-11-30T16:00:00Z',
  late: false,
  decidedAt: null,
  reason: null,
};

const server = (...grants: [Role, number][]): ScriptedNetwork =>
  serverFor(...grants)
    .on(`GET ${AT}`, () => json({ organisations: [organisation], next: null }))
    .on(`GET ${AT}/${ID}`, () => json(organisation))
    .on(`GET ${AT}/${ID}/operators`, () =>
      json({
        operators: [
          {
            operatorId: 'o1',
            name: '洪演示',
            post: '项目经理',
            publicName: '洪经理',
            role: 'property-operator',
            joinedAt: '2026-11-01T02:00:00Z',
          },
        ],
      }),
    )
    .on(`GET ${AT}/${ID}/invitations`, () =>
      json({ invitations: [{ invitationId: 'i1', usesLeft: 2, uses: 3, expiresAt: '2030-11-30T02:00:00Z' }] }),
    )
    .on(`GET ${GROUPS}`, () => json({ groups: [group], next: null }))
    .on(`GET /api/areas/${AREA}/group-rule`, () => json({ membersMin: 5, fileWithinDays: 5 }));
const secretary: [Role, number] = ['community-secretary', AREA];
const open = (network: ScriptedNetwork, address: string) => openConsole(network, address, new TestKeep('kept'));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('organisations', () => {
  it('are listed by kind and opened beside the list with their people and codes', async () => {
    const { address } = open(server(secretary), '/organisations');
    fireEvent.click(await screen.findByText('安居里物业（演示）'));
    expect(await screen.findByText('洪演示')).toBeTruthy();
    expect(await screen.findByText('还能用 2 次（共 3 次）')).toBeTruthy();
    expect(address()).toBe(`/organisations?open=${AREA}.${ID}`);
  });

  it('are made after what is missing was asked for, and keep what was filled in when refused', async () => {
    const network = server(secretary).on(`POST ${AT}`, () =>
      problem(409, 'identity/organisation-name-taken', '已有同名单位', '请换个名称。'),
    );
    open(network, '/organisations');
    fireEvent.click(await screen.findByRole('button', { name: '登记单位' }));
    const form = await dialog('登记单位');
    const send = form.getByRole('button', { name: '登记单位' });
    fireEvent.click(send);
    expect(await form.findByText('请选择类别')).toBeTruthy();
    expect(form.getByText('请写单位名称')).toBeTruthy();
    fireEvent.mouseDown(form.getByRole('combobox', { name: '类别' }));
    fireEvent.click(await screen.findByText('社工站', { selector: '.ant-select-item-option-content' }));
    fireEvent.change(form.getByLabelText('单位名称'), { target: { value: '暖心社工站' } });
    fireEvent.click(send);
    expect(await form.findByText('请换个名称。')).toBeTruthy();
    network.on(`POST ${AT}`, () => json({ organisationId: ID }));
    fireEvent.click(send);
    expect(await screen.findByText('已登记暖心社工站')).toBeTruthy();
    expect(network.bodies(`POST ${AT}`).at(-1)).toEqual({ kind: 'social-work-station', name: '暖心社工站', serves: [{ areaId: AREA }] });
  });

  it('invite by a code that is shown once, and remove people with a reason', async () => {
    const network = server(secretary)
      .on(`POST ${AT}/${ID}/invitations`, () =>
        json({ invitationId: 'i2', code: 'ABCDE12345', roleName: '物业人员', expiresAt: '2030-11-30T02:00:00Z' }),
      )
      .on(`POST ${AT}/${ID}/operators/o1/end`, () => json({ operatorId: 'o1' }));
    open(network, `/organisations?open=${AREA}.${ID}`);
    fireEvent.click(await screen.findByRole('button', { name: '发邀请码' }));
    const ask = await dialog('发邀请码');
    fireEvent.change(ask.getByLabelText('能用几次'), { target: { value: '99' } });
    fireEvent.click(ask.getByRole('button', { name: '生成邀请码' }));
    expect(await ask.findByText('请写 1 到 50 的整数')).toBeTruthy();
    fireEvent.change(ask.getByLabelText('能用几次'), { target: { value: '3' } });
    fireEvent.click(ask.getByRole('button', { name: '生成邀请码' }));
    const made = await dialog('邀请码已生成');
    expect(made.getByText('ABCDE 12345')).toBeTruthy();
    expect(made.getByRole('img', { name: '邀请码的二维码' })).toBeTruthy();
    fireEvent.click(made.getByRole('button', { name: '我已发给对方' }));
    await waitFor(() => expect(screen.queryByText('ABCDE 12345')).toBeNull());
    expect(network.bodies(`POST ${AT}/${ID}/invitations`)).toEqual([{ uses: 3, days: 7 }]);
    fireEvent.click(screen.getByRole('button', { name: '移出' }));
    const reason = await dialog('把洪演示移出单位');
    fireEvent.click(reason.getByRole('button', { name: '已离职' }));
    fireEvent.click(reason.getByRole('button', { name: '移出' }));
    await waitFor(() => expect(network.bodies(`POST ${AT}/${ID}/operators/o1/end`)).toEqual([{ reason: '已离职' }]));
  });

  it('kept by an area above can only be looked at', async () => {
    const above = { ...organisation, areaId: 310113003000 };
    open(
      server(secretary).on(`GET /api/areas/310113003000/organisations/${ID}`, () => json(above)),
      `/organisations?open=310113003000.${ID}`,
    );
    expect(await screen.findByText('这个单位由上级管理，这里只能看。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '发邀请码' })).toBeNull();
  });
});

describe('resident groups', () => {
  it('wait by their clock and are filed', async () => {
    const network = server(secretary).on(`POST ${GROUPS}/${GROUP}/file`, () => json({ groupId: GROUP, state: 'filed' }));
    open(network, '/organisations?view=groups');
    expect(await screen.findByText('满 5 名已核实的成员成立，居村委 5 个工作日内备案。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '改规则' })).toBeNull();
    fireEvent.click(await screen.findByText('楼道清洁队'));
    expect(await screen.findByText('王阿姨')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '同意备案' }));
    expect(await screen.findByText('“楼道清洁队”已备案')).toBeTruthy();
  });

  it('of which the reader is a member are answered by a colleague', async () => {
    open(
      server(secretary).on(`GET ${GROUPS}`, () => json({ groups: [{ ...group, mine: true }], next: null })),
      `/organisations?view=groups&open=${GROUP}`,
    );
    expect(await screen.findByText('您是这个团队的成员，请同事备案或答复。')).toBeTruthy();
    for (const name of ['同意备案', '不予备案']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('are refused with a reason their members read', async () => {
    const route = `POST ${GROUPS}/${GROUP}/refuse`;
    const network = server(secretary).on(route, () => json({ groupId: GROUP, state: 'refused' }));
    open(network, `/organisations?view=groups&open=${GROUP}`);
    fireEvent.click(await screen.findByRole('button', { name: '不予备案' }));
    const form = await dialog('不予备案：楼道清洁队');
    fireEvent.click(form.getByRole('button', { name: '与已有团队重复，建议加入' }));
    fireEvent.click(form.getByRole('button', { name: '不予备案' }));
    await waitFor(() => expect(network.bodies(route)).toEqual([{ reason: '与已有团队重复，建议加入' }]));
  });

  it('have a rule that a street changes', async () => {
    const street = 310113003000;
    const network = server(['street-officer', street])
      .on(`GET /api/areas/${street}/group-rule`, () => json({ membersMin: 5, fileWithinDays: 5 }))
      .on(`PUT /api/areas/${street}/group-rule`, () => json({ version: 2 }));
    open(network, '/organisations?view=groups');
    fireEvent.click(await screen.findByRole('button', { name: '改规则' }));
    const form = await dialog('居民团队的规则');
    fireEvent.change(form.getByLabelText('成立要几人（2–50）'), { target: { value: '3' } });
    fireEvent.click(form.getByRole('button', { name: '改规则' }));
    await waitFor(() => expect(network.bodies(`PUT /api/areas/${street}/group-rule`)).toEqual([{ membersMin: 3, fileWithinDays: 5 }]));
  });
});
