import { act, renderHook, waitFor } from '@testing-library/react';
import { ProblemError } from '@shequtong/api-client';
import { openBrowserDatabase } from '../../../test/stand-ins/browser-database';
import { setOnline } from '../../../test/stand-ins/online';
import { storage } from '../../../test/stand-ins/taro';
import { accessOf } from '../../../test/world/people';
import { keepDraft } from '@/calls/drafts';
import { keepTokens } from '@/calls/tokens';
import { noPhotos } from './photos/photo-draft';
import { type FormDraft, useKeptForm } from './use-kept-form';

interface Draft extends FormDraft {
  text: string;
}

const hasShape = (value: unknown): value is Draft => typeof (value as Draft | null)?.text === 'string';

let sent: Draft[];
/** How the server takes it; throws where it does not. */
let answer: () => string;
let arrivals: string[];

const open = () =>
  renderHook(() =>
    useKeptForm({
      writer: 'a',
      areaId: 310113003001,
      storedAs: 'form',
      hasShape,
      isBlank: ({ text }: Draft) => text === '',
      empty: (key): Draft => ({ key, text: '', ...noPhotos() }),
      words: { submit: '寄出', alreadyThere: '其实已经收到。' },
      send: async (draft) => {
        sent.push(draft);
        return answer();
      },
      onSent: (said) => void arrivals.push(said),
    }),
  );

const problem = (status: number, code: string) => new ProblemError({ status, code, title: '不行', detail: '不行。', errors: [] });

const write = ({ result }: ReturnType<typeof open>, text: string) => act(() => result.current.edit({ text }));
const submit = ({ result }: ReturnType<typeof open>) => act(async () => result.current.submit());

beforeAll(openBrowserDatabase);

beforeEach(() => {
  storage.clear();
  keepTokens({ accessToken: accessOf('a'), refreshToken: 'r' });
  setOnline(true);
  sent = [];
  arrivals = [];
  answer = () => 'done';
});

test('what was submitted leaves once, and the phone keeps nothing of it', async () => {
  const page = open();
  write(page, '灯坏了');
  await submit(page);
  await waitFor(() => expect(arrivals).toEqual(['done']));
  expect(sent).toHaveLength(1);
  expect(open().result.current.restored).toBe(false);
});

test('without an answer it says what to do, and goes with the same key also from the next opening of the page', async () => {
  answer = () => {
    throw new Error('request:fail');
  };
  const page = open();
  write(page, '灯坏了');
  await submit(page);
  expect(page.result.current.problem).toBe('网络没有回应，内容已存在手机上。连上网后点“寄出”，不会重复。');
  page.unmount();
  answer = () => 'done';
  const again = open();
  expect(again.result.current).toMatchObject({ restored: true, draft: { text: '灯坏了' } });
  await submit(again);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('with more written since, an earlier attempt that arrived is told, not doubled', async () => {
  const page = open();
  answer = () => {
    throw new Error('request:fail');
  };
  write(page, '灯坏了');
  await submit(page);
  answer = () => {
    throw problem(422, 'platform/idempotency-key-reused');
  };
  write(page, '灯坏了两盏');
  await submit(page);
  expect(page.result.current).toMatchObject({ arrived: true, problem: '其实已经收到。' });
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(arrivals).toEqual([]);
});

test('who is signed out is told so, and what is written stays', async () => {
  answer = () => {
    throw problem(401, 'platform/not-signed-in');
  };
  const page = open();
  write(page, '灯坏了');
  await submit(page);
  expect(page.result.current.signedOut).toBe(true);
  page.unmount();
  expect(open().result.current.draft.text).toBe('灯坏了');
});

test('photos that are gone from the phone, or too old on the server, are counted once as lost', async () => {
  const old = { mediaId: 'm1', url: '/a', sentAt: 0 };
  keepDraft('a', 'form', { key: 'k', text: '灯坏了', photos: [old], photosOnTheWay: { kept: ['gone'], unkept: 1 } });
  const page = open();
  await waitFor(() => expect(page.result.current.lost).toBe(3));
  expect(page.result.current.draft.photos).toEqual([]);
});

test('begun anew it is empty and says nothing of before', async () => {
  answer = () => {
    throw problem(422, 'platform/idempotency-key-reused');
  };
  const page = open();
  write(page, '灯坏了');
  await submit(page);
  const { key } = page.result.current.draft;
  act(() => page.result.current.startAnew());
  expect(page.result.current).toMatchObject({ draft: { text: '' }, problem: null, arrived: false, restored: false });
  expect(page.result.current.draft.key).not.toBe(key);
});
