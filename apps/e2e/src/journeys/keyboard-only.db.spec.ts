import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Locator, type Page } from 'playwright-core';
import { authenticatorShows } from './support/desk.js';
import { addPhoto, openPhoneOf } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

/** More steps of Tab than any page needs to come to what is wanted. */
const MOST_TABS = 60;

/** The console without a mouse, from the sign-in page to a ticket that is accepted, and the mini-program's sheets in a browser. */
describe('by keyboard alone', () => {
  let stage: Stage;
  let officer: StaffMember;
  let reporter: Member;
  let desk: Page;
  let phone: Page;
  let number: string;

  const scene = onStage(async (opened) => {
    stage = opened;
    const { services } = stage.product;
    officer = await staff(services, { role: 'community-staff', areaId: places.community, post: '社工' });
    reporter = await resident(services);
    const body = { text: '小区东门的路灯不亮', categoryCode: 'estate.light', place: '东门' };
    const answer = await stage.product.as(reporter).post(`/api/communities/${places.community}/tickets`, body).expect(201);
    number = (answer.body as { number: string }).number;
    desk = await stage.windows.desk();
  });
  const press = (key: string): Promise<void> => desk.keyboard.press(key);
  const type = (text: string): Promise<void> => desk.keyboard.type(text);

  /** Tab until the keyboard is where a person looks, which they can see by its outline. */
  async function tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`the keyboard does not reach ${wanted.toString()}`);
  }

  scene('a person signs in', async () => {
    await desk.goto(`${stage.console}/tickets`);
    await desk.getByLabel('用户名').waitFor();
    await type(officer.username);
    await tabTo(desk.getByLabel('密码', { exact: true }));
    await type(officer.password);
    await tabTo(desk.getByLabel('动态码', { exact: true }));
    await type(authenticatorShows(officer));
    await press('Enter');
    await desk.getByRole('heading', { name: '事项', exact: true }).waitFor();
  });

  scene('goes to the workbench and back to the tickets by two keys each', async () => {
    await desk.getByRole('row', { name: new RegExp(number) }).waitFor();
    await press('g');
    await press('w');
    await desk.getByRole('heading', { name: '工作台', exact: true }).waitFor();
    await press('g');
    await press('t');
    await desk.getByRole('heading', { name: '事项', exact: true }).waitFor();
  });

  scene('opens the ticket and accepts it', async () => {
    await tabTo(desk.getByRole('row', { name: new RegExp(number) }));
    await press('Enter');
    const file = desk.getByRole('dialog', { name: `事项 ${number}` });
    await tabTo(file.getByRole('button', { name: '受理', exact: true }));
    await press('Enter');
    const dialog = desk.getByRole('dialog', { name: '受理', exact: true });
    await tabTo(dialog.getByRole('button', { name: '受理', exact: true }));
    await press('Enter');
    await desk.getByText('已受理', { exact: true }).last().waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await stateOf(number)).toBe('accepted');
  });

  scene('comes back to the row the ticket was opened from', async () => {
    await desk
      .getByRole('dialog', { name: `事项 ${number}` })
      .getByRole('button', { name: '书面答复', exact: true })
      .waitFor();
    await press('Escape');
    await desk.getByRole('dialog', { name: `事项 ${number}` }).waitFor({ state: 'hidden' });
    const row = desk.getByRole('row', { name: new RegExp(number) });
    await desk.waitForFunction(
      (text) => document.activeElement?.textContent?.includes(text) === true && document.activeElement.matches('[data-row]'),
      number,
    );
    await row.waitFor();
  });

  /** Tab as often as it takes to come round: it never leaves what lies above the page. */
  async function tabRound(above: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await phone.keyboard.press('Tab');
      expect(await above.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
  }

  const category = () => phone.getByRole('button', { name: /^属于哪一类，/ });
  const isBack = (where: Locator) =>
    where.evaluate(
      (one) =>
        new Promise<void>((resolve) =>
          document.activeElement === one ? resolve() : one.addEventListener('focus', () => resolve(), { once: true }),
        ),
    );

  scene('a sheet of the report form takes the keyboard, keeps it, and gives it back at Escape', async () => {
    phone = await openPhoneOf(stage, reporter);
    await phone.goto(`${stage.miniapp}/packages/ticket/pages/report/index`);
    await phone.getByLabel('发生了什么').fill('楼道灯不亮');
    await category().focus();
    await phone.keyboard.press('Enter');
    const sheet = phone.getByRole('dialog', { name: '属于哪一类' });
    await sheet.getByRole('radio').first().waitFor();
    await tabRound(sheet);
    await phone.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await isBack(category());
  });

  scene('the way back closes a sheet, and leaves the form as it was', async () => {
    await phone.keyboard.press('Enter');
    await phone.getByRole('dialog').waitFor();
    await phone.waitForFunction(() => (history.state as { layers?: number }).layers === 1);
    await phone.goBack();
    await phone.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await phone.getByLabel('发生了什么').inputValue()).toBe('楼道灯不亮');
    await isBack(category());
  });

  scene('a photo that is looked at takes the keyboard, and Escape and the way back give it back where it was', async () => {
    await addPhoto(phone, 60);
    const thumbnail = phone.getByRole('button', { name: '查看第 1 张' });
    const viewer = phone.getByRole('dialog', { name: '看照片' });
    await thumbnail.press('Enter');
    await viewer.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await tabRound(viewer);
    await phone.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    await isBack(thumbnail);
    await phone.waitForFunction(() => (history.state as { layers?: number }).layers === undefined);
    await thumbnail.press('Enter');
    await viewer.waitFor();
    await phone.waitForFunction(() => (history.state as { layers?: number }).layers === 1);
    await phone.goBack();
    await viewer.waitFor({ state: 'detached' });
    await isBack(thumbnail);
    expect(await phone.getByLabel('发生了什么').inputValue()).toBe('楼道灯不亮');
  });

  scene('a question takes the keyboard too, and Escape answers no', async () => {
    await phone.goto(`${stage.miniapp}/pages/me/index`);
    await phone.getByRole('button', { name: '退出登录' }).focus();
    await phone.keyboard.press('Enter');
    const question = phone.getByRole('alertdialog', { name: '要退出登录吗' });
    await question.waitFor();
    await tabRound(question);
    await phone.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await isBack(phone.getByRole('button', { name: '退出登录' }));
  });

  const stateOf = async (wanted: string): Promise<string | undefined> =>
    (await stage.product.asOwner<{ state: string }>('SELECT state FROM ticketing.ticket WHERE number = $1', [wanted]))[0]?.state;

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
