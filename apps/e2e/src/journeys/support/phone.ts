import { randomInt } from 'node:crypto';
import { type Member } from '@shequtong/identity/testing';
import { type BrowserContext, type Page } from 'playwright-core';
import { photo } from '../../ticketing/town.js';
import { type Stage } from './stage.js';
import { type WholeProduct } from './whole-product.js';

/** An invented person with a phone of their own; SMS to it land in the sandbox. */
interface Somebody {
  readonly name: string;
  readonly number: string;
  readonly room: string;
}

export const somebody = (name: string, room: string): Somebody => ({
  name,
  room,
  number: `137${String(randomInt(100_000_000)).padStart(8, '0')}`,
});

export const building = '12号楼';

/** How the mini-program keeps a session in a browser: Taro wraps what is stored. */
const stored = (value: unknown): string => JSON.stringify({ data: JSON.stringify(value) });

/** A phone on which a person is signed in already, for journeys that are not about signing in; another page of it when `context` is given. */
export async function openPhoneOf({ windows }: Stage, { accessToken, refreshToken }: Member, context?: BrowserContext): Promise<Page> {
  if (context) return windows.another(context);
  const page = await windows.phone();
  await page.addInitScript(
    (session) => localStorage.getItem('shequtong.session') ?? localStorage.setItem('shequtong.session', session),
    stored({ accessToken, refreshToken }),
  );
  return page;
}

/** The phone changes hands: somebody else is signed in on it when the next page opens. */
export async function handTo(page: Page, { accessToken, refreshToken }: Member): Promise<void> {
  await page.evaluate((session) => localStorage.setItem('shequtong.session', session), stored({ accessToken, refreshToken }));
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** Opens a choice by its label and takes one of its rows. */
async function choose(page: Page, label: string, word: string | RegExp): Promise<void> {
  await button(page, new RegExp(`^${label}，`)).click();
  await page.getByRole('radio', { name: word }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The code in the newest SMS to a number, as its owner reads it. */
function smsCode({ sandbox }: WholeProduct, number: string): string {
  const code = /\d{6}/.exec(sandbox.control.inbox(number)[0]?.text ?? '')?.[0];
  if (!code) throw new Error('no SMS has arrived');
  return code;
}

/** Opens the link printed on a community's poster. */
export async function openPoster(page: Page, { product, miniapp }: WholeProduct, areaId: number, communityName: string): Promise<void> {
  const [scene] = await product.asOwner<{ code: string }>('SELECT code FROM identity.scene WHERE area_id = $1 AND building_id IS NULL', [
    areaId,
  ]);
  if (!scene) throw new Error('the community has no poster');
  await page.goto(`${miniapp}/j/${scene.code}`);
  await page.getByRole('heading', { name: communityName }).waitFor();
}

/** From the poster through phone and SMS code to the form. */
export async function signInToJoin(page: Page, world: WholeProduct, { number }: Somebody): Promise<void> {
  await button(page, '加入这个社区').click();
  await field(page, '手机号').fill(number);
  await button(page, '获取验证码').click();
  await button(page, /秒后重发$/).waitFor();
  await field(page, '短信验证码').fill(smsCode(world, number));
  await page.getByRole('checkbox', { name: /^我看过并同意/ }).click();
  await button(page, '登录').click();
  await field(page, '姓名').waitFor();
}

/** Fills in the form and sends it. */
export async function askToJoin(page: Page, { name, room }: Somebody, relation = '业主'): Promise<void> {
  await field(page, '姓名').fill(name);
  await choose(page, '楼栋', building);
  await field(page, '室号或门牌').fill(room);
  await choose(page, '您和这套房子的关系', new RegExp(`^${relation}`));
  await button(page, '提交').click();
}

interface Report {
  readonly text: string;
  readonly category: string;
  readonly place: string;
}

/** Writes a report up to its last field, from the page that is open. */
export async function writeReport(page: Page, { text, category, place }: Report): Promise<void> {
  await field(page, '发生了什么').fill(text);
  await button(page, /^属于哪一类，/).click();
  await page.getByRole('radio', { name: category, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await field(page, '具体位置').fill(place);
}

export async function choosePhoto(page: Page, shade: number): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, /^添加照片/).click()]);
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photo(shade) });
}

/** Adds a photo and waits until it is up. */
export async function addPhoto(page: Page, shade: number): Promise<void> {
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/media') && answer.request().method() === 'POST');
  await choosePhoto(page, shade);
  const answer = await sent;
  if (answer.status() !== 201) throw new Error(`the photo was refused: ${answer.status()} ${await answer.text()}`);
}

export const submit = (page: Page): Promise<void> => button(page, '提交').click();

/** Sends the report. @returns its number, from the receipt */
export async function sendReport(page: Page): Promise<string> {
  await submit(page);
  await page.getByRole('heading', { name: '已收到' }).waitFor();
  const line = await page.getByText(/^编号 \d{6}-\d{4}-\d+$/).innerText();
  return line.replace('编号 ', '');
}
