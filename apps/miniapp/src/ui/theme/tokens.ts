/**
 * Every colour, size and distance of the mini-program, in one table. `npm run tokens` writes them to
 * tokens.gen.scss (custom properties); a test keeps that file true and checks each pair of colours for contrast.
 */

export interface Palette {
  /** The page behind everything. */
  ground: string;
  card: string;
  /** Sheets and dialogs, which lie above cards. */
  raised: string;
  /** Fields, quiet chips, skeletons. */
  sunken: string;
  line: string;
  /** Outline of a control; at least 3 : 1 on a card. */
  'line-strong': string;
  ink: string;
  'ink-soft': string;
  'ink-faint': string;
  /** The one primary action of a screen, and nothing else. */
  accent: string;
  'accent-pressed': string;
  'on-accent': string;
  /** Links, the active tab, the emblem. */
  'accent-ink': string;
  'accent-wash': string;
  green: string;
  'green-wash': string;
  amber: string;
  'amber-wash': string;
  red: string;
  'red-wash': string;
  grey: string;
  'grey-wash': string;
  veil: string;
  shadow: string;
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#f7f4ef',
    card: '#ffffff',
    raised: '#ffffff',
    sunken: '#f1ece4',
    line: '#e8e1d6',
    'line-strong': '#8c8173',
    ink: '#211c15',
    'ink-soft': '#544c41',
    'ink-faint': '#695f53',
    accent: '#b6211b',
    'accent-pressed': '#941711',
    'on-accent': '#ffffff',
    'accent-ink': '#a81c17',
    'accent-wash': '#fbeeec',
    green: '#19663f',
    'green-wash': '#e7f3ec',
    amber: '#7a4f00',
    'amber-wash': '#fdf2dc',
    red: '#a31d18',
    'red-wash': '#fdecea',
    grey: '#544c41',
    'grey-wash': '#efeae2',
    veil: 'rgba(33, 28, 21, 0.56)',
    shadow: '0 4px 24px rgba(74, 56, 30, 0.06)',
  },
  dark: {
    ground: '#161310',
    card: '#211d19',
    raised: '#2a2520',
    sunken: '#302a24',
    line: '#3b342d',
    'line-strong': '#8f8577',
    ink: '#f3ede4',
    'ink-soft': '#d0c7ba',
    'ink-faint': '#b0a698',
    accent: '#c8392f',
    'accent-pressed': '#a92b22',
    'on-accent': '#ffffff',
    'accent-ink': '#ff9d92',
    'accent-wash': '#3c231f',
    green: '#84d6a8',
    'green-wash': '#1d3428',
    amber: '#f1c46f',
    'amber-wash': '#3b2f17',
    red: '#ff9d92',
    'red-wash': '#42221e',
    grey: '#d0c7ba',
    'grey-wash': '#332d27',
    veil: 'rgba(0, 0, 0, 0.66)',
    shadow: '0 0 0 rgba(0, 0, 0, 0)',
  },
};

/** Lengths in rpx (750 across the screen). `type` grows with the person's own font setting, the rest does not. */
export interface Scale {
  type: { caption: number; body: number; title: number; large: number };
  /** Smallest height of anything that is tapped. */
  target: number;
  /** Inner margin of a card. */
  inset: number;
  /** Edge of an inline icon. */
  icon: number;
}

export const scales: Record<'normal' | 'elder', Scale> = {
  normal: { type: { caption: 26, body: 30, title: 36, large: 46 }, target: 88, inset: 28, icon: 40 },
  elder: { type: { caption: 40, body: 42, title: 50, large: 60 }, target: 120, inset: 32, icon: 56 },
};

export const spaces = { 1: 8, 2: 16, 3: 24, 4: 32, 5: 40, 6: 48, 8: 64 } as const;

export const shapes = { 'page-margin': 32, 'card-radius': 20, 'control-radius': 16 } as const;

/** Text on ground as it occurs on screens, with the contrast each pair must reach (WCAG 2.2: 4.5 text, 3 outlines). */
export const contrastPairs: readonly { text: keyof Palette; on: keyof Palette; atLeast: number }[] = [
  ...(['ground', 'card', 'raised', 'sunken'] as const).flatMap((on) => [
    { text: 'ink', on, atLeast: 7 } as const,
    { text: 'ink-soft', on, atLeast: 4.5 } as const,
    { text: 'ink-faint', on, atLeast: 4.5 } as const,
    { text: 'accent-ink', on, atLeast: 4.5 } as const,
    { text: 'red', on, atLeast: 4.5 } as const,
  ]),
  { text: 'on-accent', on: 'accent', atLeast: 4.5 },
  { text: 'on-accent', on: 'accent-pressed', atLeast: 4.5 },
  { text: 'accent-ink', on: 'accent-wash', atLeast: 4.5 },
  { text: 'green', on: 'green-wash', atLeast: 4.5 },
  { text: 'green', on: 'card', atLeast: 4.5 },
  { text: 'amber', on: 'amber-wash', atLeast: 4.5 },
  { text: 'amber', on: 'card', atLeast: 4.5 },
  { text: 'red', on: 'red-wash', atLeast: 4.5 },
  { text: 'grey', on: 'grey-wash', atLeast: 4.5 },
  { text: 'line-strong', on: 'card', atLeast: 3 },
  { text: 'line-strong', on: 'ground', atLeast: 3 },
];
