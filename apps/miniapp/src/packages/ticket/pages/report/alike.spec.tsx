import { act, fireEvent, render, screen } from '@testing-library/react';
import { openBrowserDatabase } from '../../../../../test/stand-ins/browser-database';
import { request, storage } from '../../../../../test/stand-ins/taro';
import { categories, changed, item, ticket } from '../../../../../test/world/tickets';
import { type Schemas } from '../../../../../test/world/product';
import { rememberHome } from '@/calls/home-community';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import ReportPage from './index';

const areaId = 310113003001;
const text = '三号楼楼道灯坏了，晚上看不见台阶';
const common = ['同一类', '都说到“楼道灯坏了”'];
const sameThing: Schemas['AlikeTicketView'] = {
  ticket: item({ excerpt: '楼道灯坏了好几天', visibility: 'public' }),
  mine: false,
  likeness: 0.8,
  common,
};

/** What the server knows that is alike; null where it does not answer. */
let alike: Schemas['AlikeTicketView'][] | null;
/** Where it answers later: when. */
let slow: Promise<void> | null = null;
let compared: object[] = [];
let sent: object[] = [];

beforeAll(openBrowserDatabase);

beforeEach(async () => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  rememberHome({ areaId, name: '松涛苑' });
  [alike, slow, compared, sent] = [[sameThing], null, [], []];
  request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: string }) => {
    const path = url.replace(/^.*\/api/, '');
    const answer = (statusCode: number, body: object) =>
      Promise.resolve({ statusCode, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
    if (path.endsWith('/alike')) {
      compared.push(JSON.parse(data ?? '{}') as object);
      if (slow) return slow.then(() => answer(200, { alike: [] }));
      return alike === null ? Promise.reject(new Error('request:fail')) : answer(200, { alike });
    }
    if (method === 'POST') {
      sent.push(JSON.parse(data ?? '{}') as object);
      return answer(201, changed());
    }
    if (path === '/ticket-categories') return answer(200, categories);
    return answer(200, path.endsWith('/buildings') ? { buildings: [] } : path.includes('/tickets/') ? ticket() : { onDuty: null });
  });
  await act(async () => void render(<ReportPage />));
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: text } });
  fireEvent.click(await screen.findByText('楼道照明'));
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '电梯口' } });
});

const submit = () => act(async () => void fireEvent.click(screen.getByText('提交')));

test('before it goes out the person sees what is likely the same, and why; said that it is not, it goes out once', async () => {
  await submit();
  expect(await screen.findByRole('dialog', { name: '是不是同一件事' })).toBeTruthy();
  expect(screen.getByText('楼道灯坏了好几天')).toBeTruthy();
  expect(screen.getByText(common.join('，'))).toBeTruthy();
  expect(compared).toEqual([{ text, categoryCode: 'estate.light', place: '电梯口' }]);
  expect(sent).toEqual([]);
  await act(async () => void fireEvent.click(screen.getByText('不是同一件，提交')));
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(sent).toHaveLength(1);
});

test('closed, nothing goes out and nothing is lost; submitted again as it is, it goes out unasked, said otherwise it is asked anew', async () => {
  await submit();
  await act(async () => void fireEvent.click(await screen.findByText('关闭')));
  expect(sent).toEqual([]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('发生了什么').value).toBe(text);
  fireEvent.change(screen.getByLabelText('具体位置'), { target: { value: '四楼电梯口' } });
  await submit();
  expect(await screen.findByRole('dialog', { name: '是不是同一件事' })).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByText('关闭')));
  await submit();
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(compared).toHaveLength(2);
});

test.each([
  ['nothing is alike', []],
  ['nobody answers', null],
])('where %s it goes out without a question', async (_, answers) => {
  alike = answers;
  await submit();
  expect(await screen.findByText('已收到')).toBeTruthy();
  expect(sent).toHaveLength(1);
});

test('one’s own is called so', async () => {
  alike = [{ ...sameThing, mine: true }];
  await submit();
  expect(await screen.findByText(`您报过的，${common.join('，')}`)).toBeTruthy();
});

test('edited while it was compared, it waits for its writer', async () => {
  let answered = () => undefined as void;
  slow = new Promise((resolve) => (answered = resolve));
  await submit();
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: '' } });
  await act(async () => answered());
  expect(sent).toEqual([]);
  expect(screen.queryByText('已收到')).toBeNull();
});
