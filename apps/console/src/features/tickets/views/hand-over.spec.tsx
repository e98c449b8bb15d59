import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json } from '../../../../test/scripted-api.js';
import { meView, serverFor } from '../../../../test/staff.js';
import { atTheStreet, ROW_ID, TICKET_ID, TICKET_PATH, ticketFile, ticketItem } from '../../../../test/tickets.js';

const STREET = 310113003000;
const works = { areaId: STREET, organisationId: '0192f0aa-5555-7000-8000-000000000001', name: '城建办' };
const housing = { areaId: STREET, organisationId: '0192f0aa-5555-7000-8000-000000000002', name: '房管所' };
const changed = { ticketId: TICKET_ID, areaId: 310113003001, number: '003001-2026-00042', state: 'handling', version: 2 };

const said = (seq: number, step: string, title: string, label: string, text: string) => ({
  seq,
  step,
  at: '2026-11-23T05:00:00Z',
  moment: '今天 13:00',
  title,
  officeName: '房管所',
  post: '科员',
  name: '王科员',
  words: [{ field: 'reason', label, text }],
  photos: [],
});

const opened = (change: object) => {
  const file = ticketFile({ ...atTheStreet(), ...change });
  const network = serverFor(['street-officer', STREET])
    .on(`GET /api/areas/${STREET}/tickets`, () => json({ tickets: [ticketItem(atTheStreet())] }))
    .on(`GET ${TICKET_PATH}/file`, () => json(file, 200, { ETag: `"${file.version}"` }));
  return { network, open: () => openConsole(network, `/workbench?open=${ROW_ID}`, new TestKeep('kept')) };
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

it('offers a ticket to a department that somebody acts for, with the reason', async () => {
  const { network, open } = opened({ openSteps: ['offer-transfer'] });
  network
    .on(`GET ${TICKET_PATH}/offices-beside`, () =>
      json({
        offices: [
          { ...works, kind: 'department', staffed: true },
          { ...housing, kind: 'department', staffed: false },
        ],
      }),
    )
    .on(`POST ${TICKET_PATH}/transfer/offer`, () => json(changed));
  open();
  await press('转办给…');
  const form = await dialog('转办给…');
  fireEvent.mouseDown(await form.findByRole('combobox', { name: '转给谁' }));
  expect(await screen.findByText('房管所（还没有人办事）', { selector: '.ant-select-item-option-content' })).toBeTruthy();
  fireEvent.click(screen.getByText('城建办', { selector: '.ant-select-item-option-content' }));
  fireEvent.change(form.getByLabelText('转办的原因'), { target: { value: '路面归城建办' } });
  fireEvent.click(form.getByRole('button', { name: '转办给…' }));
  await waitFor(() =>
    expect(network.bodies(`POST ${TICKET_PATH}/transfer/offer`)).toEqual([
      { office: { areaId: STREET, organisationId: works.organisationId }, reason: '路面归城建办' },
    ]),
  );
  expect(await screen.findByText('已转办，等对方接办')).toBeTruthy();
});

it('tells a department with nothing of its own how tickets come to it, and leads to what it is asked to take', async () => {
  const network = serverFor(['department-officer', STREET]).on(`GET /api/areas/${STREET}/ticket-numbers`, () =>
    json({ waiting: 0, suspended: 0, overdue: 0, warned: 0, followUp: 0, decisions: 0, offered: 1, atHand: 1 }),
  );
  const me = meView(['department-officer', STREET]);
  network.on('GET /api/me', () =>
    json({ ...me, roles: me.roles.map((role) => ({ ...role, organisation: { id: works.organisationId, name: works.name } })) }),
  );
  const { address } = openConsole(network, '/workbench', new TestKeep('kept'));
  expect(await screen.findByText('转给你们、你们接办以后，会出现在这里。')).toBeTruthy();
  await press('看待接办的 1 件');
  expect(address()).toBe('/workbench?responsible=offered');
  expect(await screen.findByText('没有请你们接办的事项')).toBeTruthy();
});

it('shows whom a ticket is offered to, with what was said', async () => {
  opened({
    handOver: { offeredTo: works, parties: [], decider: null },
    openSteps: ['take-back-transfer'],
    timeline: [said(1, 'offer-transfer', '请城建办接办', '原因', '路面归城建办')],
  }).open();
  const [section] = (await screen.findAllByRole('heading', { name: '等城建办接办' })).map(
    (heading) => heading.parentElement as HTMLElement,
  );
  expect(within(section as HTMLElement).getByText(/路面归城建办/)).toBeTruthy();
  await press('收回转办');
  expect((await dialog('收回转办')).getByText('收回后城建办不用再答复，仍由您所在单位负责。')).toBeTruthy();
});

it('shows a dispute as one thread and lets it be decided for one of the two', async () => {
  const timeline = [
    said(3, 'offer-transfer', '请房管所接办', '原因', '楼里的管道归房管'),
    said(4, 'refuse-transfer', '不接办', '原因', '管道在红线以外'),
    said(5, 'dispute', '对由谁负责有异议，请上一级裁定', '原因', '清单写明归房管'),
    said(6, 'argue', '说明归属意见', '意见', '现场在红线以外'),
  ];
  const { network, open } = opened({
    handOver: { offeredTo: null, parties: [works, housing], decider: '友谊路街道' },
    openSteps: ['argue', 'decide-dispute'],
    timeline,
  });
  network.on(`POST ${TICKET_PATH}/dispute/decide`, () => json(changed));
  open();
  const section = (await screen.findByRole('heading', { name: '有异议：城建办和房管所，由友谊路街道裁定' })).parentElement as HTMLElement;
  const both = [/楼里的管道归房管/, /管道在红线以外/, /清单写明归房管/, /现场在红线以外/];
  for (const words of both) expect(within(section).getByText(words)).toBeTruthy();
  await press('裁定');
  const form = await dialog('裁定');
  expect(form.getByRole('heading', { name: '有异议：城建办和房管所，由友谊路街道裁定' })).toBeTruthy();
  for (const words of both) expect(form.getByText(words)).toBeTruthy();
  fireEvent.click(form.getByRole('radio', { name: '房管所' }));
  fireEvent.change(form.getByLabelText('裁定的理由'), { target: { value: '按清单第 12 条' } });
  fireEvent.click(form.getByRole('button', { name: '裁定' }));
  await waitFor(() =>
    expect(network.bodies(`POST ${TICKET_PATH}/dispute/decide`)).toEqual([
      { office: { areaId: STREET, organisationId: housing.organisationId }, reason: '按清单第 12 条' },
    ]),
  );
});
