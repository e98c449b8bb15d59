import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fillBrowserDatabase, openBrowserDatabase } from '../../../../../test/stand-ins/browser-database';
import { setOnline } from '../../../../../test/stand-ins/online';
import { request, storage } from '../../../../../test/stand-ins/taro';
import { categories, changed, media, ticket } from '../../../../../test/world/tickets';
import { rememberHome } from '@/calls/home-community';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import ReportPage from './index';

const areaId = 310113003001;

/** The server as it answers an upload; null where the connection breaks. */
let answer: () => { status: number; body: object } | null;
let uploads = 0;
/** What is on its way stays there until this has come. */
let passage: Promise<void>;
let sent: string[] = [];

/** What a browser sends a file with. */
class Upload {
  upload = {};
  status = 0;
  responseText = '';
  onload = () => undefined as void;
  onerror = () => undefined as void;
  open() {}
  setRequestHeader() {}
  send() {
    uploads += 1;
    const given = navigator.onLine ? answer() : null;
    void passage.then(() => {
      if (given === null) return this.onerror();
      Object.assign(this, { status: given.status, responseText: JSON.stringify(given.body) });
      this.onload();
    });
  }
}

const own = { XMLHttpRequest: window.XMLHttpRequest, createObjectURL: URL.createObjectURL, revokeObjectURL: URL.revokeObjectURL };

afterAll(() => {
  const { XMLHttpRequest, ...addresses } = own;
  Object.assign(window, { XMLHttpRequest });
  Object.assign(URL, addresses);
});

beforeAll(openBrowserDatabase);

beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  rememberHome({ areaId, name: '松涛苑' });
  setOnline(true);
  answer = () => ({ status: 201, body: media(1) });
  uploads = 0;
  passage = Promise.resolve();
  sent = [];
  Object.assign(window, { XMLHttpRequest: Upload });
  Object.assign(URL, { createObjectURL: (file: File) => `blob:${file.name}`, revokeObjectURL: () => undefined });
  request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: string }) => {
    const path = url.replace(/^.*\/api/, '');
    const compares = path.endsWith('/alike');
    if (method === 'POST' && !compares) sent.push(data ?? '');
    const body = compares
      ? { alike: [] }
      : method === 'POST'
        ? changed()
        : path === '/ticket-categories'
          ? categories
          : path.endsWith('/buildings')
            ? { buildings: [] }
            : path.includes('/tickets/')
              ? ticket()
              : { onDuty: null };
    return Promise.resolve({
      statusCode: method === 'POST' ? 201 : 200,
      header: { 'content-type': 'application/json' },
      data: JSON.stringify(body),
    });
  });
});

async function choosePhoto(name = '1.jpg') {
  fireEvent.click(screen.getByText('添加照片'));
  const field = document.querySelector('input[type=file]');
  await act(
    async () => void fireEvent.change(field as HTMLInputElement, { target: { files: [new File(['x'], name, { type: 'image/jpeg' })] } }),
  );
}

async function fillIn() {
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: '三号楼楼道灯坏了，晚上看不见台阶' } });
  fireEvent.click(await screen.findByText('楼道照明'));
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '电梯口' } });
}

const submit = () => act(async () => void fireEvent.click(screen.getByText('提交')));

test('a photo chosen without a network goes up by itself when the network is back', async () => {
  await act(async () => void render(<ReportPage />));
  setOnline(false);
  await choosePhoto();
  expect(await screen.findByText('没有网络，照片先存在手机上，连上网会自动上传。')).toBeTruthy();
  expect(await screen.findByText('等着上传')).toBeTruthy();
  await act(async () => setOnline(true));
  await waitFor(() => expect(screen.queryByText(/等着上传|没有传上去|重传/)).toBeNull());
  expect(uploads).toBe(2);
});

test('submitted without a network, the report waits for its photos and then leaves with them', async () => {
  await act(async () => void render(<ReportPage />));
  await fillIn();
  setOnline(false);
  await choosePhoto();
  await submit();
  expect(screen.getByText('连上网后先传照片，传完自动提交。离开了这一页，回来再点一次“提交”。')).toBeTruthy();
  expect(sent).toEqual([]);
  await act(async () => setOnline(true));
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ photos: [media(1).mediaId] });
});

