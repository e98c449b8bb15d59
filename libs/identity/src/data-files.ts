import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AreaFile, readAreaFile } from './domain/area-file.js';
import { type NoticeFile } from './service/privacy-notices.service.js';

/** By the name of this package: a program of the API may have been gathered somewhere else. */
const read = (name: string): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve(`@shequtong/identity/data/${name}`), 'utf8');

/** The real units of district 310113, with their source and licence in the file. */
export const baoshanAreas = async (): Promise<AreaFile> => readAreaFile(await read('areas-310113.json'));

/** The first version of the privacy notice. */
export const firstPrivacyNotice = async (): Promise<NoticeFile> => JSON.parse(await read('privacy-notice-1.json')) as NoticeFile;
