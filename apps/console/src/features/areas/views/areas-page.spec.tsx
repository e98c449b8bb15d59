import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { PLACES, serverFor } from '../../../../test/staff.js';

const AREA = 310113003001;
const unit = (id: number, parentId: number | null, kind: string, name = PLACES[id] ?? '甲') => ({
  id,
  parentId,
  kind,
  name,
  successorId: null,
});
const district = unit(310113000000, null, 'district');
const street = unit(310113003000, 310113000000, 'street');
const community = unit(AREA, 310113003000, 'neighbourhood');
const history = {
  validFrom: '2023-01-01',
  validTo: null,
  successor: null,
  formerNames: [{ name: '老名字居委会', validFrom: '2023-01-01', validTo: '2025-03-01' }],
  ended: [],
};
const posters = [
  { code: 'ABCDE12345', link: 'https://sqt.test/j/ABCDE12345', buildingId: null, buildingName: null },
  { code: 'FGHJK67890', link: 'https://sqt.test/j/FGHJK67890', buildingId: 'b1', buildingName: '1号楼' },
];

const server = (...grants: [Role, number][]): ScriptedNetwork => {
  const network = serverFor(...grants)
    .on('GET /api/areas/310113000000', () => json({ area: district, children: [street] }))
    .on('GET /api/areas/310113003000', () => json({ area: street, children: [community] }))
    .on(`GET /api/areas/${AREA}`, () => json({ area: community, children: [] }))
    .on('GET /api/areas', () => json({ areas: [district] }))
    .on('GET /api/areas/search', () => json({ areas: [community] }))
    .on(`GET /api/communities/${AREA}/posters`, () => json({ posters }))
    .on(`GET /api/communities/${AREA}/buildings`, () => json({ buildings: [{ id: 'b1', name: '1号楼' }] }));
  for (const id of [310113000000, 310113003000, AREA]) network.on(`GET /api/areas/${id}/history`, () => json(history));
  for (const { code } of posters)
    network.on(`GET /api/communities/${AREA}/posters/${code}/png`, () => ({ status: 200, headers: {}, body: new ArrayBuffer(8) }));
  return network;
};
const open = (network: ScriptedNetwork, address: string) => openConsole(network, address, new TestKeep('kept'));

beforeAll(() => {
  // jsdom keeps no blobs by address.
  Object.assign(URL, { createObjectURL: () => 'blob:poster', revokeObjectURL: () => undefined });
});

it('shows a secretary their posters under street and name, with link and code, and lets them choose a building', async () => {
  open(server(['community-secretary', AREA]), '/areas');
  expect(await screen.findByRole('heading', { name: '宝钢一村居委会' })).toBeTruthy();
  expect(await screen.findByText('友谊路街道')).toBeTruthy();
  expect(await screen.findByText('ABCDE 12345')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'https://sqt.test/j/ABCDE12345' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '1号楼' }));
  expect(await screen.findByRole('img', { name: '宝钢一村居委会1号楼的海报' })).toBeTruthy();
  expect(screen.getByText('FGHJK 67890')).toBeTruthy();
  expect(screen.queryByRole('navigation', { name: '区划' })).toBeNull();
});

