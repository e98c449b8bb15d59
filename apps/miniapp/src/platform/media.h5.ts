import { type LocalMedia, type Upload } from './media-types';
import { NoAnswer, type HttpResponse } from './transport';

/** Photos and videos in a browser: a file field of the page, and XMLHttpRequest for its upload progress. */

const chosen = new Map<string, File>();

/** From this size on a photo is drawn smaller before it is sent; the server keeps no more than this many pixels anyway. */
const smallEnoughBytes = 1_500_000;
const longEdge = 2048;

const isDrawable = (file: File) => file.type.startsWith('image/');

/** @returns the photo as the server would keep it, or the file itself where this browser cannot draw it. */
async function compressed(file: File): Promise<File> {
  if (file.size <= smallEnoughBytes || !isDrawable(file)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return drawn && drawn.size < file.size ? new File([drawn], 'photo.jpg', { type: drawn.type }) : file;
  } catch {
    return file; // a kind this browser cannot draw, or no picture at all: the server says which
  }
}

/** @returns the file as it can be shown and sent, until it is dropped. */
export const hold = (file: File): LocalMedia => {
  const path = URL.createObjectURL(file);
  chosen.set(path, file);
  const kind = file.type.startsWith('video/') ? 'video' : 'photo';
  return { kind, path, ...(!isDrawable(file) && { sizeBytes: file.size }) };
};

export const fileOf = (media: LocalMedia): File | undefined => chosen.get(media.path);

/** @returns what the person chose, nothing when they changed their mind. */
export function chooseMedia(most: number, withVideo: boolean): Promise<LocalMedia[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = withVideo ? 'image/*,video/*' : 'image/*';
  field.multiple = most > 1;
  field.hidden = true;
  document.body.appendChild(field);
  return new Promise((resolve) => {
    const finish = (files: File[]) => {
      field.remove();
      resolve(files.slice(0, most).map(hold));
    };
    field.addEventListener('change', () => finish(Array.from(field.files ?? [])));
    field.addEventListener('cancel', () => finish([]));
    field.click();
  });
}

/** @throws NoAnswer when the connection broke; the file is still held and can be sent again. */
export async function uploadMedia({
  url,
  headers,
  field,
  media,
  fields = {},
  timeoutMs = 120_000,
  onProgress,
}: Upload): Promise<HttpResponse> {
  const file = chosen.get(media.path);
  if (!file) throw new Error('The chosen file is gone');
  const form = new FormData();
  // Before the file: the server reads them while the file still arrives.
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  form.append(field, await compressed(file));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.timeout = timeoutMs;
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve({ status: request.status, headers: {}, body: request.responseText });
    request.onerror = () => reject(new NoAnswer('offline'));
    request.ontimeout = () => reject(new NoAnswer('timeout'));
    request.send(form);
  });
}

/** Frees the memory a chosen file holds once it is sent or removed. */
export function dropMedia(media: LocalMedia): void {
  if (chosen.delete(media.path)) URL.revokeObjectURL(media.path);
}
