/* global fetch -- of Node */

/** How long a code of the authenticator lasts; one is taken only once, so a second sign-in may have to wait for the next. */
const CODE_SECONDS = 30;
const TRIES = 3;

/** The digits that the demo page shows for this person. */
async function codeOf({ demo }, account) {
  const html = await (await fetch(demo)).text();
  const card = html.split('<li>').find((one) => one.includes(`>${account}<`));
  const [, code] = /class="code">(\d{6})</.exec(card ?? '') ?? [];
  const [, seconds] = /还有 (\d+) 秒有效/.exec(card ?? '') ?? [];
  if (code === undefined) throw new Error(`the demo page has no code for ${account}`);
  return { code, seconds: Number(seconds ?? CODE_SECONDS) };
}

/** Signs somebody of the demo in at the console. */
export async function signIn(page, product, account) {
  const person = product.signIns.find((one) => one.account === account);
  if (!person) throw new Error(`the demo has nobody called ${account}`);
  await page.goto(`${product.console}/sign-in`);
  const navigation = page.getByRole('navigation', { name: '主导航' });
  for (let left = TRIES; ; left -= 1) {
    const { code, seconds } = await codeOf(product, account);
    await page.getByLabel('用户名').fill(account);
    await page.getByLabel('密码', { exact: true }).fill(person.password);
    await page.getByLabel('动态码', { exact: true }).fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const refused = page.getByRole('alert');
    await navigation.or(refused).first().waitFor();
    if (await navigation.isVisible()) return;
    if (left <= 1) throw new Error(`${account} cannot sign in: ${await refused.innerText()}`);
    await page.waitForTimeout((seconds + 1) * 1000);
  }
}
