import { act, renderHook } from '@testing-library/react';
import { setStorageSync, storage } from '../../test/stand-ins/taro';
import { dismissToast, feedback } from '@/ui/feedback';
import { useKeptDraft } from './use-kept-draft';

interface Draft {
  key: string;
  words: string;
  place: string;
}

const hasShape = (value: unknown): value is Draft => typeof (value as Draft | null)?.words === 'string';
const form = (writer: string) => ({ writer, storedAs: 'form', hasShape });

let keys = 0;
const open = (writer = 'a') =>
  renderHook(() =>
    useKeptDraft(form(writer), (kept) => ({
      draft: kept ?? { key: `key-${(keys += 1)}`, words: '', place: '' },
      restored: kept !== null,
    })),
  );

beforeEach(() => {
  storage.clear();
  dismissToast();
  keys = 0;
});

test('what is written is there again with its key when the form is opened anew, for its writer only', () => {
  const first = open();
  act(() => first.result.current.change(() => ({ words: '楼道灯坏了' })));
  first.unmount();
  expect(open().result.current).toMatchObject({ draft: { key: 'key-1', words: '楼道灯坏了' }, restored: true });
  expect(open('b').result.current).toMatchObject({ draft: { words: '' }, restored: false });
});

test('two changes within one drawing both count', () => {
  const { result } = open();
  act(() => {
    result.current.change(() => ({ words: '灯' }));
    result.current.change(({ words }) => ({ words: `${words}坏了`, place: '电梯口' }));
  });
  expect(result.current.draft).toMatchObject({ words: '灯坏了', place: '电梯口' });
});

test('a phone without room says so while there is time', () => {
  const { result } = open();
  setStorageSync.mockImplementationOnce(() => {
    throw new Error('full');
  });
  act(() => result.current.change(() => ({ words: '灯坏了' })));
  expect(feedback.current().toast?.words).toBe('手机存不下了，请不要关闭这一页。');
  expect(result.current.draft.words).toBe('灯坏了');
});

test('begun anew it is empty, with another key, and nothing is left of the old words', () => {
  const { result } = open();
  act(() => result.current.change(() => ({ words: '灯坏了' })));
  act(() => result.current.startAnew());
  expect(result.current.draft).toEqual({ key: 'key-2', words: '', place: '' });
  expect(open().result.current.restored).toBe(false);
});

test('dropped it stays on the screen, and the next opening finds nothing', () => {
  const { result } = open();
  act(() => result.current.change(() => ({ words: '灯坏了' })));
  act(() => result.current.drop());
  expect(result.current.draft.words).toBe('灯坏了');
  expect(open().result.current.restored).toBe(false);
});
