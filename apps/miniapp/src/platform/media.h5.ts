import Taro from '@tarojs/taro';
import { type LocalMedia, type Upload } from './media-types';
import { NoAnswer, type HttpResponse } from './transport';

/** Photos and videos in a browser: a file field of the page, and XMLHttpRequest for its upload progress. */

const chosen = new Map<string, File>();

const keep = (file: File): LocalMedia => {
  const path = URL.createObjectURL(file);
  chosen.set(path, file);
  return { kind: file.type.startsWith('video/') ? 'video' : 'photo', path, sizeBytes: file.size };
};

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
      resolve(files.slice(0, most).map(keep));
    };
    field.addEventListener('change', () => finish(Array.from(field.files ?? [])));
    field.addEventListener('cancel', () => finish([]));
    field.click();
  });
}

/** @throws NoAnswer when the connection broke; the file is still held and can be sent again. */
export function uploadMedia({ url, headers, field, media, fields = {}, timeoutMs = 120_000, onProgress }: Upload): Promise<HttpResponse> {
  const file = chosen.get(media.path);
  if (!file) return Promise.reject(new Error('The chosen file is gone'));
  const form = new FormData();
  // Before the file: the server reads them while the file still arrives.
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  form.append(field, file);
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

/** Photos large, one after the other. */
export async function viewPhotos(addresses: string[], first: string): Promise<void> {
  await Taro.previewImage({ urls: addresses, current: first });
}

/** Frees the memory a chosen file holds once it is sent or removed. */
export function dropMedia(media: LocalMedia): void {
  if (chosen.delete(media.path)) URL.revokeObjectURL(media.path);
}
