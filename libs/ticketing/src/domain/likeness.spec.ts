import { likest, metresBetween, piecesOf, sharedStretch, type Told } from './likeness.js';

const told = (text: string, more: Partial<Told> = {}): Told => ({
  text,
  categoryCode: null,
  buildingId: null,
  point: null,
  place: null,
  ...more,
});
const among = (mine: Told, ...others: Told[]): string[] => likest(mine, others, 3).map(({ ticket }) => ticket.text);

describe('two reports of the same thing', () => {
  test.each([
    [
      'the same lamp in other words',
      told('3号楼一楼灯坏了', { buildingId: 'b3' }),
      told('楼道的灯坏了好几天，老人看不见台阶', { buildingId: 'b3' }),
    ],
    [
      'the same class at the same spot',
      told('井盖松了，车一压就响', { categoryCode: 'hazard.manhole', point: { longitude: 121.4891, latitude: 31.4053 } }),
      told('北门外井盖响得厉害', { categoryCode: 'hazard.manhole', point: { longitude: 121.4894, latitude: 31.4054 } }),
    ],
    [
      'two characters that say it all',
      told('积水', { categoryCode: 'estate.drain', place: '北门口' }),
      told('一下雨北门口就积水', { categoryCode: 'estate.drain', place: '北门口' }),
    ],
  ])('%s', (_, mine, other) => expect(among(mine, other)).toEqual([other.text]));

  test.each([
    ['lifts of two buildings that were chosen', told('电梯坏了', { buildingId: 'b3' }), told('电梯坏了', { buildingId: 'b5' })],
    ['lifts of two buildings that were written', told('3号楼电梯坏了'), told('5 号楼电梯坏了')],
    [
      'spots a quarter of an hour apart',
      told('垃圾没人收', { point: { longitude: 121.489, latitude: 31.405 } }),
      told('垃圾没人收', { point: { longitude: 121.494, latitude: 31.405 } }),
    ],
    [
      'nothing said alike in one house',
      told('狗叫到半夜', { buildingId: 'b3', categoryCode: 'noise.pets' }),
      told('水管漏水', { buildingId: 'b3', categoryCode: 'noise.pets' }),
    ],
    ['only what everybody writes', told('我们小区门口一直有人乱停车'), told('我们小区的健身器材坏了很久没人修，孩子差点受伤')],
  ])('are not %s', (_, mine, other) => expect(among(mine, other)).toEqual([]));

  test('come likest first, and no more than asked for', () => {
    const mine = told('楼道灯不亮，晚上看不见', { buildingId: 'b1', categoryCode: 'estate.light' });
    const same = told('楼道灯不亮', { buildingId: 'b1', categoryCode: 'estate.light' });
    const near = told('楼道灯不亮', { categoryCode: 'estate.light' });
    const other = told('楼道灯一闪一闪', { categoryCode: 'estate.wire' });
    expect(likest(mine, [other, near, same], 3).map(({ ticket }) => ticket)).toEqual([same, near]);
    expect(likest(mine, [other, near, same], 1)).toHaveLength(1);
  });

  test('say what they have in common', () => {
    const [found] = likest(
      told('北门的井盖松了', { categoryCode: 'hazard.manhole', point: { longitude: 121.4891, latitude: 31.4053 } }),
      [told('井盖松了很危险', { categoryCode: 'hazard.manhole', point: { longitude: 121.4891, latitude: 31.40575 } })],
      3,
    );
    expect(found?.common).toEqual([{ what: 'near', metres: 50 }, { what: 'category' }, { what: 'words', words: '井盖松了' }]);
  });

  test('an empty list, and texts without a letter, are like nothing', () => {
    expect(likest(told('灯坏了'), [], 3)).toEqual([]);
    expect(among(told('！！'), told('！！'))).toEqual([]);
  });
});

test('a text is compared by pairs of its Chinese characters and by its other words', () => {
  expect([...piecesOf('楼道灯，LED 3 号')]).toEqual(['楼道', '道灯', 'led', '3', '号']);
  expect([...piecesOf('ＬＥＤ灯')]).toEqual(['led', '灯']);
});

test('the longest stretch that stands in both', () => {
  expect(sharedStretch('昨天起，北门的井盖松了', '井盖松了很危险')).toBe('井盖松了');
  expect(sharedStretch('灯', '水')).toBe('');
});

test('metres on a plane', () => {
  expect(metresBetween({ longitude: 121.4891, latitude: 31.4053 }, { longitude: 121.4891, latitude: 31.4053 })).toBe(0);
  expect(Math.round(metresBetween({ longitude: 121.489, latitude: 31.405 }, { longitude: 121.49, latitude: 31.405 }))).toBe(95);
});
