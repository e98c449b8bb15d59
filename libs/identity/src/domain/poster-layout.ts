/** What a poster says: whose it is, and where its codes lead. */
export interface PosterFacts {
  readonly street: string;
  readonly community: string;
  readonly building: string | undefined;
  readonly code: string;
  /** The same target as a plain link, for phones without WeChat's code. */
  readonly link: string;
  /** Whether WeChat's mini-program code is on it. */
  readonly withWechat: boolean;
}

/** Raised whenever a sheet with the same facts would look different: who has an older one asks for it anew. */
export const POSTER_EDITION = 1;

/** Width of a text at size 1, in the same unit. */
export type Measure = (text: string) => number;

export type PosterColour = 'ink' | 'soft' | 'accent' | 'line';

/** Something drawn on the sheet; lengths in points, y counted from the top. */
export type PosterMark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly size: number;
      readonly colour: PosterColour;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: PosterColour;
    }
  | { readonly kind: 'code'; readonly which: 'wechat' | 'link'; readonly x: number; readonly y: number; readonly side: number };

/** A4 upright, in points. */
export const SHEET = { width: 595.28, height: 841.89 } as const;
const MARGIN = 54;
const INNER = SHEET.width - 2 * MARGIN;
const CENTRE = SHEET.width / 2;

const steps = ['用微信扫码，同意隐私说明', '填写姓名、手机号和住址', '核实后就能报事，随时看办到哪一步'];
const STEP_SIZE = 22;
const NUMBER_WIDTH = 34;
/** A name that fits on one line is read from across the yard. */
const NAME_SIZE = { oneLine: 54, twoLines: 40 } as const;

/** The code as people read it out: in two halves. */
export const spacedCode = (code: string): string => code.replace(/^(.{5})(.+)$/, '$1 $2');

/**
 * The sheet: whose community on top, the codes in the middle, what to do below. Long names shrink first and then break
 * into a second line, so that nothing runs off the paper.
 */
export function posterLayout(facts: PosterFacts, measure: Measure): PosterMark[] {
  const marks: PosterMark[] = [{ kind: 'rule', x: 0, y: 0, width: SHEET.width, height: 14, colour: 'accent' }];
  const centred = (text: string, baseline: number, size: number, colour: PosterColour): void => {
    const fitted = Math.min(size, INNER / Math.max(measure(text), 0.01));
    marks.push({ kind: 'text', text, x: CENTRE - (measure(text) * fitted) / 2, baseline, size: fitted, colour });
  };
  centred(facts.street, 72, 22, 'soft');
  const name = linesOf(facts.community, NAME_SIZE.twoLines, measure);
  const oneLine = name.length === 1;
  const nameSize = Math.min(oneLine ? NAME_SIZE.oneLine : NAME_SIZE.twoLines, ...name.map((line) => INNER / Math.max(measure(line), 0.01)));
  let y = oneLine ? 132 : 122;
  for (const line of name) {
    centred(line, y, nameSize, 'ink');
    y += oneLine ? 52 : 46;
  }
  if (facts.building) {
    centred(facts.building, y, 30, 'ink');
    y += 38;
  }
  marks.push({ kind: 'rule', x: CENTRE - 24, y: y - 18, width: 48, height: 3, colour: 'accent' });
  centred('扫一扫，加入社区', y + 30, 30, 'accent');
  y = codes(facts, y + 62, marks, centred);
  const left = CENTRE - (Math.max(...steps.map(measure)) * STEP_SIZE + NUMBER_WIDTH) / 2;
  for (const [i, step] of steps.entries()) {
    marks.push({ kind: 'text', text: String(i + 1), x: left, baseline: y, size: STEP_SIZE + 4, colour: 'accent' });
    marks.push({ kind: 'text', text: step, x: left + NUMBER_WIDTH, baseline: y, size: STEP_SIZE, colour: 'ink' });
    y += 36;
  }
  footer(facts, marks, centred);
  return marks;
}

type Centred = (text: string, baseline: number, size: number, colour: PosterColour) => void;

function codes({ withWechat }: PosterFacts, top: number, marks: PosterMark[], centred: Centred): number {
  if (!withWechat) {
    marks.push({ kind: 'code', which: 'link', x: CENTRE - 125, y: top, side: 250 });
    centred('微信或手机浏览器扫码，打开网页', top + 276, 16, 'soft');
    return top + 330;
  }
  const column = (which: 'wechat' | 'link', x: number, side: number): void =>
    void marks.push({ kind: 'code', which, x, y: top + (250 - side) / 2, side });
  column('wechat', MARGIN, 250);
  column('link', SHEET.width - MARGIN - 180, 180);
  marks.push({ kind: 'text', text: '微信扫码（小程序）', x: MARGIN + 125 - 72, baseline: top + 276, size: 16, colour: 'soft' });
  marks.push({
    kind: 'text',
    text: '浏览器扫码（网页）',
    x: SHEET.width - MARGIN - 90 - 72,
    baseline: top + 276,
    size: 16,
    colour: 'soft',
  });
  return top + 330;
}

function footer({ withWechat, code, link }: PosterFacts, marks: PosterMark[], centred: Centred): void {
  marks.push({ kind: 'rule', x: MARGIN, y: 740, width: INNER, height: 1, colour: 'line' });
  // Read out on the phone, or copied by hand: as large as the steps.
  centred(`社区码 ${spacedCode(code)}`, 775, 26, 'ink');
  centred(`扫不了码，可打开 ${link}，或到居（村）委会办理`, 802, 13, 'soft');
  if (!withWechat) centred('这张海报暂缺小程序码，微信恢复后请重新打印', 824, 11, 'soft');
}

/** One line, or two of about equal length when the text would have to be smaller than two thirds of the size. */
function linesOf(text: string, size: number, measure: Measure): string[] {
  if (measure(text) * size * (2 / 3) <= INNER) return [text];
  const characters = Array.from(text);
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(''), characters.slice(half).join('')];
}
