import Taro from '@tarojs/taro';

/** Photos large, one after the other. A file of its own: in a browser the viewer is heavy, and few pages have photos. */
export async function viewPhotos(addresses: string[], first: string): Promise<void> {
  await Taro.previewImage({ urls: addresses, current: first });
}
