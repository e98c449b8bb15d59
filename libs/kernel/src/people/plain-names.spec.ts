import fc from 'fast-check';
import { plainPersonName, plainPlaceName, plainRoom } from './plain-names.js';

test.each([
  ['欧阳 小明', '欧阳小明'],
  ['张\u200b三', '张三'],
  ['\ufeff张三\u200e', '张三'],
  ['张\u3000三', '张三'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['\u200b \u2800', ''],
  ['\u3164张三', '张三'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['阿依古丽‧买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['J. Smith', 'J.Smith'],
  ['Jean‐Pierre', 'Jean-Pierre'],
  ['O’Neil', "O'Neil"],
])('the person %j is %j', (typed, name) => expect(plainPersonName(typed)).toBe(name));

test.each([
  ['301室', '301'],
  ['３０１', '301'],
  ['3\u200b01', '301'],
  ['3-b', '3-B'],
  ['老街12号', '老街12号'],
  ['室', ''],
  [' 室 室', ''],
])('the room %j is %j', (typed, room) => expect(plainRoom(typed)).toBe(room));

test.each([
  ['1 号楼', '1号楼'],
  ['１号楼', '1号楼'],
  ['1\u200b号楼\u200f', '1号楼'],
  ['  8  号楼 ', '8号楼'],
  ['Tower  A 3', 'Tower A 3'],
  ['A 座', 'A座'],
  ['12 号楼 3 单元', '12号楼3单元'],
  ['宝钢一村(东)', '宝钢一村（东）'],
  ['宝钢一村（东）', '宝钢一村（东）'],
  ['1 2号楼', '1 2号楼'],
  ['\u200b', ''],
])('the place %j is %j', (typed, name) => expect(plainPlaceName(typed)).toBe(name));

test.each([
  ['person', plainPersonName],
  ['room', plainRoom],
  ['place', plainPlaceName],
])('what is plain for a %s stays as it is', (_, plain) => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(plain(plain(text))).toBe(plain(text))));
});
