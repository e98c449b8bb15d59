import { placeChanges, placeChangeWords } from './place-change.js';

test.each([
  ['buildings-added', ['1号楼'], null, '1号楼'],
  ['buildings-added', ['1号楼', '2号楼'], null, '2 栋：1号楼、2号楼'],
  ['buildings-added', ['1', '2', '3', '4', '5', '6'], null, '6 栋：1、2、3、4、5等'],
  ['building-renamed', ['旧楼', '新楼'], null, '旧楼 → 新楼'],
  ['building-retired', ['旧楼'], null, '旧楼'],
  ['unit-renamed', ['一居', '二居'], null, '一居 → 二居'],
  ['unit-merged', ['一居', '二居'], '2026-12-31', '一居并入二居，最后一天 2026-12-31'],
  ['merge-undone', ['一居', '二居'], null, '一居不再并入二居'],
] as const)('%s %j', (change, names, lastDay, words) => {
  expect(placeChanges).toContain(change);
  expect(placeChangeWords(change, names, lastDay)).toBe(words);
});
