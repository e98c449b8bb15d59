import { categoryGroups, searchedGroups, suggestedCategories } from './categories';

const all = [
  { code: 'estate', parentCode: null, name: '房屋物业', keywords: [] },
  { code: 'estate.light', parentCode: 'estate', name: '楼道照明', keywords: ['灯', '楼道灯', '不亮'] },
  { code: 'estate.water', parentCode: 'estate', name: '漏水', keywords: ['渗水', '水管'] },
  { code: 'road', parentCode: null, name: '道路交通', keywords: [] },
  { code: 'road.lamp', parentCode: 'road', name: '路灯', keywords: ['灯', '路灯'] },
  { code: 'empty', parentCode: null, name: '空', keywords: [] },
];
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test('categories stand under their upper level; one without any is not shown', () => {
  expect(categoryGroups(all).map(({ name, categories }) => [name, codes(categories)])).toEqual([
    ['房屋物业', ['estate.light', 'estate.water']],
    ['道路交通', ['road.lamp']],
  ]);
});

test('a word finds names and keywords, a group by its own name, and no word finds all', () => {
  const groups = categoryGroups(all);
  expect(searchedGroups(groups, '水管').map(({ categories }) => codes(categories))).toEqual([['estate.water']]);
  expect(searchedGroups(groups, '道路').map(({ categories }) => codes(categories))).toEqual([['road.lamp']]);
  expect(searchedGroups(groups, '  ')).toHaveLength(2);
  expect(searchedGroups(groups, '选举')).toEqual([]);
});

test('the likeliest category comes first, and none without a hint', () => {
  expect(codes(suggestedCategories(all, '3 号楼楼道灯不亮了'))).toEqual(['estate.light', 'road.lamp']);
  expect(suggestedCategories(all, '你好')).toEqual([]);
});

test('of two as likely the one that is spoken of first: what is wrong, not whom it troubles', () => {
  const elderly = { code: 'people.elderly', parentCode: 'people', name: '养老服务', keywords: ['老人'] };
  const manhole = { code: 'hazard.manhole', parentCode: 'hazard', name: '井盖缺损', keywords: ['井盖'] };
  const text = '8号门口的井盖松了，汽车一压就响，晚上老人走路怕踩空。';
  expect(codes(suggestedCategories([elderly, manhole], text))).toEqual(['hazard.manhole', 'people.elderly']);
});
