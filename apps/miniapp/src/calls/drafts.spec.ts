import { renderHook } from '@testing-library/react';
import { DAY_MS } from '@shequtong/kernel';
import { openBrowserDatabase } from '../../test/stand-ins/browser-database';
import { request, storage } from '../../test/stand-ins/taro';
import { accessOf } from '../../test/world/people';
import { dropKept, keptNames } from '@/platform/kept-media';
import { hold } from '@/platform/media.h5';
import { dropOldDrafts, keepDraft, keepPhoto, keptDraft, keptPhoto } from './drafts';
import { leavePlatform } from './own-data';
import { accountHere, keepTokens, usePerson } from './tokens';

const isText = (value: unknown): value is string => typeof value === 'string';
const days = (n: number) => n * DAY_MS;
const own = { createObjectURL: URL.createObjectURL };

beforeAll(() => {
  openBrowserDatabase();
  Object.assign(URL, { createObjectURL: (file: File) => `blob:${file.name}` });
});
afterAll(() => Object.assign(URL, own));

const photoOf = async (account: string) => (await keepPhoto(account, hold(new File(['x'], '1.jpg', { type: 'image/jpeg' })))) ?? '';

let now: number;
let ofA: string;
let ofB: string;

/** Two people began something on this phone. */
beforeEach(async () => {
  await dropKept(await keptNames());
  storage.clear();
  now = Date.now();
  keepDraft('a', 'report', '甲写的');
  keepDraft('b', 'report', '乙写的');
  ofA = await photoOf('a');
  ofB = await photoOf('b');
});

const left = async () => ({ a: keptDraft('a', 'report', isText), b: keptDraft('b', 'report', isText), photos: (await keptNames()).sort() });

test('each is offered their own words and photos, and nobody another’s', async () => {
  expect(await left()).toEqual({ a: '甲写的', b: '乙写的', photos: [ofA, ofB].sort() });
  expect(keptDraft(null, 'report', isText)).toBeNull();
  expect(await keptPhoto('a', ofA)).toMatchObject({ kind: 'photo' });
  expect(await keptPhoto('b', ofA)).toBeNull();
  expect(await keptPhoto(null, ofA)).toBeNull();
});

test('who is not here finds theirs again for a week, then it is dropped; who is here keeps it', async () => {
  await dropOldDrafts('b', now + days(6));
  expect(await left()).toEqual({ a: '甲写的', b: '乙写的', photos: [ofA, ofB].sort() });
  await dropOldDrafts('b', now + days(8));
  expect(await left()).toEqual({ a: null, b: '乙写的', photos: [ofB] });
  await dropOldDrafts(null, now + days(8));
  expect(await left()).toEqual({ a: null, b: null, photos: [] });
});

test('what an earlier version kept without saying whose it was goes', async () => {
  for (const name of ['report-draft', 'join-draft.K7PD3MWXQ4', 'group-draft.310113003001']) storage.set(`shequtong.${name}`, '{}');
  storage.set('shequtong.elder-mode', 'true');
  await dropOldDrafts('a', now);
  expect([...storage.keys()].filter((key) => !key.includes('.draft.'))).toEqual(['shequtong.elder-mode']);
});

test('who leaves the platform leaves nothing on the phone, and takes nothing of others with them', async () => {
  keepTokens({ accessToken: accessOf('a'), refreshToken: 'r' });
  request.mockImplementation(() => Promise.resolve({ statusCode: 204, header: {}, data: '' }));
  await leavePlatform();
  expect(await left()).toEqual({ a: null, b: '乙写的', photos: [ofB] });
  expect(accountHere()).toBeNull();
});

test('a token that cannot be read speaks for nobody', () => {
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  expect(accountHere()).toBeNull();
  expect(renderHook(usePerson).result.current).toBeNull();
});
