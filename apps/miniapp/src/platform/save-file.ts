import Taro from '@tarojs/taro';

/**
 * Gives the person a file of their own. WeChat has no download folder: the file is sent to a chat the person picks, for
 * most people 文件传输助手. @returns whether they took it.
 */
export async function saveText(fileName: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}
