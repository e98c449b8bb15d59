import { department, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Locator, type Page } from 'playwright-core';
import { aReport, bodies, pathOf, type Ticket } from '../ticketing/town.js';
import { openFile, signInAtDesk, take } from './support/desk.js';
import { openPhoneOf } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

/** Departments come to the problem (product §1): a street gives a ticket to its department, and the resident reads who has it. */
describe('a street gives a ticket to a department, which takes it, handles and resolves it', () => {
  let stage: Stage;
  let street: StaffMember;
  let officer: StaffMember;
  let ticket: Ticket;
  let phone: Page;
  /** The officer's, where the ticket stays open from scene to scene. */
  let desk: { page: Page; file: Locator };

  const scene = onStage(async (opened) => {
    stage = opened;
    const { product } = stage;
    const { services } = product;
    const works = await department(services, places.street, '城建中心');
    const duty = await staff(services, { role: 'community-staff', areaId: places.community, post: '社工', publicName: '邱明' });
    street = await staff(services, { role: 'street-officer', areaId: places.street, post: '城运中心' });
    officer = await staff(services, {
      role: 'department-officer',
      areaId: places.street,
      organisationId: works,
      post: '科员',
      publicName: '季言',
    });
    const reporter = await resident(services, { areaId: places.community });
    ticket = (await product.as(reporter).post(pathOf(places.community), aReport).expect(201)).body as Ticket;
    for (const name of ['reply', 'accept', 'start-handling', 'escalate'] as const) {
      const asked = product
        .as(duty)
        .post(`${pathOf(ticket.areaId)}/${ticket.ticketId}/${name}`, bodies[name])
        .set('If-Match', `"${ticket.version}"`);
      ticket = (await asked.expect(200)).body as Ticket;
    }
    phone = await openPhoneOf(stage, reporter);
  });

  async function onPhone(...words: readonly string[]): Promise<void> {
    await phone.goto(`${stage.miniapp}/packages/ticket/pages/file/index?area=${ticket.areaId}&id=${ticket.ticketId}`);
    for (const word of words) await phone.getByText(word).first().waitFor();
  }

  scene('the street accepts it and offers it to the department, and still has it', async () => {
    const page = await stage.windows.desk();
    await signInAtDesk(page, stage.console, street);
    await page.getByRole('link', { name: '工作台' }).click();
    const file = await openFile(page, ticket.number);
    await take(page, file, { action: '受理', done: '已受理' });
    await take(page, file, {
      action: '转办给…',
      listed: { 转给谁: '城建中心' },
      words: { 转办的原因: '路面归城建中心' },
      done: '已转办，等对方接办',
    });
    await file.getByRole('heading', { name: '等城建中心接办' }).waitFor();
    await file.getByText(`现在由${stage.names.street}负责`).waitFor();
    await onPhone(stage.names.street);
  });

  scene('the officer works for the department by name, finds it among what is offered, and takes it', async () => {
    const page = await stage.windows.desk();
    await signInAtDesk(page, stage.console, officer);
    await page.getByText(`${stage.names.street} · 城建中心`).first().waitFor();
    await page.getByRole('link', { name: '工作台' }).click();
    await page.getByRole('button', { name: /^待接办/ }).click();
    const file = await openFile(page, ticket.number);
    desk = { page, file };
    await take(page, file, { action: '接办', done: '已接办，现在由您所在单位负责' });
    await file.getByText('现在由城建中心负责').waitFor();
    await take(page, file, { action: '开始处置', choices: { 做了什么: '安排施工' }, done: '已开始处置' });
    await onPhone('城建中心', '正在办');
  });

  scene('the department resolves it; the resident reads the answer and whose it is', async () => {
    const { page, file } = desk;
    await take(page, file, {
      action: '办结',
      choices: { 办理结果: '已解决' },
      words: { 给居民的答复: '线路已换，灯已亮' },
      done: '已办结，等没经手的同事回访',
    });
    await onPhone('线路已换，灯已亮', '城建中心');
  });

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
