import * as taro from '../../test/stand-ins/taro';
import { keptReport } from './kept-report';

afterEach(() => taro.storage.clear());

test('a report that was begun is found in the community it belongs to, and nowhere else', () => {
  expect(keptReport(310113003001)).toBeNull();
  taro.storage.set('shequtong.report-draft', JSON.stringify({ areaId: 310113003001, text: ' 楼道灯坏了 ' }));
  expect(keptReport(310113003001)).toBe('楼道灯坏了');
  expect([keptReport(310113003002), keptReport(undefined)]).toEqual([null, null]);
  taro.storage.set('shequtong.report-draft', JSON.stringify({ areaId: 310113003001, text: ' ' }));
  expect(keptReport(310113003001)).toBeNull();
});
