import * as taro from '../../test/stand-ins/taro';
import { accessOf } from '../../test/world/people';
import { keepDraft } from './drafts';
import { keptReport, reportStoredAs } from './kept-report';
import { dropTokens, keepTokens } from './tokens';

const signIn = (account: string) => keepTokens({ accessToken: accessOf(account), refreshToken: 'r' });

beforeEach(() => {
  taro.storage.clear();
  signIn('a');
});

test('a report that was begun is found in the community it belongs to, and nowhere else', () => {
  expect(keptReport(310113003001)).toBeNull();
  keepDraft('a', reportStoredAs, { areaId: 310113003001, text: ' 楼道灯坏了 ' });
  expect(keptReport(310113003001)).toBe('楼道灯坏了');
  expect([keptReport(310113003002), keptReport(undefined)]).toEqual([null, null]);
  keepDraft('a', reportStoredAs, { areaId: 310113003001, text: ' ' });
  expect(keptReport(310113003001)).toBeNull();
});

test('nobody else on the same phone is told of it, signed in or not', () => {
  keepDraft('a', reportStoredAs, { areaId: 310113003001, text: '楼道灯坏了' });
  signIn('b');
  expect(keptReport(310113003001)).toBeNull();
  dropTokens();
  expect(keptReport(310113003001)).toBeNull();
});
