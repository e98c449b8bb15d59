import { type Member, places, resident } from '@shequtong/identity/testing';
import { type Page } from 'playwright-core';
import { openPhoneOf, sendReport, submit, writeReport } from './support/phone.js';
import { openStage, SCENE_MS, type Stage } from './support/stage.js';

const aReport = { text: '地下车库的灯全灭了，进出看不见', category: '路灯与照明', place: '地下车库入口' };
const reports = `**/api/communities/${places.community}/tickets`;

/** Networks in stairwells and cellars: nothing written is lost, nothing is sent twice. */
describe('with a bad network', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, SCENE_MS);
  afterAll(() => stage.close(), SCENE_MS);

  /** Each scene with a person and a phone of its own, the report written and not sent. */
  const scene = (title: string, play: (phone: Page, person: Member) => Promise<void>): void =>
    test(
      title,
      () =>
        stage.play(title, async () => {
          const person = await resident(stage.product.services);
          const phone = await openPhoneOf(stage, person);
          await phone.goto(`${stage.miniapp}/packages/ticket/pages/report/index`);
          await writeReport(phone, aReport);
          await play(phone, person);
          expect(await reportsOf(person)).toBe(1);
        }),
      SCENE_MS,
    );

  const reportsOf = async ({ accountId }: Member): Promise<number | undefined> =>
    (await stage.product.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM ticketing.ticket WHERE reporter_id = $1', [accountId]))[0]?.n;

  scene('a report written offline is kept through closing the page, and sent once when the network is back', async (phone, person) => {
    await phone.context().setOffline(true);
    await phone.getByText('现在没有网络。').first().waitFor();
    await submit(phone);
    await phone.getByText(/内容已存在手机上/).waitFor();
    await phone.close();
    expect(await reportsOf(person)).toBe(0);
    const again = await openPhoneOf(stage, person, phone.context());
    await again.context().setOffline(false);
    await again.goto(`${stage.miniapp}/packages/ticket/pages/report/index`);
    await again.getByText('已放回您上次没写完的内容。').waitFor();
    await sendReport(again);
  });

  scene('the answer is lost on its way back: the second tap gets it, and there is one ticket', async (phone, person) => {
    await phone.route(reports, async (route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    }, { times: 1 });
    await submit(phone);
    await phone.getByText(/内容已存在手机上/).waitFor();
    expect(await reportsOf(person)).toBe(1);
    await sendReport(phone);
  });

  scene('tapped again and again while it is being sent', async (phone) => {
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

  scene('sent from two windows at once', async (phone, person) => {
    const twin = await openPhoneOf(stage, person, phone.context());
    await twin.goto(`${stage.miniapp}/packages/ticket/pages/report/index`);
    await twin.getByText('已放回您上次没写完的内容。').waitFor();
    await Promise.all([submit(phone), submit(twin)]);
    await Promise.all([phone, twin].map((page) => page.getByRole('heading', { name: '已收到' }).waitFor()));
  });
});
