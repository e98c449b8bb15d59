import { beginningOf } from './fold';

test('what is hardly longer than what would be kept stands whole', () => {
  expect(beginningOf('', 20)).toBeNull();
  expect(beginningOf('灯'.repeat(200), 20)).toBeNull();
});

test('a long text keeps its first eight lines', () => {
  expect(beginningOf('灯'.repeat(201), 20)).toBe(`${'灯'.repeat(160)}…`);
  expect(beginningOf('灯'.repeat(201), 14)).toBe(`${'灯'.repeat(112)}…`);
});

test('paragraphs and empty lines count as the lines they take', () => {
  const lines = Array.from({ length: 11 }, (_, index) => (index % 2 ? '' : `第 ${index} 行`));
  expect(beginningOf(lines.slice(0, 10).join('\n'), 20)).toBeNull();
  expect(beginningOf(lines.join('\n'), 20)).toBe(`${lines.slice(0, 7).join('\n')}…`);
});

test('no sign is cut in two', () => {
  expect(beginningOf('😀'.repeat(201), 20)).toBe(`${'😀'.repeat(160)}…`);
});
