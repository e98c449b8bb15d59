import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { CASE_ID, caseFile, caseItem, COMMUNITY, MEMBER_ID } from '../../../../test/people.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const staff: [Role, number] = ['community-staff', 310113003001];
const QUEUE = `${COMMUNITY}/verification-cases`;
const CASE = `${QUEUE}/${CASE_ID}`;
const entry = {
  entryId: '0192f0aa-7777-7000-8000-000000000001',
  relation: 'tenant' as const,
  person: { name: '潘*', phone: '154****1051', document: null, address: '3 号楼 ***' },
  facts: { name: 'same', phone: 'same', document: 'unknown' } as const,
  mayBeTheirs: true,
};
/** Looks alike when masked, and is somebody else. */
const housemate = {
  ...entry,
  entryId: entry.entryId.replace(/1$/, '2'),
  facts: { name: 'differs', phone: 'differs', document: 'unknown' } as const,
  mayBeTheirs: false,
};
const lease = { kind: 'lease' as const, at: '2026-11-20T01:00:00Z', note: null, hasPhoto: true };

const withCase = (change: Parameters<typeof caseFile>[0] = {}, more: readonly ReturnType<typeof caseItem>[] = []) =>
  serverFor(staff)
    .on(`GET ${QUEUE}`, () => json({ cases: [caseItem(change), ...more], next: null }))
    .on(`GET ${CASE}`, () => json(caseFile(change)));
const open = (network: ScriptedNetwork, address = `/verification?open=${CASE_ID}`) => openConsole(network, address, new TestKeep('kept'));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('the queue', () => {
  it('shows who waits and for how long, masked, and opens a case beside the list', async () => {
    const { address } = open(withCase(), '/verification');
    const row = await screen.findByText('潘*');
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toBe('等了多久');
    fireEvent.click(row);
    expect(await screen.findByText('核实 潘*')).toBeTruthy();
    expect(address()).toBe(`/verification?open=${CASE_ID}`);
  });

  it('says who has waited longer than they were told', async () => {
    open(withCase({ dueAt: '2020-11-25T16:00:00Z' }), '/verification');
    expect((await screen.findAllByText(/^已超时 /)).length).toBe(1);
    expect(screen.getByText('2020年11月25日（周三）24:00前答复')).toBeTruthy();
  });

  it('says that nobody waits', async () => {
    open(
      serverFor(staff).on(`GET ${QUEUE}`, () => json({ cases: [], next: null })),
      '/verification',
    );
    expect(await screen.findByText('没有等着核实的人')).toBeTruthy();
  });
});

