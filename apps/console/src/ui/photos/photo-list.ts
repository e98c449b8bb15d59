/** A picture that has been taken in by the server. */
export interface Photo {
  readonly mediaId: string;
  readonly thumbnailUrl: string;
}

/** The server's limits for one picture and for the pictures of one act. */
export const PHOTOS_MAX = 9;
const BYTES_MAX = 10 * 1024 * 1024;

type FileFault = 'too-large' | 'not-a-picture' | 'too-many';

/** Which of the chosen files are worth sending, and what is wrong with the others. The server looks at the bytes again. */
export function sortFiles<F extends Pick<File, 'name' | 'size' | 'type'>>(
  files: readonly F[],
  room: number,
): { readonly good: F[]; readonly faults: { readonly name: string; readonly fault: FileFault }[] } {
  const good: F[] = [];
  const faults: { name: string; fault: FileFault }[] = [];
  for (const file of files) {
    const fault = !file.type.startsWith('image/')
      ? 'not-a-picture'
      : file.size > BYTES_MAX
        ? 'too-large'
        : good.length >= room
          ? 'too-many'
          : undefined;
    if (fault) faults.push({ name: file.name, fault });
    else good.push(file);
  }
  return { good, faults };
}

/** The same bytes are the same picture, so a picture chosen twice stays one. */
export const withPhoto = (photos: readonly Photo[], photo: Photo): Photo[] => [
  ...photos.filter(({ mediaId }) => mediaId !== photo.mediaId),
  photo,
];
