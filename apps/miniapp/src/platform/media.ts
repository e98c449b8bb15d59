import Taro from '@tarojs/taro';
import { type LocalMedia, type Upload } from './media-types';
import { noAnswer, type HttpResponse } from './transport';

/** Photos and videos in WeChat; media.h5.ts does the same in a browser. */

/** @returns what the person chose, nothing when they changed their mind. */
export async function chooseMedia(most: number, withVideo: boolean): Promise<LocalMedia[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: withVideo ? ['image', 'video'] : ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
      maxDuration: 30,
    });
    return tempFiles.map((file) => ({
      kind: file.fileType === 'video' ? 'video' : 'photo',
      path: file.tempFilePath,
      sizeBytes: file.size,
      ...(file.fileType === 'video' ? { durationSeconds: Math.round(file.duration) } : {}),
    }));
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown }).errMsg))) return [];
    throw error;
  }
}

/** @throws NoAnswer when the connection broke; the file is still on the phone and can be sent again. */
export async function uploadMedia({ url, headers, field, media, fields, timeoutMs = 120_000, onProgress }: Upload): Promise<HttpResponse> {
  try {
    const task = Taro.uploadFile({ url, header: headers, name: field, filePath: media.path, formData: fields, timeout: timeoutMs });
    task.progress?.((event) => onProgress(event.progress / 100));
    const answer = await task;
    return { status: answer.statusCode, headers: {}, body: answer.data };
  } catch (error) {
    throw noAnswer(error);
  }
}

/** Frees what a chosen file holds; WeChat cleans its temporary files itself. */
export function dropMedia(_media: LocalMedia): void {}
