import fs from 'node:fs';
import path from 'node:path';
import { fontScale } from './theme';
import { contrastPairs, palettes, scales } from './tokens';
import { themeJson, tokensScss } from './tokens-css';

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('the measure itself: black on white is 21 : 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

describe.each(['light', 'dark'] as const)('in the %s palette', (name) => {
  test.each(contrastPairs)('$text on $on reaches $atLeast : 1', ({ text, on, atLeast }) => {
    expect(contrast(palettes[name][text], palettes[name][on])).toBeGreaterThanOrEqual(atLeast);
  });
});

test('elder mode keeps what it promises', () => {
  // The smallest letters are what somebody over sixty reads least well: captions keep the promise too.
  for (const size of Object.values(scales.elder.type)) expect(size).toBeGreaterThanOrEqual(40);
  expect(scales.elder.target).toBeGreaterThanOrEqual(120);
});

test('no style sheet writes letters of a size of its own, which no mode would enlarge', () => {
  const source = path.join(__dirname, '../..');
  const sheets = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'));
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.filter((file) => /font-size:\s*[\d.]+(px|rpx|PX)/.test(fs.readFileSync(path.join(source, file), 'utf8')))).toEqual([]);
});

test('the written files say what the table says (npm run tokens)', () => {
  const read = (file: string) => fs.readFileSync(path.join(__dirname, file), 'utf8');
  expect(read('tokens.gen.scss')).toBe(tokensScss());
  expect(read('../../theme.json')).toBe(themeJson());
});

test.each([
  [1, false, 1],
  [1.25, false, 1.25],
  [3, false, 1.4],
  [0.5, false, 0.9],
  [1.5, true, 1.2],
])('a system font setting of %d is followed as far as the layout holds (elder: %s)', (system, elder, scale) => {
  expect(fontScale(system, elder)).toBe(scale);
});
