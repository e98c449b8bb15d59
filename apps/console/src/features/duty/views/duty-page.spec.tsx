import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AREA, comingMonday, hoursAfter, shift, withDuty } from '../../../../test/duty.js';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { meView, serverFor } from '../../../../test/staff.js';

const monday = comingMonday();
const PLAN = `POST /api/areas/${AREA}/duty/shifts`;
const taken = shift({ startsAt: hoursAfter(monday, 8.5), endsAt: hoursAfter(monday, 17) });
const server = () =>
  withDuty(serverFor(['community-secretary', AREA]), (asked) =>
    asked === monday ? { shifts: [taken], gaps: [{ startsAt: hoursAfter(monday, 17), endsAt: hoursAfter(monday, 168) }] } : {},
  );
const open = (network: ScriptedNetwork, address = `/duty?day=${monday}`) => openConsole(network, address, new TestKeep('kept'));
const cell = async (name: RegExp) => screen.findByRole('gridcell', { name });

it('shows who is on duty now, what is planned, and what nobody covers', async () => {
  open(server());
  expect(await screen.findByText('周演示')).toBeTruthy();
  expect(screen.getByText(/现在没有排班，兜底/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: /08:30–17:00/ })).toBeTruthy();
  expect((await cell(/^李演示，.*（周二）.*没有班/)).tabIndex).toBe(-1);
  expect(within(screen.getByRole('grid')).getByText('17:00–24:00')).toBeTruthy();
});

it('begins with the desk of the department one works for, and reads that of its place when it is chosen', async () => {
  const [street, works] = [310113003000, { id: '0192f0aa-5555-7000-8000-000000000001', name: '城建办' }];
  const me = meView(['department-officer', street]);
  const network = serverFor()
    .on('GET /api/me', () => json({ ...me, roles: me.roles.map((role) => ({ ...role, organisation: works })) }))
    .on(`GET /api/areas/${street}/organisations`, () => json({ organisations: [], next: null }));
  const read = (): (string | null)[] =>
    network.sent
      .filter(({ url }) => url.includes(`/areas/${street}/duty/week`))
      .map(({ url }) => new URL(url, 'http://localhost').searchParams.get('organisationId'));
  const own = open(network, '/duty');
  await waitFor(() => expect(read()).toContain(works.id));
  expect(read()).not.toContain(null);
  own.unmount();
  open(network, '/duty?desk=place');
  await waitFor(() => expect(read()).toContain(null));
});

it('arrives at today where the frame is too narrow for the week, and at its beginning where today is another week', async () => {
  // The measures of a layout, which this environment does not make: seven days of 110 px behind names of 150 px.
  const measures = [
    jest.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
      return 150 + 110 * ([...(this.parentElement?.children ?? [])].indexOf(this) - 1);
    }),
    jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(110),
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(260),
  ];
  try {
    const arrived = async (address: string): Promise<[number, number]> => {
      const { unmount } = open(server(), address);
      const grid = await screen.findByRole('grid');
      const days = [...grid.querySelectorAll<HTMLElement>('thead th')];
      const scrolled: [number, number] = [grid.parentElement?.scrollLeft ?? -1, days.findIndex(({ dataset }) => dataset.today === 'true')];
      unmount();
      return scrolled;
    };
    const [at, today] = await arrived('/duty');
    // The end of today is at the end of the frame; of Monday all is seen without.
    expect(at).toBe(150 + 110 * today - 260);
    expect(await arrived(`/duty?day=${monday}`)).toEqual([0, -1]);
  } finally {
    measures.forEach((measure) => measure.mockRestore());
  }
});

it('changes the number residents call, and takes it away', async () => {
  const PHONE = `PUT /api/areas/${AREA}/duty/phone`;
  const wrong = {
    type: 'urn:x',
    status: 400,
    code: 'platform/validation-failed',
    title: '填写有误',
    detail: '请改正标出的地方。',
    errors: [{ field: 'phone', message: '请填写电话号码，例如 021-56000000' }],
  };
  const network = server().on(PHONE, () => json(wrong, 400));
  open(network);
  fireEvent.click(await screen.findByRole('button', { name: '登记' }));
  const form = within(await screen.findByRole('dialog', { name: '值班电话' }));
  fireEvent.change(form.getByLabelText('值班电话'), { target: { value: '五六' } });
  fireEvent.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByText('请填写电话号码，例如 021-56000000')).toBeTruthy();
  expect(form.getByLabelText('值班电话').getAttribute('aria-invalid')).toBe('true');
  network.on(PHONE, () => json({ phone: '021-56000000' }));
  network.on(`GET /api/areas/${AREA}/duty/today`, () => json({ onDuty: null, phone: '021-56000000' }));
  fireEvent.change(form.getByLabelText('值班电话'), { target: { value: ' 021-56000000 ' } });
  fireEvent.submit(form.getByLabelText('值班电话'));
  expect(await screen.findByText('居民现在看到的值班电话是 021-56000000')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: '修改' }));
  const again = within(await screen.findByRole('dialog', { name: '值班电话' }));
  fireEvent.change(again.getByLabelText('值班电话'), { target: { value: '' } });
  fireEvent.click(again.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已不再显示值班电话')).toBeTruthy();
  expect(network.bodies(PHONE)).toEqual(['五六', '021-56000000', null].map((phone) => ({ phone })));
});

