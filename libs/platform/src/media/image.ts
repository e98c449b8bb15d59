import { DomainError } from '@shequtong/kernel';

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** Guards against pictures that are small as files and huge as pixels. */
const MAX_PIXELS = 50_000_000;
const LONG_EDGE = 2048;
const THUMB_EDGE = 480;

const PICTURES = new Set<string | undefined>(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif']);

export interface SafePicture {
  readonly type: 'image/jpeg';
  readonly picture: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes an uploaded picture safe to show: what it is is read from its bytes, not from its name; it is drawn anew,
 * which leaves behind location data and anything hidden in it; its size is bounded.
 * Throws `platform/media-too-large`, `-unsupported`, `-disguised` or `-damaged`.
 */
export async function safePicture(bytes: Buffer, claimedType: string): Promise<SafePicture> {
  if (bytes.length > MAX_UPLOAD_BYTES) throw new DomainError('platform/media-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 });
  if (bytes.length === 0) throw new DomainError('platform/media-damaged');
  // Loaded with the first picture: a process starts without it.
  const { default: sharp } = await import('sharp');
  // Of a picture over the limit, too, its head says what it is; nothing is drawn here.
  const actual = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!PICTURES.has(actual?.format)) {
    throw new DomainError(claimedType.startsWith('image/') ? 'platform/media-disguised' : 'platform/media-unsupported');
  }
  if (actual && actual.width * actual.height > MAX_PIXELS)
    throw new DomainError('platform/media-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 });
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false }).rotate();
    const picture = await source
      .clone()
      .resize({ width: LONG_EDGE, height: LONG_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await source
      .clone()
      .resize({ width: THUMB_EDGE, height: THUMB_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer();
    return { type: 'image/jpeg', picture: picture.data, thumbnail, width: picture.info.width, height: picture.info.height };
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit');
    throw new DomainError(tooMany ? 'platform/media-too-large' : 'platform/media-damaged', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 });
  }
}