test('a photo chosen without a network is there again when the page is opened anew, and goes up by itself', async () => {
  await act(async () => void render(<ReportPage />));
  await fillIn();
  setOnline(false);
  await choosePhoto();
  await screen.findByText('等着上传');
  cleanup();
  await act(async () => void render(<ReportPage />));
  expect(await screen.findByText('等着上传')).toBeTruthy();
  expect(screen.queryByText(/没传完/)).toBeNull();
  await act(async () => setOnline(true));
  await submit();
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ photos: [media(1).mediaId] });
});

test('where the browser keeps nothing, it says so, and the next opening how many are missing', async () => {
  fillBrowserDatabase();
  await act(async () => void render(<ReportPage />));
  setOnline(false);
  await choosePhoto();
  expect(await screen.findByText('没有网络，照片还没传，手机也存不下。连上网会自动上传，先不要离开这一页。')).toBeTruthy();
  cleanup();
  await act(async () => void render(<ReportPage />));
  expect(screen.getByText(/有 1 张照片没传完/)).toBeTruthy();
});

test('what is changed meanwhile takes the submission back', async () => {
  await act(async () => void render(<ReportPage />));
  await fillIn();
  setOnline(false);
  await choosePhoto();
  await screen.findByText('等着上传');
  await submit();
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '电梯口，右边' } });
  expect(screen.queryByText(/传完自动提交/)).toBeNull();
  await act(async () => setOnline(true));
  expect(uploads).toBe(2);
  expect(sent).toEqual([]);
});

test('a photo that failed with the network there says what to do, and its own tap sends photo and report', async () => {
  answer = () => ({ status: 503, body: {} });
  await act(async () => void render(<ReportPage />));
  await fillIn();
  await choosePhoto();
  await submit();
  expect(await screen.findByText('有照片没传上去。点照片上的“重传”，传完自动提交；也可以删掉它。')).toBeTruthy();
  answer = () => ({ status: 201, body: media(1) });
  await act(async () => void fireEvent.click(screen.getByText('重传')));
  expect(await screen.findByText('已收到')).toBeTruthy();
});

test('a photo that is refused does not let the report leave without it unnoticed', async () => {
  await act(async () => void render(<ReportPage />));
  await fillIn();
  setOnline(false);
  await choosePhoto();
  await submit();
  answer = () => ({
    status: 415,
    body: {
      type: '/problems/platform/media-disguised',
      code: 'platform/media-disguised',
      status: 415,
      title: '不是图片',
      detail: '这个文件不是图片。',
    },
  });
  await act(async () => setOnline(true));
  expect(await screen.findByText('这个文件不是图片。')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('the banner says that what is filled in stays on the phone', async () => {
  await act(async () => void render(<ReportPage />));
  setOnline(false);
  expect(screen.getByText('现在没有网络。已填的内容会留在手机上，连上网再提交。')).toBeTruthy();
});

test('a photo that is still going up when the form is left and opened again goes up once, and takes nothing back that was written since', async () => {
  let arrive = () => undefined as void;
  passage = new Promise((resolve) => (arrive = resolve));
  await act(async () => void render(<ReportPage />));
  await fillIn();
  await choosePhoto();
  await waitFor(() => expect(uploads).toBe(1));
  cleanup();
  await act(async () => void render(<ReportPage />));
  await screen.findByText('正在上传 0%');
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '电梯口，左边' } });
  await act(async () => arrive());
  await waitFor(() => expect(screen.queryByText(/正在上传/)).toBeNull());
  expect(uploads).toBe(1);
  cleanup();
  await act(async () => void render(<ReportPage />));
  expect(screen.getByLabelText<HTMLInputElement>('具体位置').value).toBe('电梯口，左边');
  expect(screen.getAllByLabelText(/查看第/)).toHaveLength(1);
  await submit();
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(sent.map((body) => (JSON.parse(body) as { photos: string[] }).photos)).toEqual([[media(1).mediaId]]);
});

test('a photo that arrives while nobody has the form open is in the draft when it is opened again', async () => {
  let arrive = () => undefined as void;
  passage = new Promise((resolve) => (arrive = resolve));
  await act(async () => void render(<ReportPage />));
  await choosePhoto();
  await waitFor(() => expect(uploads).toBe(1));
  cleanup();
  await act(async () => arrive());
  await act(async () => void render(<ReportPage />));
  expect(await screen.findByLabelText('查看第 1 张')).toBeTruthy();
  expect(screen.queryByText(/正在上传/)).toBeNull();
  expect(uploads).toBe(1);
});
