import { palettes, scales, shapes, spaces, type Palette, type Scale } from './tokens.js';

const declaration = (name: string, value: string) => `  --${name}: ${value};`;

const colours = (palette: Palette) => Object.entries(palette).map(([name, value]) => declaration(name, String(value)));

const sizes = (scale: Scale) => [
  ...Object.entries(scale.type).map(([name, rpx]) => declaration(`type-${name}`, `calc(${rpx}px * var(--font-scale, 1))`)),
  declaration('target', `${scale.target}px`),
  declaration('inset', `${scale.inset}px`),
  declaration('icon', `calc(${scale.icon}px * var(--font-scale, 1))`),
];

const fixed = [
  ...Object.entries(spaces).map(([step, rpx]) => declaration(`space-${step}`, `${rpx}px`)),
  ...Object.entries(shapes).map(([name, rpx]) => declaration(name, `${rpx}px`)),
];

const mixin = (name: string, lines: string[]) => [`@mixin ${name} {`, ...lines, '}', ''];

/** The tokens as SCSS mixins, one per palette and scale; theme.scss decides where each applies. */
export function tokensScss(): string {
  return [
    '// Written by `npm run tokens` from tokens.ts. Change it there.',
    ...mixin('colours-light', colours(palettes.light)),
    ...mixin('colours-dark', colours(palettes.dark)),
    ...mixin('sizes-normal', sizes(scales.normal)),
    ...mixin('sizes-elder', sizes(scales.elder)),
    ...mixin('sizes-fixed', fixed),
  ].join('\n');
}

const bar = (palette: Palette, textStyle: 'black' | 'white') => ({
  navigationBackground: palette.ground,
  navigationText: textStyle,
  ground: palette.ground,
  pullText: textStyle === 'black' ? 'dark' : 'light',
});

/** WeChat's theme.json: the native bars follow the system's dark mode with our colours. */
export function themeJson(): string {
  return `${JSON.stringify({ light: bar(palettes.light, 'black'), dark: bar(palettes.dark, 'white') }, null, 2)}\n`;
}
