import { createHash } from 'node:crypto';
import { POSTER_EDITION, type PosterFacts, posterLayout, type PosterMark, SHEET, spacedCode } from './poster-layout.js';

const facts: PosterFacts = {
  street: '友谊路街道',
  community: '宝钢一村居委会',
  building: '12号楼',
  code: 'ACDEFGHJKM',
  link: 'https://sqt.example/j/ACDEFGHJKM',
  withWechat: true,
};
/** Han characters are as wide as high, others about half. */
const measure = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c > '\u2e00' ? 1 : 0.55), 0);
const draw = (more: Partial<PosterFacts> = {}): PosterMark[] => posterLayout({ ...facts, ...more }, measure);
const texts = (marks: PosterMark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the poster', () => {
  // Browsers keep a sheet by its edition: whoever changes the layout raises `POSTER_EDITION` and writes the new digest here.
  it('is of another edition when it looks different', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify([draw(), draw({ withWechat: false, building: undefined })]))
      .digest('hex')
      .slice(0, 16);
    expect([POSTER_EDITION, digest]).toEqual([1, '6846807df353cc02']);
  });

  it('names street, community and building, and both codes', () => {
    expect(texts(draw())).toEqual(expect.arrayContaining(['友谊路街道', '宝钢一村居委会', '12号楼', '社区码 ACDEF GHJKM']));
    expect(draw().flatMap((mark) => (mark.kind === 'code' ? [mark.which] : []))).toEqual(['wechat', 'link']);
    expect(spacedCode('ACDEFGHJKM')).toBe('ACDEF GHJKM');
  });

  it('says so where WeChat’s code is missing, and shows the link’s alone', () => {
    const marks = draw({ withWechat: false });
    expect(marks.flatMap((mark) => (mark.kind === 'code' ? [mark.which] : []))).toEqual(['link']);
    expect(texts(marks).join()).toContain('暂缺小程序码');
    expect(texts(draw()).join()).not.toContain('暂缺');
  });

  it.each([
    ['usual', {}],
    ['without a building', { building: undefined }],
    [
      'of the longest names',
      {
        community: '很长'.repeat(30),
        street: '街'.repeat(60),
        building: '号'.repeat(60),
        link: `https://${'long.'.repeat(20)}example/j/ACDEFGHJKM`,
      },
    ],
    ['without WeChat', { withWechat: false, community: '名'.repeat(24) }],
  ])('%s stays on the paper, and nothing lies on anything else', (_, more) => {
    const marks = draw(more);
    const boxes = marks.map((mark) => boxOf(mark));
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(right).toBeLessThanOrEqual(SHEET.width + 0.01);
      expect(top).toBeGreaterThanOrEqual(-0.01);
      expect(bottom).toBeLessThanOrEqual(SHEET.height);
    }
    const clashes = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(clashes).toEqual([]);
  });
});

function boxOf(mark: PosterMark): { left: number; right: number; top: number; bottom: number } {
  switch (mark.kind) {
    case 'text':
      return {
        left: mark.x,
        right: mark.x + measure(mark.text) * mark.size,
        top: mark.baseline - mark.size * 0.9,
        bottom: mark.baseline + mark.size * 0.2,
      };
    case 'rule':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case 'code':
      return { left: mark.x, right: mark.x + mark.side, top: mark.y, bottom: mark.y + mark.side };
  }
}
