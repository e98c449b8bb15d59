import { type Api, type View } from './api.js';

type MediaPurpose = NonNullable<View<'UploadBody'>['purpose']>;

/** Keeps one picture in a community; sent again it is the same picture. What the server refuses it says in words. */
export async function uploadPhoto(api: Api, areaId: number | string, purpose: MediaPurpose, file: File): Promise<View<'MediaView'>> {
  return (
    await api.upload('/api/communities/{areaId}/media', {
      path: { areaId: String(areaId) },
      file,
      fileName: file.name,
      fields: { purpose },
    })
  ).data;
}
