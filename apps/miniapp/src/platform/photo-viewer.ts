import Taro from '@tarojs/taro';

/** Photos large, one after the other, in WeChat's own viewer. @returns false when it did not open */
export const viewPhotos = (addresses: string[], first: string): Promise<boolean> =>
  Taro.previewImage({ urls: addresses, current: first }).then(
    () => true,
    () => false,
  );
