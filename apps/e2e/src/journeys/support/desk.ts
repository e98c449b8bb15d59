import { type StaffMember, totpAt, totpStep } from '@shequtong/identity/testing';
import { type Locator, type Page } from 'playwright-core';

/** What the authenticator app of a staff member shows now. */
export const authenticatorShows = ({ totpSecret }: StaffMember): string => totpAt(totpSecret, totpStep(new Date()));

export async function signInAtDesk(page: Page, console: string, person: StaffMember): Promise<void> {
  await page.goto(`${console}/sign-in`);
  await page.getByLabel('用户名').fill(person.username);
  await page.getByLabel('密码', { exact: true }).fill(person.password);
  await page.getByLabel('动态码', { exact: true }).fill(authenticatorShows(person));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Opens a ticket from the list that is shown. @returns its file */
export async function openFile(page: Page, number: string): Promise<Locator> {
  await page.getByRole('row', { name: new RegExp(number) }).click();
  const file = page.getByRole('dialog', { name: `事项 ${number}` });
  await file.waitFor();
  return file;
}

interface Step {
  readonly action: string;
  /** Texts by label. */
  readonly words?: Readonly<Record<string, string>>;
  /** Choices by label. */
  readonly choices?: Readonly<Record<string, string>>;
  /** A category, searched for by its name. */
  readonly category?: Readonly<Record<string, string>>;
  /** Somebody to choose from a list, by label: the name as it is offered. */
  readonly listed?: Readonly<Record<string, string>>;
  /** What the console says when it is done. */
  readonly done: string;
}

/** One step on the file that is open: the dialog is filled in and sent. */
export async function take(
  page: Page,
  file: Locator,
  { action, words = {}, choices = {}, category = {}, listed = {}, done }: Step,
): Promise<void> {
  await file.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: action, exact: true });
  for (const [label, word] of Object.entries(category)) {
    await dialog.getByRole('combobox', { name: label }).fill(word);
    await page.getByTitle(word, { exact: true }).click();
  }
  for (const [label, name] of Object.entries(listed)) {
    await dialog.getByRole('combobox', { name: label }).click();
    await page.getByTitle(name, { exact: true }).click();
  }
  for (const [label, choice] of Object.entries(choices))
    await dialog.getByRole('radiogroup', { name: label }).getByRole('radio', { name: choice }).check({ force: true });
  for (const [label, text] of Object.entries(words)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await page.getByText(done, { exact: true }).last().waitFor();
  if (await covered(file)) throw new Error(`“${done}” lies over the file`);
  await dialog.waitFor({ state: 'hidden' });
}

/** Whether something that is being said lies over the file. */
const covered = (file: Locator): Promise<boolean> =>
  file.evaluate((panel) => {
    const under = panel.getBoundingClientRect();
    return Array.from(document.querySelectorAll('.ant-message-notice'), (said) => said.getBoundingClientRect()).some(
      (over) => over.left < under.right && under.left < over.right && over.top < under.bottom && under.top < over.bottom,
    );
  });
