import { EXCERPT, excerptOf } from './excerpt.js';

it('cuts after whole characters', () => {
  expect(excerptOf('楼道灯坏了')).toBe('楼道灯坏了');
  expect(excerptOf(`${'a'.repeat(EXCERPT - 1)}😀尾`)).toBe(`${'a'.repeat(EXCERPT - 1)}😀`);
  expect(excerptOf('😀'.repeat(EXCERPT + 1))).toBe('😀'.repeat(EXCERPT));
});
