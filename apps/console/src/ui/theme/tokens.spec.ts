import { type Mode, type Palette, palettes } from './tokens.js';

/** Relative luminance and contrast of WCAG 2.2. */
const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const grounds: (keyof Palette)[] = ['ground', 'card', 'raised', 'sunken', 'hover', 'selected'];
const text: [keyof Palette, keyof Palette][] = [
  ...grounds.flatMap((ground) => (['ink', 'inkSoft', 'inkFaint'] as const).map((ink): [keyof Palette, keyof Palette] => [ink, ground])),
  ...(['green', 'amber', 'red', 'grey'] as const).flatMap((tone): [keyof Palette, keyof Palette][] => [
    [tone, `${tone}Wash`],
    [tone, 'card'],
  ]),
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['onAccent', 'accentPressed'],
  ['accentInk', 'accentWash'],
  ['accentInk', 'card'],
];

describe.each<Mode>(['light', 'dark'])('%s palette', (mode) => {
  const palette = palettes[mode];

  it.each(text)('%s is readable on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['card', 'raised', 'ground'] as const)('the outline of a control can be seen on %s', (ground) => {
    expect(contrast(palette.lineStrong, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
