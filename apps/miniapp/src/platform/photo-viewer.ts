import { previewImage } from './preview-image';

/** Photos large, one after the other. @returns false when the viewer did not open */
export const viewPhotos = (addresses: string[], first: string): Promise<boolean> =>
  previewImage(addresses, first).then(
    () => true,
    () => false,
  );
