import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Locator, type Page } from 'playwright-core';
import { aReport, bodies, pathOf, type Ticket } from '../ticketing/town.js';
import { openPhoneOf } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

/**
 * Consent can be taken back at any time (product §2). Whoever then writes something new is asked on the spot: over the
 * sheet they write in, whose words stay whatever the answer is.
 */
describe('consent withdrawn, then something said from a sheet', () => {
  let stage: Stage;
  let reporter: Member;
  let duty: StaffMember;
  let phone: Page;

  const scene = onStage(async (opened) => {
    stage = opened;
    const { services } = stage.product;
    duty = await staff(services, { role: 'community-staff', areaId: places.community, post: '社工', publicName: '邱明' });
    reporter = await resident(services, { areaId: places.community });
    phone = await openPhoneOf(stage, reporter);
  });

  /** A ticket of theirs that has come so far. */
  async function ticketAfter(...steps: readonly ('accept' | 'start-handling' | 'resolve')[]): Promise<Ticket> {
    const { product } = stage;
    let ticket = (await product.as(reporter).post(pathOf(places.community), aReport).expect(201)).body as Ticket;
    for (const name of steps) {
      const path = `${pathOf(ticket.areaId)}/${ticket.ticketId}/${name}`;
      ticket = (await product.as(duty).post(path, bodies[name]).set('If-Match', `"${ticket.version}"`).expect(200)).body as Ticket;
    }
    return ticket;
  }

  const button = (within: Page | Locator, name: string | RegExp): Locator =>
    within.getByRole('button', { name, exact: typeof name === 'string' });

  async function withdrawConsent(): Promise<void> {
    await phone.goto(stage.miniapp);
    await phone
      .getByRole('navigation', { name: '主要页面' })
      .getByRole('button', { name: /^我的(?!事项)/ })
      .click();
    await button(phone, /^隐私说明和同意/).click();
    await button(phone, '撤回同意').click();
    await button(phone.getByRole('alertdialog'), '撤回同意').click();
    await phone.getByText('您还没有同意隐私说明，或已经撤回。').waitFor();
  }

  const openTicket = ({ areaId, ticketId }: Ticket): Promise<unknown> =>
    phone.goto(`${stage.miniapp}/packages/ticket/pages/file/index?area=${areaId}&id=${ticketId}`);

  /** Sends what a sheet says, first without and then with agreeing. A tap that something else lies over is refused by the browser's driver. */
  async function sendFrom(sheet: Locator, send: string, label: string, words: string): Promise<void> {
    const field = sheet.getByRole('textbox', { name: label });
    const question = phone.getByRole('alertdialog', { name: '请先同意隐私说明' });
    await field.fill(words);
    await button(sheet, send).click();
    await button(question, '先不同意').click();
    await question.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(words);
    await button(sheet, send).click();
    await button(question, /^我看过了，同意第 \d+ 版$/).click();
    await sheet.waitFor({ state: 'hidden' });
    await phone.getByText(words).first().waitFor();
  }

  scene('催一催 asks over its sheet, keeps the words through a no, and goes with a yes', async () => {
    const ticket = await ticketAfter('accept');
    await withdrawConsent();
    await openTicket(ticket);
    await button(phone, '催一催').click();
    await sendFrom(phone.getByRole('dialog', { name: '催一催' }), '催一催', '想说的话', '孩子晚上下楼看不见，请快一点');
  });

  scene('没解决 asks over its sheet, keeps the words through a no, and goes with a yes', async () => {
    const ticket = await ticketAfter('accept', 'start-handling', 'resolve');
    await withdrawConsent();
    await openTicket(ticket);
    await button(phone, '没解决').click();
    await sendFrom(phone.getByRole('dialog', { name: '还没解决' }), '告诉他们没解决', '现在是什么样', '昨晚又不亮了');
  });

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
