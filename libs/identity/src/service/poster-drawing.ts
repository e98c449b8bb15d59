import { type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { posterLayout, type PosterColour, type PosterFacts, type PosterMark, SHEET } from '../domain/poster-layout.js';

/** A poster with everything on it, ready to be drawn in any format. */
export interface Poster {
  readonly facts: PosterFacts;
  readonly font: Font;
  /** WeChat's picture, PNG or JPEG. */
  readonly wechatCode: Buffer | undefined;
}

const colours: Readonly<Record<PosterColour, string>> = { ink: '#211c15', soft: '#544c41', accent: '#b6211b', line: '#e8e1d6' };
/** A4 at 150 dots per inch: sharp on paper and small enough to send on. */
const PNG_PIXELS = { width: 1240, height: 1754 } as const;

const marksOf = ({ facts, font }: Poster): PosterMark[] => posterLayout(facts, (text) => font.layout(text).advanceWidth / font.unitsPerEm);

interface Modules {
  readonly count: number;
  /** The dark squares, one unit each, as the data of an SVG path. */
  readonly path: string;
}

/** Error correction H: a poster gets wet, scratched and pasted over. */
function qrOf(link: string): Modules {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'H' });
  const count = modules.size;
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return { count, path };
}

/** A4 for the printer; the text stays text, in an embedded subset of the font. */
export const posterPdf = (poster: Poster): Promise<Buffer> =>
  postersPdf([poster], `${poster.facts.community}${poster.facts.building ?? ''}入驻海报`);

/** Several posters in one document, a sheet each, in the order given: printed in one go. */
export async function postersPdf(posters: readonly Poster[], title: string): Promise<Buffer> {
  const document = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    autoFirstPage: false,
    info: { Title: title, Creator: '社区通' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
  // pdfkit takes an opened font too; its types know files only.
  if (posters[0]) document.registerFont('poster', posters[0].font as unknown as string).font('poster');
  for (const poster of posters) {
    document.addPage();
    for (const mark of marksOf(poster)) drawOnPdf(document, poster, mark);
  }
  document.end();
  await done;
  return Buffer.concat(chunks);
}

function drawOnPdf(document: PDFKit.PDFDocument, { facts, wechatCode }: Poster, mark: PosterMark): void {
  switch (mark.kind) {
    case 'text':
      document
        .fillColor(colours[mark.colour])
        .fontSize(mark.size)
        .text(mark.text, mark.x, mark.baseline, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'rule':
      document.rect(mark.x, mark.y, mark.width, mark.height).fill(colours[mark.colour]);
      return;
    case 'code':
      if (mark.which === 'wechat') {
        if (wechatCode) document.image(wechatCode, mark.x, mark.y, { width: mark.side, height: mark.side });
        return;
      }
      drawQrOnPdf(document, qrOf(facts.link), mark);
  }
}

function drawQrOnPdf(document: PDFKit.PDFDocument, { count, path }: Modules, { x, y, side }: { x: number; y: number; side: number }): void {
  document
    .save()
    .translate(x, y)
    .scale(side / count)
    .path(path)
    .fill('#000000')
    .restore();
}

/** The poster as a drawing whose text is outlines, so that it looks the same wherever it is opened. */
export const posterSvg = (poster: Poster): string => drawing(poster, '210mm', '297mm');

function drawing(poster: Poster, width: string, height: string): string {
  const body = marksOf(poster)
    .map((mark) => svgOf(poster, mark))
    .join('');
  const title = `${poster.facts.community}${poster.facts.building ?? ''}入驻海报`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${SHEET.width} ${SHEET.height}" role="img"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#ffffff"/>${body}</svg>`;
}

function svgOf({ facts, font, wechatCode }: Poster, mark: PosterMark): string {
  switch (mark.kind) {
    case 'text':
      return outlines(font, mark);
    case 'rule':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${colours[mark.colour]}"/>`;
    case 'code': {
      const { x, y, side } = mark;
      if (mark.which === 'link') {
        const { count, path } = qrOf(facts.link);
        return `<path transform="translate(${x} ${y}) scale(${side / count})" d="${path}" fill="#000000" shape-rendering="crispEdges"/>`;
      }
      return wechatCode
        ? `<image x="${x}" y="${y}" width="${side}" height="${side}" href="data:${typeOf(wechatCode)};base64,${wechatCode.toString('base64')}"/>`
        : '';
    }
  }
}

function outlines(font: Font, { text, x, baseline, size, colour }: Extract<PosterMark, { kind: 'text' }>): string {
  const scale = size / font.unitsPerEm;
  const run = font.layout(text);
  let pen = 0;
  const glyphs = run.glyphs.map((glyph, i) => {
    const drawn = `<path transform="translate(${pen} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += run.positions[i]?.xAdvance ?? 0;
    return drawn;
  });
  return `<g aria-label="${escaped(text)}" fill="${colours[colour]}" transform="translate(${x} ${baseline}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}

const typeOf = (bytes: Buffer): string => (bytes[0] === 0x89 ? 'image/png' : 'image/jpeg');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The poster as a picture. */
export function posterPng(poster: Poster): Promise<Buffer> {
  const { width, height } = PNG_PIXELS;
  const svg = Buffer.from(drawing(poster, String(width), String(height)));
  return sharp(svg).resize({ width, height, fit: 'fill' }).png({ compressionLevel: 9, palette: true }).toBuffer();
}