it('plans several days by keyboard, says what is in the way, keeps what was filled in and can take it back', async () => {
  const removed: string[] = [];
  const network = server().on(PLAN, () => problem(409, 'identity/shift-overlaps', '班次重叠', '这段时间已有人值班，请换个时间。'));
  open(network);
  const first = await cell(/^李演示，.*（周一）/);
  fireEvent.focus(first);
  fireEvent.keyDown(first, { key: 'ArrowRight', shiftKey: true });
  const second = await cell(/^李演示，.*（周二）/);
  expect([first.dataset.chosen, second.dataset.chosen]).toEqual(['true', 'true']);
  fireEvent.keyDown(second, { key: 'Enter' });
  const form = within(await screen.findByRole('dialog', { name: '排班' }));
  fireEvent.click(form.getByRole('button', { name: '08:30–17:00' }));
  expect(form.getByText(/与王演示 .*08:30–17:00的班重叠/)).toBeTruthy();
  fireEvent.click(form.getByRole('button', { name: '排 2 班' }));
  expect(await form.findByText('这段时间已有人值班，请换个时间。')).toBeTruthy();
  fireEvent.change(form.getByLabelText('从'), { target: { value: '1730' } });
  fireEvent.change(form.getByLabelText(/^到/), { target: { value: '20' } });
  network.on(PLAN, () => json({ shiftIds: ['s1', 's2'] }));
  for (const id of ['s1', 's2'])
    network.on(`DELETE /api/areas/${AREA}/duty/shifts/${id}`, () => (removed.push(id), json({ shiftId: id, removed: 'cancelled' })));
  fireEvent.click(form.getByRole('button', { name: '排 2 班' }));
  expect(await screen.findByText('已排 2 班')).toBeTruthy();
  expect(network.bodies(PLAN).at(-1)).toEqual({
    shifts: [0, 24].map((day) => ({ accountId: 'li', startsAt: hoursAfter(monday, day + 17.5), endsAt: hoursAfter(monday, day + 20) })),
  });
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(removed).toEqual(['s1', 's2']));
});

it('takes a shift off the roster by Delete, and puts it back', async () => {
  const network = server()
    .on(`DELETE /api/areas/${AREA}/duty/shifts/${taken.id}`, () => json({ shiftId: taken.id, removed: 'cancelled' }))
    .on(PLAN, () => json({ shiftIds: ['again'] }));
  open(network);
  fireEvent.keyDown(await cell(/^王演示，.*（周一）/), { key: 'Delete' });
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() =>
    expect(network.bodies(PLAN)).toEqual([{ shifts: [{ accountId: 'wang', startsAt: taken.startsAt, endsAt: taken.endsAt }] }]),
  );
});

it('shows the hand-over and the shift beside the week', async () => {
  open(server(), `/duty?day=${monday}&open=${taken.id}`);
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('王演示的班')).toBeTruthy();
  expect(drawer.getByText(/起可以写，由本人写/)).toBeTruthy();
  expect(drawer.getByRole('button', { name: '取消这一班' })).toBeTruthy();
});

it('lets the incoming person read and accept', async () => {
  const past = shift({
    handOver: 'written',
    name: '李演示',
    accountId: 'li',
    startsAt: hoursAfter(monday, -400),
    endsAt: hoursAfter(monday, -390),
  });
  const network = withDuty(serverFor(['community-staff', AREA]), () => ({ shifts: [past] }))
    .on(`GET /api/areas/${AREA}/duty/shifts/${past.id}/hand-over`, () =>
      json({ shiftId: past.id, note: '22 号楼要找车主', writtenBy: '李演示', writtenAt: past.endsAt, acceptedBy: null, acceptedAt: null }),
    )
    .on(`POST /api/areas/${AREA}/duty/shifts/${past.id}/hand-over/acceptance`, () => json({ shiftId: past.id, acceptedAt: past.endsAt }));
  open(network, `/duty?open=${past.id}`);
  expect(await screen.findByText('22 号楼要找车主')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '我已看过，接班' }));
  expect(await screen.findByText('已接班')).toBeTruthy();
});

it('tells an auditor that the roster is not theirs to keep', async () => {
  open(serverFor(['auditor', 310113000000]), '/duty');
  expect(await screen.findByRole('heading', { name: '您没有这个权限' })).toBeTruthy();
});
