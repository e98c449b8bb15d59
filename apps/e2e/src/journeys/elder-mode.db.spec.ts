import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Page } from 'playwright-core';
import { askToJoin, building, openPoster, sendReport, signInToJoin, somebody, writeReport } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

const grandmother = somebody('金玉珍', '102室');

/** Smallest text of elder mode and smallest side of what is tapped: 40 and 120 rpx on a phone of 375 px (look.md). */
const BODY_PX = 20;
const TARGET_PX = 60;

/** 长辈模式 from the first look to a report: found, switched on, kept, and a way back in sight. */
describe('in elder mode a person joins and reports', () => {
  let stage: Stage;
  let phone: Page;

  const scene = onStage(async (opened) => {
    stage = opened;
    const secretary: StaffMember = await staff(stage.product.services, { role: 'community-secretary', areaId: places.community });
    const lines = [{ building, room: grandmother.room, name: grandmother.name, phone: grandmother.number, relation: 'owner' }];
    await stage.product.as(secretary).post(`/api/communities/${places.community}/roster-entries`, { lines }).expect(200);
    phone = await stage.windows.phone();
  });

  /** Primary buttons in sight that are lower than a target has to be, and the body's own size of type. */
  const measures = (): Promise<{ low: string[]; body: number }> =>
    phone.evaluate((least) => {
      const shown = Array.from(document.querySelectorAll<HTMLElement>('.taro_page button')).filter(
        (one) => one.offsetParent !== null && /提交|登录|加入这个社区|报一个问题/.test(one.innerText),
      );
      const low = shown.filter((one) => one.getBoundingClientRect().height < least).map((one) => one.innerText);
      const frame = Array.from(document.querySelectorAll<HTMLElement>('.frame')).find((one) => one.offsetParent !== null);
      return { low, body: frame ? parseFloat(getComputedStyle(frame).fontSize) : 0 };
    }, TARGET_PX);

  const expectLarge = async (): Promise<void> => {
    const { low, body } = await measures();
    expect(low).toEqual([]);
    expect(body).toBeGreaterThanOrEqual(BODY_PX);
  };

  scene('finds the way in on the home page; it stays on after the page is opened anew', async () => {
    await phone.goto(stage.miniapp);
    await phone.getByRole('button', { name: '长辈版' }).click();
    await phone.getByRole('button', { name: '返回标准模式' }).waitFor();
    await phone.reload();
    await phone.getByRole('button', { name: '返回标准模式' }).waitFor();
  });

  scene('looks around first; back leads to the page of the poster, and the home page to joining by it', async () => {
    await openPoster(phone, stage, places.community, stage.names.community);
    await phone.getByRole('button', { name: '先看看' }).click();
    const lookingAround = phone.getByRole('heading', { name: '先看看，想好了再加入' });
    await lookingAround.waitFor();
    await phone.goBack();
    // For a moment the page that is leaving stands there too.
    await phone.getByRole('button', { name: '先看看' }).last().click();
    await lookingAround.last().waitFor();
    await phone.getByRole('button', { name: '加入这个社区' }).last().click();
    await phone.getByRole('textbox', { name: '手机号' }).waitFor();
  });

  scene('joins by the poster in large type', async () => {
    await openPoster(phone, stage, places.community, stage.names.community);
    await expectLarge();
    await signInToJoin(phone, stage, grandmother);
    await expectLarge();
    await askToJoin(phone, grandmother);
    await phone.getByRole('heading', { name: /^您已加入/ }).waitFor();
  });

  scene('has four actions on the home page, and reports', async () => {
    await phone.getByRole('button', { name: '进入首页' }).click();
    await phone.getByRole('heading', { level: 1, name: stage.names.community }).waitFor();
    await phone.getByRole('button', { name: /^报问题/ }).click();
    await expectLarge();
    await writeReport(phone, { text: '三楼楼道的灯晚上不亮，上楼看不清', category: '路灯与照明', place: '12 号楼三楼' });
    await sendReport(phone);
  });

  scene('goes back to normal by one tap', async () => {
    await phone.getByRole('button', { name: '回首页' }).last().click();
    await phone.getByRole('button', { name: '返回标准模式' }).click();
    await phone.getByRole('button', { name: '长辈版' }).waitFor();
  });

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
