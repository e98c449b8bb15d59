import Taro from '@tarojs/taro';
import { fromChineseMap, type Spot } from './chinese-map';

/** WeChat has a map of its own to point at; map.h5.ts stands in for it in a browser. */
export const canChooseOnMap = process.env.TARO_ENV === 'weapp';

/** @returns the spot the person chose, in WGS-84, with the name the map has for it; null when they did not. */
export async function chooseOnMap(): Promise<(Spot & { name: string }) | null> {
  try {
    const { latitude, longitude, name } = await Taro.chooseLocation({});
    return { ...fromChineseMap({ latitude, longitude }), name };
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg))) return null;
    throw error;
  }
}
