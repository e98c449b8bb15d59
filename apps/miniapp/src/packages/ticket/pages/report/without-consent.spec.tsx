import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openBrowserDatabase } from '../../../../../test/stand-ins/browser-database';
import { setOnline } from '../../../../../test/stand-ins/online';
import { request, storage } from '../../../../../test/stand-ins/taro';
import { areaId, notice } from '../../../../../test/world/people';
import { categories, changed, media, ticket } from '../../../../../test/world/tickets';
import { rememberHome } from '@/calls/home-community';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import ReportPage from './index';

/** Whoever took back their consent is asked for it where they stand, and goes on with what they wrote (product §2, Join). */

const refusal = {
  type: 'x',
  status: 403,
  code: 'identity/consent-missing',
  title: '请先同意隐私说明',
  detail: '请先看过并同意隐私说明，再继续。',
};
const words = '三号楼楼道灯坏了，晚上看不见台阶';

let agreed = false;
/** The notice in force; the person agreed to the first, or to none. */
let published = 1;
let uploads = 0;
let sent: { path: string; key: string | undefined; body: unknown }[] = [];

/** What a browser sends a file with. */
class Upload {
  upload = {};
  status = 0;
  responseText = '';
  onload = () => undefined as void;
  open() {}
  setRequestHeader() {}
  send() {
    uploads += 1;
    Object.assign(
      this,
      agreed ? { status: 201, responseText: JSON.stringify(media(1)) } : { status: 403, responseText: JSON.stringify(refusal) },
    );
    void Promise.resolve().then(() => this.onload());
  }
}

const own = { XMLHttpRequest: window.XMLHttpRequest, createObjectURL: URL.createObjectURL, revokeObjectURL: URL.revokeObjectURL };

beforeAll(openBrowserDatabase);

afterAll(() => {
  const { XMLHttpRequest, ...addresses } = own;
  Object.assign(window, { XMLHttpRequest });
  Object.assign(URL, addresses);
});

const reads = (path: string): object => {
  if (path === '/privacy-notice') return { ...notice, version: published };
  if (path === '/ticket-categories') return categories;
  if (path.endsWith('/buildings')) return { buildings: [] };
  return path.includes('/tickets/') ? ticket() : { onDuty: null };
};

const refused = (): [status: number, body: object] =>
  published === 1 ? [403, refusal] : [409, { ...refusal, status: 409, code: 'identity/consent-outdated', title: '隐私说明已更新' }];

function taken(path: string): [status: number, body: object] {
  if (path !== '/me/consents') return agreed ? [201, changed()] : refused();
  agreed = true;
  return [200, { givenVersion: published }];
}

beforeEach(async () => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  rememberHome({ areaId, name: '松涛苑' });
  setOnline(true);
  [agreed, published, uploads, sent] = [false, 1, 0, []];
  Object.assign(window, { XMLHttpRequest: Upload });
  Object.assign(URL, { createObjectURL: (file: File) => `blob:${file.name}`, revokeObjectURL: () => undefined });
  request.mockImplementation(
    ({ url, method, header, data }: { url: string; method: string; header: Record<string, string>; data?: string }) => {
      const path = url.replace(/^.*\/api/, '');
      const compares = path.endsWith('/alike');
      if (method === 'POST' && !compares) sent.push({ path, key: header['Idempotency-Key'], body: JSON.parse(data ?? '{}') });
      const [statusCode, body] = compares ? [200, { alike: [] }] : method === 'POST' ? taken(path) : [200, reads(path)];
      return Promise.resolve({ statusCode, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
    },
  );
  await act(async () => void render(<ReportPage />));
});

async function fillIn() {
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: words } });
  fireEvent.click(await screen.findByText('楼道照明'));
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '电梯口' } });
}

async function choosePhoto(count = 1) {
  fireEvent.click(screen.getByText('添加照片'));
  const field = document.querySelector('input[type=file]');
  await act(
    async () =>
      void fireEvent.change(field as HTMLInputElement, {
        target: { files: Array.from({ length: count }, (_, n) => new File(['x'], `${n + 1}.jpg`, { type: 'image/jpeg' })) },
      }),
  );
}

const press = (word: string) => act(async () => void fireEvent.click(screen.getByText(word)));
const question = () => screen.findByRole('alertdialog', { name: '请先同意隐私说明' });

test('the notice is there to read, and after agreeing the report goes out under the key it had', async () => {
  await fillIn();
  await press('提交');
  expect((await question()).textContent).toContain('只用来核实身份。');
  await press('我看过了，同意第 1 版');
  expect(await screen.findByText(/003001-2026-00042/)).toBeTruthy();
  const [refused, agreement, again] = sent;
  expect(agreement).toMatchObject({ path: '/me/consents', body: { version: 1 } });
  expect(again).toEqual(refused);
  expect(again?.key).toBeTruthy();
});

test('who agreed to the notice before is told that there is a new one, reads it, and the report goes out', async () => {
  published = 2;
  await fillIn();
  await press('提交');
  const asked = await screen.findByRole('alertdialog', { name: '隐私说明有了新版' });
  expect(asked.textContent).toContain('请看过新版再同意。同意后接着办，写好的内容和照片都在。');
  expect(asked.textContent).toContain('只用来核实身份。');
  await press('我看过了，同意第 2 版');
  expect(await screen.findByText(/003001-2026-00042/)).toBeTruthy();
  expect(sent[1]).toMatchObject({ path: '/me/consents', body: { version: 2 } });
  expect(sent[2]).toEqual(sent[0]);
});

test('a photo that was refused goes up after agreeing, and is asked about once', async () => {
  await fillIn();
  await choosePhoto();
  await question();
  expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
  await press('我看过了，同意第 1 版');
  await waitFor(() => expect(uploads).toBe(2));
  await press('提交');
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { text: words, photos: [media(1).mediaId] } }));
});

test('who does not agree reads why, keeps words and photo, also for another opening, and may agree later', async () => {
  await fillIn();
  await choosePhoto();
  await question();
  await press('先不同意');
  expect(await screen.findByText(refusal.detail)).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  cleanup();
  await act(async () => void render(<ReportPage />));
  expect(screen.getByLabelText<HTMLTextAreaElement>('发生了什么').value).toBe(words);
  await question();
  await press('我看过了，同意第 1 版');
  await waitFor(() => expect(uploads).toBe(3));
  await press('提交');
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { text: words, photos: [media(1).mediaId] } }));
});

test('who does not agree is asked once, however many photos wait', async () => {
  await fillIn();
  await choosePhoto(3);
  await question();
  await press('先不同意');
  await waitFor(() => expect(screen.getAllByText('重传')).toHaveLength(3));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(uploads).toBe(1);
});