describe('a case', () => {
  it('of an entry that somebody else holds says how to find them', async () => {
    open(withCase({ kind: 'conflict', reasons: ['conflict-roster-entry'], roster: [entry, housemate] }));
    expect(await screen.findByText(/撤回那个人的实名认证，再回到这里通过/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '到“居民”里按姓名找' }).getAttribute('href')).toBe('/people');
    expect(screen.getAllByRole('link', { name: '在居民底册里打开这一条' }).map((link) => link.getAttribute('href'))).toEqual([
      `/people?tab=roster&open=${entry.entryId}`,
    ]);
  });

  it('of who was mistaken for somebody says who took it back, and why', async () => {
    open(withCase({ reasons: ['taken-back'], takenBack: { by: '书记 顾演示', reason: '同名的人弄混了' } }));
    expect(await screen.findByText('书记 顾演示撤回了实名认证。原因：同名的人弄混了')).toBeTruthy();
    expect(screen.getAllByText('撤回后重新核实').length).toBe(2);
  });

  it('of their own says that a colleague decides, and offers nothing to press', async () => {
    open(withCase({ mine: true }));
    expect(await screen.findByText('这是您自己的申请，请同事核实、决定。')).toBeTruthy();
    for (const name of ['通过', '不通过', '记录核实经过']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it.each([['taken-back'], ['roster-entry-released']])(
    'of %s chooses no ground by itself: one press would let in the wrong person again',
    async (reason) => {
      open(withCase({ reasons: [reason], roster: [entry] }));
      await press('通过');
      const form = await dialog('通过 潘*');
      expect(form.getByRole('radio', { name: /底册里的/ })).toHaveProperty('checked', false);
      fireEvent.click(form.getByRole('button', { name: '通过' }));
      expect(await form.findByText('请选凭什么通过')).toBeTruthy();
    },
  );
});

describe('a decision', () => {
  it('cannot be an approval without a ground', async () => {
    open(withCase());
    await press('通过');
    const form = await dialog('通过 潘*');
    expect(form.getByText(/没有可凭的/)).toBeTruthy();
    expect(form.getByRole('button', { name: '通过' })).toHaveProperty('disabled', true);
  });

  it('approves by the roster entry that staff found, and goes on with the next case', async () => {
    const second = caseItem({
      caseId: CASE_ID.replace(/1$/, '2'),
      person: { name: '柳**', phone: null, document: null, address: '4 号楼 ***' },
    });
    const network = withCase({ roster: [entry] }, [second])
      .on(`GET ${QUEUE}/${second.caseId}`, () => json(caseFile(second)))
      .on(`POST ${CASE}/approve`, () => json({ caseId: CASE_ID, state: 'approved' }));
    const { address } = open(network);
    await screen.findByText('柳**');
    await press('通过');
    fireEvent.click((await dialog('通过 潘*')).getByRole('button', { name: '通过' }));
    expect(await screen.findByText('核实 柳**')).toBeTruthy();
    expect(network.bodies(`POST ${CASE}/approve`)).toEqual([{ rosterEntryId: entry.entryId }]);
    expect(address()).toContain(second.caseId);
  });

  it('never offers somebody else of the same room, and says that there are such', async () => {
    const network = withCase({ roster: [housemate], evidence: [lease] }).on(`POST ${CASE}/approve`, () =>
      json({ caseId: CASE_ID, state: 'approved' }),
    );
    open(network);
    await press('通过');
    const form = await dialog('通过 潘*');
    expect(form.getAllByRole('radio')).toHaveLength(1);
    expect(form.getByText(/另有 1 人.*不能凭他们通过/)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '通过' }));
    await waitFor(() => expect(network.bodies(`POST ${CASE}/approve`)).toEqual([{}]));
  });

  it('says beside an entry what is the same and what differs, and leaves choosing it to whoever reads that', async () => {
    const slip = { ...entry, facts: { name: 'differs', phone: 'same', document: 'same' } as const };
    const network = withCase({ roster: [slip] }).on(`POST ${CASE}/approve`, () => json({ caseId: CASE_ID, state: 'approved' }));
    open(network);
    await press('通过');
    const form = await dialog('通过 潘*');
    expect(form.getByText('一致：手机号、证件号、关系；不一致：姓名')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '通过' }));
    expect(await form.findByText('请选凭什么通过')).toBeTruthy();
    fireEvent.click(form.getByRole('radio'));
    fireEvent.click(form.getByRole('button', { name: '通过' }));
    await waitFor(() => expect(network.bodies(`POST ${CASE}/approve`)).toEqual([{ rosterEntryId: entry.entryId }]));
  });

  it('once made says who made it, when and on what', async () => {
    open(
      withCase({ state: 'approved', decidedAt: '2026-11-21T01:00:00Z', decidedBy: '居委会主任 王演示', way: 'lease' }),
      `/verification?state=approved&open=${CASE_ID}`,
    );
    expect(await screen.findByText('凭什么通过：租赁合同')).toBeTruthy();
    expect(screen.getByText(/^已通过.*居委会主任 王演示$/)).toBeTruthy();
  });

  it('rejects with words prepared for the reason; words of one’s own stay when the reason changes and when it is refused', async () => {
    const route = `POST ${CASE}/reject`;
    const network = withCase().on(route, () => problem(409, 'identity/already-decided', '已有结果', '这项申请已有结果，请刷新看看。'));
    open(network);
    await press('不通过');
    const form = await dialog('不通过 潘*');
    fireEvent.click(form.getByRole('radio', { name: '地址不对' }));
    const words = form.getByLabelText<HTMLTextAreaElement>('给本人的说明');
    expect(words.value).toContain('请核对后再申请');
    fireEvent.change(words, { target: { value: '房号应为 302，请改正' } });
    fireEvent.click(form.getByRole('radio', { name: '其他' }));
    fireEvent.click(form.getByRole('button', { name: '不通过' }));
    expect(await form.findByText('已有结果')).toBeTruthy();
    expect(words.value).toBe('房号应为 302，请改正');
    expect(network.bodies(route)).toEqual([{ code: 'other', reason: '房号应为 302，请改正' }]);
  });

  it('waits for the guardian of a child', async () => {
    open(withCase({ needsGuardian: true, roster: [entry] }));
    expect(await screen.findByText(/还在等监护人同意/)).toBeTruthy();
    await press('通过');
    expect((await dialog('通过 潘*')).getByRole('button', { name: '通过' })).toHaveProperty('disabled', true);
  });

  it('joins two accounts of one person only on purpose, and says nothing of the other', async () => {
    const network = withCase({ kind: 'conflict', reasons: ['conflict-document'] }).on(`POST ${CASE}/same-person`, () =>
      json({ caseId: CASE_ID, state: 'approved' }),
    );
    open(network);
    expect(await screen.findByText('不要告诉申请人另一个账号是谁的、在哪里。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    await press('是同一个人');
    fireEvent.click((await dialog('确认是同一个人')).getByRole('button', { name: '是同一个人' }));
    expect(await screen.findByText('已合并到原来的账号')).toBeTruthy();
  });

  it('records a home visit in words', async () => {
    const network = withCase().on(`POST ${CASE}/evidence`, () => json({ caseId: CASE_ID }));
    open(network);
    await press('记录核实经过');
    const form = await dialog('记录核实经过');
    fireEvent.click(form.getByRole('button', { name: '记录核实经过' }));
    expect(await form.findByText('请选怎么核实的')).toBeTruthy();
    fireEvent.click(form.getByRole('radio', { name: '上门核实' }));
    fireEvent.change(form.getByLabelText('经过'), { target: { value: '11 月 23 日上门，本人在家' } });
    fireEvent.click(form.getByRole('button', { name: '记录核实经过' }));
    expect(await screen.findByText('已记录')).toBeTruthy();
    expect(network.bodies(`POST ${CASE}/evidence`)).toEqual([{ kind: 'home-visit', note: '11 月 23 日上门，本人在家' }]);
  });
});

