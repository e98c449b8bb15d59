import { act, fireEvent, render, screen } from '@testing-library/react';
import { setOnline } from '../../../../../test/stand-ins/online';
import { request, setClipboardData, storage } from '../../../../../test/stand-ins/taro';
import { ticket } from '../../../../../test/world/tickets';
import { Ledger, sealed } from '../../../../../test/world/traces';
import { saveText } from '@/platform/save-file';
import { type TicketProof } from '@/calls/trace-proof';
import { TraceCheckRow } from './trace-check-row';

jest.mock('@/platform/save-file', () => ({ saveText: jest.fn(() => Promise.resolve(true)) }));

const shown = ticket();
const ledger = new Ledger(['a', 'b', 'c']);
const proof = (size: number | null) => ledger.proof(shown.timeline, [1, 2], size === null ? null : ledger.head('2026-11-24', size));
const now = Date.parse('2026-11-24T07:00:00Z');

/** The server as far as this row asks it. */
let answer: TicketProof | null;

beforeEach(() => {
  storage.clear();
  request.mockClear();
  setOnline(true);
  answer = proof(3);
  request.mockImplementation(() =>
    answer
      ? Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(answer) })
      : Promise.reject(Object.assign(new Error('no network'), { errMsg: 'request:fail' })),
  );
});

const ask = () => fireEvent.click(screen.getByRole('button', { name: /核对办理经过/ }));

test('asked for, it says what the phone found, with the size and hour of the signed tree, and gives the proof away', async () => {
  render(<TraceCheckRow ticket={shown} now={now} />);
  expect(request).not.toHaveBeenCalled();
  ask();
  expect(screen.getByText('正在核对…')).toBeTruthy();
  expect(await screen.findByText('一步没少，也没被换过')).toBeTruthy();
  // How it was worked out is one tap away.
  expect(screen.queryByText(/总账今天 8:00 签名，共 3 条/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '怎么核对的' }));
  expect(screen.getByText(/总账今天 8:00 签名，共 3 条/)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByText('保存凭证')));
  expect(saveText).toHaveBeenCalledWith('003001-2026-00042 留痕凭证.json', JSON.stringify(answer, null, 2));
  await act(async () => fireEvent.click(screen.getByText('复制凭证')));
  expect(setClipboardData).toHaveBeenCalledWith({ data: JSON.stringify(answer, null, 2) });
});

test('not in the tree yet, it says when to come again', async () => {
  answer = proof(null);
  render(<TraceCheckRow ticket={shown} now={now} />);
  ask();
  expect(await screen.findByText('还不能核对')).toBeTruthy();
  expect(screen.queryByText('保存凭证')).toBeNull();
  answer = proof(3);
  fireEvent.click(screen.getByText('再核对一次'));
  expect(await screen.findByText('一步没少，也没被换过')).toBeTruthy();
});

test('what does not hold is said aloud, names the step and what to do, and is not taken for the measure of later checks', async () => {
  const sound = proof(3);
  answer = { ...sound, entries: sound.entries.map((entry) => ({ ...entry, position: 0 })) };
  render(<TraceCheckRow ticket={shown} now={now} />);
  ask();
  expect((await screen.findByRole('alert')).textContent).toContain(
    '核对不上“居民上报”这一步，全区总账里找不到当时的记录。请先点“保存凭证”留底，再打值班电话，说“办理经过核对不上”。',
  );
  expect(screen.getByText('保存凭证')).toBeTruthy();
  expect(storage.size).toBe(0);
});

test('without a network it says so and asks nobody; an answer that does not come claims nothing', async () => {
  setOnline(false);
  render(<TraceCheckRow ticket={shown} now={now} />);
  expect(screen.getByText('现在没有网络，连上网再核对。')).toBeTruthy();
  ask();
  expect(request).not.toHaveBeenCalled();
  await act(async () => setOnline(true));
  answer = null;
  ask();
  expect(await screen.findByText(/网络没有回应/)).toBeTruthy();
  expect(screen.queryByText('一步没少，也没被换过')).toBeNull();
});

test('the reporter’s phone is given what the fingerprints are of, and says so', async () => {
  const entries = sealed(shown);
  const bound = new Ledger(['a', ...entries]);
  answer = bound.proof(entries, [1], bound.head('2026-11-24', 2));
  render(<TraceCheckRow ticket={{ ...shown, timeline: shown.timeline.map((step) => ({ ...step, words: [] })) }} now={now} />);
  expect(screen.getByText('您的手机自己核对，不用听平台的：写的话、时间，有没有人事后改过。')).toBeTruthy();
  ask();
  expect(await screen.findByText('写的话和时间都没改过')).toBeTruthy();
});

test('steps that came since take the word back', async () => {
  const { rerender } = render(<TraceCheckRow ticket={shown} now={now} />);
  ask();
  expect(await screen.findByText('一步没少，也没被换过')).toBeTruthy();
  const [first] = shown.timeline;
  const added = { ...shown, timeline: [...shown.timeline, ...(first ? [{ ...first, seq: 99, step: 'add-information' }] : [])] };
  rerender(<TraceCheckRow ticket={added} now={now} />);
  expect(screen.queryByText('一步没少，也没被换过')).toBeNull();
});

test('a key that was replaced is shown by its fingerprint; once its owner has compared it the phone goes by it', async () => {
  const { rerender } = render(<TraceCheckRow ticket={shown} now={now} />);
  ask();
  expect(await screen.findByText('一步没少，也没被换过')).toBeTruthy();
  const replaced = new Ledger(['a', 'b', 'c'], 9);
  answer = replaced.proof(shown.timeline, [1, 2], replaced.head('2026-11-24', 3));
  rerender(<TraceCheckRow ticket={{ ...shown, version: 2 }} now={now} />);
  ask();
  expect(await screen.findByText('请和居委会对一下号码')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByText('号码一样，以后认它'));
  expect(await screen.findByText('一步没少，也没被换过')).toBeTruthy();
});

test('a phone that is too old to work it out claims nothing, and still gives the proof away', async () => {
  const sound = proof(3);
  const kept = globalThis.BigInt;
  Object.defineProperty(globalThis, 'BigInt', { configurable: true, value: undefined });
  try {
    const { rerender } = render(<TraceCheckRow ticket={shown} now={now} />);
    ask();
    expect(await screen.findByText('这台手机太旧，自己核对不了')).toBeTruthy();
    expect(screen.getByText('保存凭证')).toBeTruthy();
    expect(screen.queryByText('一步没少，也没被换过')).toBeNull();
    answer = { ...sound, faults: [{ fault: 'words-changed', seq: 1 }] };
    rerender(<TraceCheckRow ticket={{ ...shown, version: 2 }} now={now} />);
    ask();
    expect((await screen.findByRole('alert')).textContent).toContain('平台自己也发现，“居民上报”这一步和当时记下的不一样。');
  } finally {
    Object.defineProperty(globalThis, 'BigInt', { configurable: true, writable: true, value: kept });
  }
});
