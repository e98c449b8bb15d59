import { type WireRequest, type WireResponse } from '@shequtong/api-client';
import { uploadMedia } from '@/platform/media';
import { type LocalMedia } from '@/platform/media-types';
import { send as request } from '@/platform/transport';

/** Carries the client's requests over the platform's own. */
export async function send(wire: WireRequest<LocalMedia>): Promise<WireResponse> {
  const { method, url, headers, body, timeoutMs, upload } = wire;
  if (!upload) return request({ method, url, headers, timeoutMs, ...(body !== undefined && { body }) });
  const { file, field, fields, onProgress } = upload;
  return uploadMedia({ url, headers: { ...headers }, field, media: file, fields, timeoutMs, onProgress: onProgress ?? (() => undefined) });
}