it('shows full data under a reason only', async () => {
  const route = `POST ${COMMUNITY}/members/${MEMBER_ID}/unmask`;
  const network = withCase({ evidence: [{ kind: 'lease', at: '2026-11-20T01:00:00Z', note: null, hasPhoto: true }] }).on(route, () =>
    json({ name: '潘演示', phone: '15400001051', document: null, address: '3 号楼 302', evidence: ['/api/media/lease'] }),
  );
  open(network);
  expect(await screen.findByText(/^有照片。.*“查看完整信息”/)).toBeTruthy();
  await press('查看完整信息');
  const form = await dialog('查看完整信息');
  fireEvent.click(form.getByRole('button', { name: '核对身份' }));
  fireEvent.click(form.getByRole('button', { name: '查看' }));
  expect(await screen.findByText('潘演示')).toBeTruthy();
  expect(screen.getByAltText('材料照片 1，点开看大图')).toHaveProperty('src', expect.stringContaining('/api/media/lease'));
  expect(screen.queryByText(/^有照片/)).toBeNull();
  expect(screen.getByText('照片在上面。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(await screen.findByText(/^有照片/)).toBeTruthy();
  await waitFor(() =>
    expect(network.bodies(route)).toEqual([{ fields: ['name', 'phone', 'address', 'document', 'evidence'], reason: '核对身份' }]),
  );
});
