import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { type Measure, type PosterFacts, posterLayout, SHEET } from '../domain/poster-layout.js';
import { type Poster, posterPdf, posterPng, posterSvg } from './poster-drawing.js';
import { posterFont } from './poster-font.js';

const facts: PosterFacts = {
  street: '友谊路街道',
  community: '宝钢一村居委会',
  building: '12号楼',
  code: 'ACDEFGHJKM',
  link: 'https://sqt.example/j/ACDEFGHJKM',
  withWechat: true,
};

/** Every content stream of a PDF, readable. */
function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      streams.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'));
    } catch {
      // Pictures and fonts are packed otherwise.
    }
  }
  return streams;
}

const measureOf =
  ({ font }: Poster): Measure =>
  (text) =>
    font.layout(text).advanceWidth / font.unitsPerEm;

/** Whether the picture shows exactly the modules of the link's code where the layout puts it. */
async function linkCodeIsReadable(png: Buffer, poster: Poster): Promise<boolean> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { modules } = QRCode.create(poster.facts.link, { errorCorrectionLevel: 'H' });
  const mark = posterLayout(poster.facts, measureOf(poster)).find((one) => one.kind === 'code' && one.which === 'link');
  if (mark?.kind !== 'code') return false;
  const scale = info.width / SHEET.width;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const x = Math.round((mark.x + ((column + 0.5) * mark.side) / modules.size) * scale);
      const y = Math.round((mark.y + ((row + 0.5) * mark.side) / modules.size) * scale);
      if ((data[y * info.width * info.channels + x * info.channels] ?? 255) < 128 !== Boolean(modules.get(row, column))) return false;
    }
  }
  return true;
}

describe('drawing a poster', () => {
  let poster: Poster;

  beforeAll(async () => {
    // Without a Chinese font there is no poster, so there is no test of one either: it fails and says what to install.
    const font = await posterFont().catch(() => {
      throw new Error(
        'No Chinese font was found. Install fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch), then run the tests again.',
      );
    });
    const wechatCode = await sharp({ create: { width: 430, height: 430, channels: 3, background: '#07c160' } })
      .jpeg()
      .toBuffer();
    poster = { facts, font, wechatCode };
  });

  it('makes a PDF of one A4 sheet whose Chinese text can be read and searched', async () => {
    const pdf = await posterPdf(poster);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(text).toContain('NotoSansCJK');
    const map = streamsOf(pdf).join('\n').toLowerCase();
    for (const character of '友谊路街道宝钢一村居委会') expect(map).toContain(`<${character.charCodeAt(0).toString(16).padStart(4, '0')}>`);
    const drawn = streamsOf(pdf)
      .join('\n')
      .matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g);
    const places = [...drawn].map(([, x, y]) => [Number(x), SHEET.height - Number(y)].map(Math.round));
    const layout = posterLayout(facts, measureOf(poster)).flatMap((mark) =>
      mark.kind === 'text' ? [[mark.x, mark.baseline].map(Math.round)] : [],
    );
    expect(places).toEqual(layout);
    // An embedded subset, not the whole font of 19 MB.
    expect(pdf.length).toBeLessThan(400_000);
  });

  it('makes a picture with a link code that scanners read, and WeChat’s code beside it', async () => {
    const png = await posterPng(poster);
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1240, height: 1754, format: 'png' });
    expect(await linkCodeIsReadable(png, poster)).toBe(true);
    const green = await sharp(png).extract({ left: 200, top: 750, width: 200, height: 200 }).stats();
    expect(green.dominant.g).toBeGreaterThan(150);
    const alone: Poster = { ...poster, wechatCode: undefined, facts: { ...facts, withWechat: false } };
    expect(await linkCodeIsReadable(await posterPng(alone), alone)).toBe(true);
  });

  it('makes a drawing that needs no font and can hold no markup of others', () => {
    const svg = posterSvg({ ...poster, facts: { ...facts, community: '<script>&"居委会' } });
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('<text');
    expect(svg).toContain('aria-label="&#60;script&#62;&#38;&#34;居委会"');
    expect(svg).toContain('data:image/jpeg;base64,');
    expect(posterSvg({ ...poster, wechatCode: undefined, facts: { ...facts, withWechat: false } })).not.toContain('<image');
  });

  it('without a font says which package to install, in every place it could be', async () => {
    await expect(posterFont([{ file: '/nowhere/font.ttc', face: 'X' }])).rejects.toMatchObject({ code: 'identity/poster-font-missing' });
  });
});
