import { existsSync } from 'node:fs';
import { DomainError } from '@shequtong/kernel';
import { type Font, type FontCollection, open } from 'fontkit';

interface FontPlace {
  readonly file: string;
  /** PostScript name of the face, where the file holds several. */
  readonly face?: string;
}

const FACE = 'NotoSansCJKsc-Regular';

/** Where systems keep a font with all Chinese characters that may be embedded in documents; none comes with the product. */
const knownFonts: readonly FontPlace[] = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', // Debian, Ubuntu: fonts-noto-cjk
  '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc', // Fedora
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', // RHEL and its kin
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', // Arch
  '/usr/share/fonts/noto/NotoSansCJK-Regular.ttc', // Alpine
  '/usr/local/share/fonts/NotoSansCJK-Regular.ttc',
  '/opt/homebrew/share/fonts/NotoSansCJK-Regular.ttc',
  '/Library/Fonts/NotoSansCJK-Regular.ttc',
  'C:\\Windows\\Fonts\\NotoSansCJK-Regular.ttc',
].map((file) => ({ file, face: FACE }));

/**
 * The first font that is there. Opened anew for each poster: it is 20 MB in memory and posters are rare.
 * Throws `identity/poster-font-missing`, whose text says which package to install.
 */
export async function posterFont(places: readonly FontPlace[] = knownFonts): Promise<Font> {
  const place = places.find(({ file }) => existsSync(file));
  if (!place) throw new DomainError('identity/poster-font-missing');
  const font: Font | FontCollection = await open(place.file, place.face);
  if ('fonts' in font) throw new DomainError('identity/poster-font-missing');
  return font;
}
