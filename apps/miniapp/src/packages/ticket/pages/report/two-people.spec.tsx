import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openBrowserDatabase } from '../../../../../test/stand-ins/browser-database';
import { setOnline } from '../../../../../test/stand-ins/online';
import { request, storage } from '../../../../../test/stand-ins/taro';
import { accessOf, areaId, me, membership } from '../../../../../test/world/people';
import { categories } from '../../../../../test/world/tickets';
import { rememberHome } from '@/calls/home-community';
import { endHere } from '@/calls/session';
import { accountHere, keepTokens, letTokensRunOut } from '@/calls/tokens';
import { dropKept, keptNames } from '@/platform/kept-media';
import ReportPage from './index';

const words = '楼上每天半夜吵架，孩子睡不着';
/** In whose name each photo was sent. */
let sentAs: (string | null)[] = [];

/** Settled when the connection breaks: at once, unless a test holds it. */
let line = Promise.resolve();

/** What a browser sends a photo with, where the connection breaks. */
class BrokenUpload {
  upload = {};
  onerror = () => undefined as void;
  open() {}
  setRequestHeader() {}
  send() {
    sentAs.push(accountHere());
    void line.then(() => this.onerror());
  }
}

const ownRequest = window.XMLHttpRequest;
const own = { createObjectURL: URL.createObjectURL, revokeObjectURL: URL.revokeObjectURL };

/** Somebody signs in, and the server has told where they live. */
function signIn(account: string): void {
  keepTokens({ accessToken: accessOf(account), refreshToken: 'r' });
  rememberHome({ areaId, name: '松涛苑' });
}

const openForm = () => act(async () => void render(<ReportPage />));
const written = () => screen.getByLabelText<HTMLTextAreaElement>('发生了什么').value;
const photosShown = () => document.querySelectorAll('img').length;

async function choosePhoto(name: string): Promise<void> {
  fireEvent.click(screen.getByText('添加照片'));
  const field = document.querySelector('input[type=file]');
  await act(
    async () => void fireEvent.change(field as HTMLInputElement, { target: { files: [new File(['x'], name, { type: 'image/jpeg' })] } }),
  );
}

async function writeWithPhoto(): Promise<void> {
  setOnline(false);
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: words } });
  await choosePhoto('1.jpg');
  await screen.findByText('等着上传');
}

beforeAll(openBrowserDatabase);

beforeEach(async () => {
  await dropKept(await keptNames());
  storage.clear();
  Object.assign(window, { XMLHttpRequest: BrokenUpload });
  Object.assign(URL, { createObjectURL: (file: File) => `blob:${file.name}`, revokeObjectURL: () => undefined });
  request.mockImplementation(({ url }: { url: string }) => {
    const body = url.endsWith('/ticket-categories') ? categories : url.endsWith('/api/me') ? me([membership()]) : { buildings: [] };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
  });
  signIn('a');
  await openForm();
  await writeWithPhoto();
  sentAs = [];
  line = Promise.resolve();
});

afterAll(() => {
  Object.assign(window, { XMLHttpRequest: ownRequest });
  Object.assign(URL, own);
});

const nothingOfTheFirst = () => {
  expect(written()).toBe('');
  expect(screen.queryByText(/已放回/)).toBeNull();
  expect(screen.queryByText('等着上传')).toBeNull();
  expect(photosShown()).toBe(0);
};

test.each([
  ['signed out', endHere],
  ['stayed signed in', () => undefined],
  ['was signed out by the server', letTokensRunOut],
])('the next person on the phone sees nothing of a report whose writer %s; its writer does, photo and all', async (_, leave) => {
  cleanup();
  act(leave);
  signIn('b');
  await openForm();
  nothingOfTheFirst();
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: '门口的灯不亮' } });
  cleanup();
  signIn('a');
  await openForm();
  expect(written()).toBe(words);
  expect(await screen.findByText('等着上传')).toBeTruthy();
  expect(await keptNames()).toEqual([expect.stringMatching(/^a\./)]);
});

test('a form that was left open begins anew for whoever signs in next', async () => {
  await act(async () => signIn('b'));
  nothingOfTheFirst();
});

test('it does so too when that happens in another window of the browser', async () => {
  const session = JSON.stringify({ accessToken: accessOf('b'), refreshToken: 'r' });
  storage.set('shequtong.session', session);
  await act(async () => void window.dispatchEvent(new StorageEvent('storage', { key: 'shequtong.session' })));
  nothingOfTheFirst();
});

test('photos that are still on their way do not go on in the name of whoever signs in', async () => {
  await choosePhoto('2.jpg');
  await waitFor(() => expect(screen.getAllByText('等着上传')).toHaveLength(2));
  sentAs = [];
  let breakLine = (): void => undefined;
  line = new Promise((resolve) => (breakLine = resolve));
  await act(async () => setOnline(true));
  expect(sentAs).toEqual(['a']);
  await act(async () => signIn('b'));
  await act(async () => breakLine());
  expect(await keptNames()).toHaveLength(2);
  expect(sentAs).toEqual(['a']);
});

test('a session that runs out takes nothing from under its person’s hands, and the same person goes on', async () => {
  await act(async () => letTokensRunOut());
  expect(written()).toBe(words);
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: `${words}。` } });
  await act(async () => signIn('a'));
  expect(written()).toBe(`${words}。`);
  expect(screen.getByText('等着上传')).toBeTruthy();
});

test('opened after the session ran out, it asks for signing in before it shows anything', async () => {
  cleanup();
  act(letTokensRunOut);
  await openForm();
  expect(screen.queryByLabelText('发生了什么')).toBeNull();
  expect(screen.queryByText('等着上传')).toBeNull();
});
