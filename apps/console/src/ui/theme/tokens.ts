/**
 * Every colour of the console. The same ground, ink and red as the mini-program, so that both faces are one service.
 * Official red belongs to the one primary action, the active place in the navigation and the emblem; what is merely
 * interactive (links, focus, selection) is ink. A test checks each pair that carries text for contrast.
 */
export interface Palette {
  /** The page behind everything. */
  readonly ground: string;
  readonly card: string;
  /** Drawers, menus, dialogs. */
  readonly raised: string;
  /** Fields that cannot be edited, table heads, skeletons. */
  readonly sunken: string;
  readonly line: string;
  /** Outline of a control; at least 3 : 1 on a card. */
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly accentPressed: string;
  readonly onAccent: string;
  readonly accentInk: string;
  readonly accentWash: string;
  readonly green: string;
  readonly greenWash: string;
  readonly amber: string;
  readonly amberWash: string;
  readonly red: string;
  readonly redWash: string;
  readonly grey: string;
  readonly greyWash: string;
  readonly hover: string;
  readonly selected: string;
  readonly veil: string;
  readonly shadow: string;
}

export type Mode = 'light' | 'dark';

export const palettes: Readonly<Record<Mode, Palette>> = {
  light: {
    ground: '#f7f4ef',
    card: '#ffffff',
    raised: '#ffffff',
    sunken: '#f4f0e9',
    line: '#e8e1d6',
    lineStrong: '#8c8173',
    ink: '#211c15',
    inkSoft: '#544c41',
    inkFaint: '#695f53',
    accent: '#b6211b',
    accentHover: '#a31d18',
    accentPressed: '#8a1611',
    onAccent: '#ffffff',
    accentInk: '#a81c17',
    accentWash: '#fbeeec',
    green: '#19663f',
    greenWash: '#e7f3ec',
    amber: '#7a4f00',
    amberWash: '#fdf2dc',
    red: '#a31d18',
    redWash: '#fdecea',
    grey: '#544c41',
    greyWash: '#efeae2',
    hover: '#faf7f2',
    selected: '#f3ece1',
    veil: 'rgba(33, 28, 21, 0.45)',
    shadow: '0 8px 28px rgba(74, 56, 30, 0.12)',
  },
  dark: {
    ground: '#161310',
    card: '#211d19',
    raised: '#28231e',
    sunken: '#332d26',
    line: '#3b342d',
    lineStrong: '#8f8577',
    ink: '#f3ede4',
    inkSoft: '#d0c7ba',
    inkFaint: '#b0a698',
    accent: '#c8392f',
    accentHover: '#b83228',
    accentPressed: '#a92b22',
    onAccent: '#ffffff',
    accentInk: '#ff9d92',
    accentWash: '#3c231f',
    green: '#84d6a8',
    greenWash: '#1d3428',
    amber: '#f1c46f',
    amberWash: '#3b2f17',
    red: '#ff9d92',
    redWash: '#42221e',
    grey: '#d0c7ba',
    greyWash: '#332d27',
    hover: '#2c2621',
    selected: '#3a322a',
    veil: 'rgba(0, 0, 0, 0.6)',
    shadow: '0 8px 28px rgba(0, 0, 0, 0.5)',
  },
};

/** How a clock or a state stands. Always shown with a word and a sign, never by its colour alone. */
export type Tone = 'green' | 'amber' | 'red' | 'grey';

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The palette as CSS custom properties, `--ink-soft` and so on, for CSS modules. */
export function cssVariables(mode: Mode): Record<string, string> {
  return Object.fromEntries(Object.entries(palettes[mode]).map(([name, value]: [string, string]) => [`--${kebab(name)}`, value]));
}
