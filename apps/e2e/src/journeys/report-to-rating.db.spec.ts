import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Locator, type Page } from 'playwright-core';
import { openFile, signInAtDesk, take } from './support/desk.js';
import { addPhoto, askToJoin, building, openPoster, sendReport, signInToJoin, somebody, writeReport } from './support/phone.js';
import { onStage, SCENE_MS, type Stage } from './support/stage.js';

const root = path.resolve(__dirname, '../../../..');
const run = promisify(execFile);
const resident = somebody('贺知秋', '301室');

/** The main journey of the product, on a phone and on the screens of two offices. Everybody in it is invented. */
describe('from the poster to a rated, closed ticket whose trace is proved', () => {
  let stage: Stage;
  let community: StaffMember;
  let street: StaffMember;
  let colleague: StaffMember;
  let phone: Page;
  let number: string;

  const scene = onStage(async (opened) => {
    stage = opened;
    const { services } = stage.product;
    community = await staff(services, { role: 'community-secretary', areaId: places.community, post: '书记', publicName: '邱明' });
    street = await staff(services, { role: 'street-officer', areaId: places.street, post: '城运中心' });
    colleague = await staff(services, { role: 'street-officer', areaId: places.street, post: '城运中心' });
    const lines = [{ building, room: resident.room, name: resident.name, phone: resident.number, relation: 'owner' }];
    await stage.product.as(community).post(`/api/communities/${places.community}/roster-entries`, { lines }).expect(200);
    phone = await stage.windows.phone();
  });

  /** The desk of who was told, with the file that the message opened. */
  let told: { page: Page; file: Locator };

  /** A desk of its own for each person, with the ticket open. */
  async function atDesk(person: StaffMember): Promise<{ page: Page; file: Locator }> {
    const page = await stage.windows.desk();
    await signInAtDesk(page, stage.console, person);
    await page.getByRole('link', { name: '事项' }).click();
    await page.getByRole('heading', { name: '事项', exact: true }).waitFor();
    return { page, file: await openFile(page, number) };
  }

  scene('the resident scans, signs in by SMS, is found on the roster and is in at once', async () => {
    await openPoster(phone, stage, places.community, stage.names.community);
    await signInToJoin(phone, stage, resident);
    await askToJoin(phone, resident);
    await phone.getByRole('heading', { name: /^您已加入/ }).waitFor();
  });

  scene('reports with a photo, and reads by when the community answers', async () => {
    await phone.getByRole('button', { name: '报一个问题' }).click();
    await writeReport(phone, { text: '12 号楼一楼楼道灯坏了三天，晚上看不见台阶', category: '路灯与照明', place: '12 号楼一楼电梯口' });
    await addPhoto(phone, 20);
    number = await sendReport(phone);
    await phone.getByText(/将在.+ 前回复您$/).waitFor();
    await phone.getByRole('button', { name: '看这件事' }).click();
    await phone.getByText('待受理', { exact: true }).first().waitFor();
  });

  scene('the person on duty is told, and what they are told opens the file', async () => {
    await stage.product.drain();
    const page = await stage.windows.desk();
    await signInAtDesk(page, stage.console, community);
    await page.getByRole('button', { name: /^消息，\d+ 条未读$/ }).click();
    await page
      .getByRole('dialog', { name: '消息' })
      .getByRole('link', { name: new RegExp(number) })
      .click();
    told = { page, file: page.getByRole('dialog', { name: `事项 ${number}` }) };
    await told.file.waitFor();
  });

  scene('the community replies, accepts, starts handling and sends it up with a diagnosis', async () => {
    const { page, file } = told;
    await file.getByAltText(/^照片 1/).waitFor();
    await take(page, file, { action: '书面答复', words: { 给居民的答复: '已请物业今晚先装临时灯' }, done: '已答复，居民能看到' });
    await take(page, file, { action: '受理', done: '已受理' });
    await take(page, file, { action: '开始处置', choices: { 做了什么: '上门查看' }, done: '已开始处置' });
    await take(page, file, {
      action: '派到友谊路街道',
      // It begins with the class the resident chose; the community knows better.
      category: { 问题类型: '道路破损' },
      words: { 原因: '公共线路老化', 难点: '社区没有施工资质', 已做的事: '已装临时照明' },
      done: '已派到友谊路街道',
    });
    await file.getByText('现在没有要您办的。').waitFor();
  });

  scene('the street accepts and resolves it; a colleague follows up', async () => {
    const { page, file } = await atDesk(street);
    await take(page, file, { action: '受理', done: '已受理' });
    await take(page, file, { action: '开始处置', choices: { 做了什么: '安排施工' }, done: '已开始处置' });
    await take(page, file, {
      action: '办结',
      choices: { 办理结果: '已解决' },
      words: { 给居民的答复: '线路已换，灯已亮' },
      done: '已办结，等没经手的同事回访',
    });
    const other = await atDesk(colleague);
    await take(other.page, other.file, { action: '记录回访', choices: { 居民怎么说: '解决了', 怎么回访的: '电话' }, done: '已记录回访' });
  });

  scene('the resident sees who did what, and rates it', async () => {
    await phone.reload();
    for (const words of ['已请物业今晚先装临时灯', '线路已换，灯已亮']) await phone.getByText(words).first().waitFor();
    await phone.getByText('邱明').first().waitFor();
    await phone.getByRole('radio', { name: /^4 星/ }).click();
    await phone.getByRole('textbox', { name: /想说的话/ }).fill('来得快');
    await phone.getByRole('button', { name: /^提交评价/ }).click();
    await phone.getByText('已评价', { exact: true }).first().waitFor();
  });

  scene('seven days after the follow-up it is closed', async () => {
    stage.product.clock.advance({ days: 8 });
    await stage.product.sweep('ticketing/clocks');
    await phone.reload();
    await phone.getByText('已结案', { exact: true }).first().waitFor();
  });

  /** `npm run verify-trace` against this database. */
  async function verifyTrace(): Promise<{ code: number; said: string }> {
    const env = { ...process.env, NODE_OPTIONS: '', ...stage.environment };
    try {
      return { code: 0, said: (await run(process.execPath, ['apps/local/bin/command.mjs', 'verify-trace'], { cwd: root, env })).stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    }
  }

  test(
    'the trace is proved, and a row edited as the owner of the database is named',
    async () => {
      await stage.product.sweep('ticketing/tree');
      const proved = await verifyTrace();
      expect(proved).toEqual({
        code: 0,
        said: expect.stringMatching(
          /^tree of 310113000000, 11 entries, \d+ signed heads: intact\n1 tickets, 11 trace entries: all intact\n$/,
        ) as string,
      });
      await stage.product.asOwner(`UPDATE ticketing.trace SET by_account_id = $1 WHERE seq = 8`, [colleague.accountId]);
      const found = await verifyTrace();
      expect(found.code).toBe(1);
      expect(found.said).toContain(`${places.community} ${number}: chain-broken entry 8`);
    },
    SCENE_MS,
  );

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
