import { fromChineseMap, toChineseMap } from './chinese-map';

const metersPerDegree = 111_000;

test('a map in Shanghai is shifted by some hundred metres to the south-east, as known', () => {
  const here = { latitude: 31.4053, longitude: 121.4891 };
  const shown = toChineseMap(here);
  expect((shown.latitude - here.latitude) * metersPerDegree).toBeGreaterThan(-400);
  expect((shown.latitude - here.latitude) * metersPerDegree).toBeLessThan(-100);
  expect((shown.longitude - here.longitude) * metersPerDegree * Math.cos(31.4 * (Math.PI / 180))).toBeGreaterThan(300);
});

test.each([
  [31.4053, 121.4891],
  [39.9042, 116.4074],
  [22.5431, 114.0579],
])('there and back meets the same spot within a centimetre: %s, %s', (latitude, longitude) => {
  const back = fromChineseMap(toChineseMap({ latitude, longitude }));
  expect(Math.abs(back.latitude - latitude) * metersPerDegree).toBeLessThan(0.01);
  expect(Math.abs(back.longitude - longitude) * metersPerDegree).toBeLessThan(0.01);
});
