import { type Member, places, resident } from '@shequtong/identity/testing';
import { type Page } from 'playwright-core';
import { choosePhoto, handTo, openPhoneOf, sendReport, submit, writeReport } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

const aReport = { text: '地下车库的灯全灭了，进出看不见', category: '路灯与照明', place: '地下车库入口' };
const reports = `**/api/communities/${places.community}/tickets`;

/** What Chromium tells pages of somebody who saves data: then nothing is fetched ahead. */
const savingData = (): void => void Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

/** Networks in stairwells and cellars: nothing written is lost, nothing is sent twice. */
describe('with a bad network', () => {
  let stage: Stage;

  const onItsStage = onStage((opened) => void (stage = opened));

  /** Each scene with a person and a phone of its own. */
  const scene = (title: string, play: (phone: Page, person: Member) => Promise<void>): void =>
    onItsStage(title, async () => {
      const person = await resident(stage.product.services);
      await play(await openPhoneOf(stage, person), person);
    });

  /** A scene that begins with a report written and not sent, and ends with one report. */
  const reporting = (title: string, play: (phone: Page, person: Member) => Promise<void>): void =>
    scene(title, async (phone, person) => {
      await phone.goto(form());
      await writeReport(phone, aReport);
      await play(phone, person);
      expect(await reportsOf(person)).toBe(1);
    });

  const form = (): string => `${stage.miniapp}/packages/ticket/pages/report/index`;
  const tab = (phone: Page, name: string) =>
    phone.getByRole('navigation', { name: '主要页面' }).getByRole('button', { name: new RegExp(`^${name}`) });

  const counted = async (of: string, { accountId }: Member): Promise<number | undefined> =>
    (await stage.product.asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${of} WHERE t.reporter_id = $1`, [accountId]))[0]?.n;
  const reportsOf = (person: Member) => counted('ticketing.ticket t', person);
  const photosOf = (person: Member) =>
    counted('ticketing.photo p JOIN ticketing.ticket t ON t.area_id = p.area_id AND t.id = p.ticket_id', person);

  /** The app is opened again on the phone on which it was closed, and there is a network. */
  async function openedAgain(phone: Page, person: Member, page: string): Promise<Page> {
    const again = await openPhoneOf(stage, person, phone.context());
    await again.context().setOffline(false);
    await again.goto(page);
    return again;
  }

  async function choosePhotoOfflineAndClose(phone: Page): Promise<void> {
    await phone.context().setOffline(true);
    await choosePhoto(phone, 120);
    await phone.getByText('等着上传').waitFor();
    await phone.close();
  }

  reporting('a report written offline is kept through closing the page, and sent once when the network is back', async (phone, person) => {
    await phone.context().setOffline(true);
    await phone.getByText('现在没有网络。').first().waitFor();
    await submit(phone);
    await phone.getByText(/内容已存在手机上/).waitFor();
    await phone.close();
    expect(await reportsOf(person)).toBe(0);
    const again = await openedAgain(phone, person, form());
    await again.getByText('已放回您上次没写完的内容。').waitFor();
    await sendReport(again);
  });

  reporting('a photo taken without a network is kept through closing the page, and goes with the report', async (phone, person) => {
    await choosePhotoOfflineAndClose(phone);
    const again = await openedAgain(phone, person, form());
    await sendReport(again);
    expect(await photosOf(person)).toBe(1);
  });

  reporting(
    'what one person wrote without a network, photo and all, is not shown to the next one on the phone, and waits for its writer',
    async (phone, person) => {
      await choosePhotoOfflineAndClose(phone);
      const again = await openedAgain(phone, person, stage.miniapp);
      await handTo(again, await resident(stage.product.services));
      await again.goto(form());
      expect(await again.getByLabel('发生了什么').inputValue()).toBe('');
      expect(
        await again
          .getByText(/^添加照片/)
          .locator('..')
          .innerText(),
      ).toContain('0');
      await again.getByLabel('发生了什么').fill('我家门口的灯也不亮');
      await handTo(again, person);
      await again.reload();
      await again.getByText('已放回您上次没写完的内容。').waitFor();
      expect(await again.getByLabel('发生了什么').inputValue()).toBe(aReport.text);
      await sendReport(again);
      expect(await photosOf(person)).toBe(1);
    },
  );

  reporting('the answer is lost on its way back: the second tap gets it, and there is one ticket', async (phone, person) => {
    await phone.route(
      reports,
      async (route) => {
        await route.fetch();
        await route.abort('internetdisconnected');
      },
      { times: 1 },
    );
    await submit(phone);
    await phone.getByText(/内容已存在手机上/).waitFor();
    expect(await reportsOf(person)).toBe(1);
    await sendReport(phone);
  });

  reporting('tapped again and again while it is being sent', async (phone) => {
    const sent: string[] = [];
    phone.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/tickets')) sent.push(request.headers()['idempotency-key'] ?? '');
    });
    await phone.getByRole('button', { name: '提交', exact: true }).evaluate((one) => {
      for (let taps = 0; taps < 7; taps += 1) (one as HTMLElement).click();
    });
    await phone.getByRole('heading', { name: '已收到' }).waitFor();
    expect(new Set(sent).size).toBe(1);
  });

  reporting('sent from two windows at once', async (phone, person) => {
    const twin = await openPhoneOf(stage, person, phone.context());
    await twin.goto(form());
    await twin.getByText('已放回您上次没写完的内容。').waitFor();
    await Promise.all([submit(phone), submit(twin)]);
    await Promise.all([phone, twin].map((page) => page.getByRole('heading', { name: '已收到' }).waitFor()));
  });

  scene('a tab never opened before says that there is no network, and opens once there is one again', async (phone) => {
    await phone.addInitScript(savingData);
    await phone.goto(stage.miniapp, { waitUntil: 'networkidle' });
    await phone.context().setOffline(true);
    await tab(phone, '我的事项').click();
    await phone.getByText('没有网络，还打不开').waitFor();
    await phone.getByRole('button', { name: '再试一次' }).click();
    await phone.getByText('没有网络，还打不开').waitFor();
    await phone.context().setOffline(false);
    await phone.getByRole('tab', { name: '办理中' }).waitFor();
    expect(stage.windows.faults).toEqual([]);
  });

  scene('the code of a tab that was refused comes with another try', async (phone) => {
    await phone.addInitScript(savingData);
    await phone.goto(stage.miniapp, { waitUntil: 'networkidle' });
    await phone.route('**/js/*.js', (route) => route.abort());
    await tab(phone, '我的').last().click();
    await phone.getByText('这一页没有打开').waitFor();
    await phone.unroute('**/js/*.js');
    await phone.getByRole('button', { name: '再试一次' }).click();
    await phone.getByRole('button', { name: '退出登录' }).waitFor();
    expect(stage.windows.faults).toEqual([]);
  });

  scene('the tabs and the report form open without a network once the first page has stood for a moment', async (phone) => {
    await phone.goto(stage.miniapp, { waitUntil: 'networkidle' });
    await phone.context().setOffline(true);
    await tab(phone, '我的事项').click();
    await phone.getByRole('tab', { name: '办理中' }).waitFor();
    await tab(phone, '首页').click();
    await phone.getByRole('button', { name: '报问题' }).click();
    await phone.getByRole('textbox', { name: '发生了什么' }).waitFor();
    expect(stage.windows.faults).toEqual([]);
  });
});