it('downloads all posters in print order in one go, before the list that may be long', async () => {
  const network = server(['community-secretary', AREA]).on(`GET /api/communities/${AREA}/poster-book`, () => ({
    status: 200,
    headers: {},
    body: new ArrayBuffer(8),
  }));
  open(network, '/areas');
  const all = await screen.findByRole('button', { name: '下载全部 2 张' });
  expect(all.compareDocumentPosition(screen.getByRole('list', { name: '海报' })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(all);
  expect(await screen.findByText('已下载，按楼栋顺序排好，可以直接打印')).toBeTruthy();
  expect(network.sent.at(-1)?.url).toContain('from=0&limit=60');
});

it('adds many buildings at once, and says which are there', async () => {
  const route = `POST /api/communities/${AREA}/buildings`;
  const network = server(['community-staff', AREA]).on(route, () => json({ buildings: 4 }));
  open(network, '/areas?tab=buildings');
  fireEvent.click(await screen.findByRole('button', { name: '增加楼栋' }));
  const form = within(await screen.findByRole('dialog', { name: '增加楼栋' }));
  fireEvent.change(form.getByLabelText('楼栋名称'), { target: { value: '1-4号楼' } });
  expect(form.getByText('已经有了，不会重复增加：1号楼')).toBeTruthy();
  fireEvent.click(form.getByRole('button', { name: '增加 3 幢' }));
  await waitFor(() => expect(network.bodies(route)).toEqual([{ names: ['2号楼', '3号楼', '4号楼'] }]));
});

it('renames a building, and says why one with people in it stays in use', async () => {
  const RENAME = `PUT /api/communities/${AREA}/buildings/b1/name`;
  const RETIRE = `POST /api/communities/${AREA}/buildings/b1/retire`;
  const network = server(['community-staff', AREA])
    .on(RENAME, () => json({ id: 'b1', name: '1号楼甲' }))
    .on(RETIRE, () => problem(409, 'identity/building-in-use', '楼里还有人', '这幢楼还有 3 位居民、5 条底册，不能停用。'));
  open(network, '/areas?tab=buildings');
  const act = async (name: string): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: '1号楼的操作' }));
    fireEvent.click(await screen.findByRole('menuitem', { name }));
  };
  await act('改名');
  const form = within(await screen.findByRole('dialog', { name: '给1号楼改名' }));
  fireEvent.click(form.getByRole('button', { name: '改名' }));
  expect(form.getByText('名称没有变')).toBeTruthy();
  fireEvent.change(form.getByLabelText('楼栋名称'), { target: { value: ' 1号楼甲 ' } });
  fireEvent.click(form.getByRole('button', { name: '改名' }));
  expect(await screen.findByText('1号楼已改名为1号楼甲')).toBeTruthy();
  expect(network.bodies(RENAME)).toEqual([{ name: '1号楼甲' }]);
  await act('停用');
  const asked = within(await screen.findByRole('dialog', { name: '停用1号楼' }));
  fireEvent.click(asked.getByRole('button', { name: '停用' }));
  expect(await asked.findByText(/还有 3 位居民/)).toBeTruthy();
});

it('finds a place by initials under its street, and opens it in the address', async () => {
  const network = server(['district-officer', 310113000000]);
  const { address } = open(network, '/areas');
  expect(await screen.findByText('1 个街镇')).toBeTruthy();
  fireEvent.change(screen.getByPlaceholderText(/名称或拼音首字母/), { target: { value: 'bgyc' } });
  fireEvent.click(await screen.findByRole('button', { name: /友谊路街道 \/ 宝钢一村居委会/ }));
  expect(await screen.findByRole('heading', { name: '宝钢一村居委会' })).toBeTruthy();
  expect(address()).toBe(`/areas?place=${AREA}`);
  expect(await screen.findByText('改过名')).toBeTruthy();
});

it('asks for a successor before it merges, and renames from today on', async () => {
  const rename = `POST /api/areas/${AREA}/rename`;
  const network = server(['district-officer', 310113000000]).on(rename, () => json({ areaId: AREA, name: '宝钢联合居委会' }));
  open(network, `/areas?place=${AREA}&tab=history`);
  expect(await screen.findByText(/叫“老名字居委会”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '并入另一个单位' }));
  const merge = within(await screen.findByRole('dialog', { name: '宝钢一村居委会并入' }));
  fireEvent.click(merge.getByRole('button', { name: '并入' }));
  expect(await merge.findByText('请选择并入的单位')).toBeTruthy();
  fireEvent.click(merge.getByRole('button', { name: '取消' }));
  fireEvent.click(screen.getByRole('button', { name: '改名' }));
  const form = within(await screen.findByRole('dialog', { name: '给宝钢一村居委会改名' }));
  fireEvent.change(form.getByLabelText('新名称'), { target: { value: '宝钢联合居委会' } });
  fireEvent.click(form.getByRole('button', { name: '改名' }));
  await waitFor(() => expect(network.bodies(rename)).toEqual([{ name: '宝钢联合居委会' }]));
});

it('takes an announced merge back while its last day is not over, and says so', async () => {
  const undo = `POST /api/areas/${AREA}/merge/undo`;
  const announced = {
    ...history,
    formerNames: [],
    validTo: '2999-01-01',
    successor: unit(310113003002, 310113003000, 'neighbourhood', '宝钢二村居委会'),
  };
  const network = server(['district-officer', 310113000000])
    .on(undo, () => json({ areaId: AREA }))
    .on(`GET /api/areas/${AREA}/history`, () => json(announced));
  open(network, `/areas?place=${AREA}&tab=history`);
  fireEvent.click(await screen.findByRole('button', { name: '撤回撤并' }));
  const form = within(await screen.findByRole('dialog', { name: '不再并入宝钢二村居委会' }));
  fireEvent.click(form.getByRole('button', { name: '撤回撤并' }));
  expect(await screen.findByText('已撤回，不再并入宝钢二村居委会')).toBeTruthy();
  expect(network.sent.filter(({ method, url }) => `${method} ${url}` === undo)).toHaveLength(1);
});
