import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openBrowserDatabase } from '../../../../../test/stand-ins/browser-database';
import { setOnline } from '../../../../../test/stand-ins/online';
import { getCurrentPages, navigateBack, request, route, storage } from '../../../../../test/stand-ins/taro';
import { accessOf } from '../../../../../test/world/people';
import { changed, ticket } from '../../../../../test/world/tickets';
import { keepDraft, keptDraft } from '@/calls/drafts';
import { forgetEverythingRead } from '@/calls/read-cache';
import { type Ticket } from '@/calls/tickets';
import { keepTokens } from '@/calls/tokens';
import AddPage from './index';

interface Sent {
  url: string;
  data: string;
  header: Record<string, string>;
}

let shown: Ticket;
let sent: Sent[];
/** How the server answers what is added; null where the connection breaks. */
let answer: () => { status: number; body: object } | null;

beforeAll(openBrowserDatabase);

beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: accessOf('a'), refreshToken: 'r' });
  setOnline(true);
  navigateBack.mockClear();
  // The ticket's own page lies below.
  getCurrentPages.mockReturnValue([{}, {}]);
  shown = ticket({ openSteps: ['add-information', 'urge', 'withdraw'] });
  sent = [];
  answer = () => ({ status: 200, body: changed() });
  route.params = { area: String(shown.areaId), id: shown.ticketId };
  request.mockImplementation((asked: Sent & { method: string }) => {
    const posted = asked.method === 'POST';
    if (posted) sent.push(asked);
    const given = posted ? answer() : { status: 200, body: shown };
    if (!given) return Promise.reject(new Error('request:fail'));
    const header = { 'content-type': given.status < 300 ? 'application/json' : 'application/problem+json' };
    return Promise.resolve({ statusCode: given.status, header, data: JSON.stringify(given.body) });
  });
});

const open = () => act(async () => void render(<AddPage />));
const write = async (text: string) => fireEvent.change(await screen.findByLabelText('有什么新情况'), { target: { value: text } });
const submit = () => act(async () => void fireEvent.click(screen.getByText('提交补充')));
const isText = (value: unknown): value is { text: string } => typeof (value as { text?: unknown } | null)?.text === 'string';
const kept = () => keptDraft('a', `addition.${shown.ticketId}`, isText)?.text ?? null;

test('what is added goes to its ticket once, and leads back to it', async () => {
  await open();
  expect(screen.getByText(/^补充到：/)).toBeTruthy();
  await write('二楼的灯也不亮了');
  await submit();
  await waitFor(() => expect(navigateBack).toHaveBeenCalledTimes(1));
  expect(sent.map(({ url }) => url.replace(/^.*\/api/, ''))).toEqual([
    `/communities/${shown.areaId}/tickets/${shown.ticketId}/add-information`,
  ]);
  expect(JSON.parse(sent[0]?.data ?? '')).toEqual({ text: '二楼的灯也不亮了' });
  expect(kept()).toBeNull();
});

test('a word or two are asked for before anything is sent', async () => {
  await open();
  await write('嗯');
  await submit();
  expect(screen.getByText('请再多写几个字，让工作人员知道有什么新情况。')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('without an answer it stays on the phone, and goes with the same key when it is sent again', async () => {
  answer = () => null;
  await open();
  await write('二楼的灯也不亮了');
  await submit();
  act(() => setOnline(false));
  expect(screen.getByText('现在没有网络。已填的内容会留在手机上，连上网再提交。')).toBeTruthy();
  act(() => setOnline(true));
  expect(await screen.findByText('网络没有回应，内容已存在手机上。连上网后点“提交补充”，不会重复。')).toBeTruthy();
  cleanup();
  await open();
  expect(screen.getByLabelText<HTMLTextAreaElement>('有什么新情况').value).toBe('二楼的灯也不亮了');
  answer = () => ({ status: 200, body: changed() });
  await submit();
  await waitFor(() => expect(navigateBack).toHaveBeenCalledTimes(1));
  const keys = sent.map(({ header }) => header['Idempotency-Key']);
  expect(keys[0]).toBeTruthy();
  expect(new Set(keys).size).toBe(1);
});

test('what was begun for one ticket is not offered for another, nor to somebody else', async () => {
  keepDraft('a', 'addition.another', { key: 'k', text: '别的事', photos: [], photosOnTheWay: { kept: [], unkept: 0 } });
  keepDraft('b', `addition.${shown.ticketId}`, { key: 'k', text: '别人的', photos: [], photosOnTheWay: { kept: [], unkept: 0 } });
  await open();
  expect((await screen.findByLabelText<HTMLTextAreaElement>('有什么新情况')).value).toBe('');
});

test('a ticket that is done meanwhile takes no more; what was written is not lost', async () => {
  answer = () => ({
    status: 409,
    body: {
      type: '/problems/ticket/illegal-step',
      code: 'ticket/illegal-step',
      status: 409,
      title: '现在不能这样办',
      detail: '请刷新看看。',
    },
  });
  await open();
  await write('二楼的灯也不亮了');
  await submit();
  expect(await screen.findByText('现在不能补充')).toBeTruthy();
  expect(screen.getByText('二楼的灯也不亮了')).toBeTruthy();
});

test('who is not its reporter finds nothing to add to', async () => {
  shown = ticket({ mine: false, openSteps: [] });
  await open();
  expect(await screen.findByText('没有找到这件事项')).toBeTruthy();
});

test('of a public ticket it says that everybody reads what is added', async () => {
  shown = ticket({ visibility: 'public', openSteps: ['add-information'] });
  await open();
  expect(await screen.findByText('这件事是公开的，补充的内容和照片大家都能看到。')).toBeTruthy();
});

test('a link that lost the ticket says so, instead of blaming the network', async () => {
  route.params = { area: String(shown.areaId) };
  request.mockClear();
  await open();
  expect(screen.getByText('这个链接不完整')).toBeTruthy();
  expect(request).not.toHaveBeenCalled();
});
