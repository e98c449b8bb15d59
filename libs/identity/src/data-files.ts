import { readFile } from 'node:fs/promises';
import { type AreaFile, readAreaFile } from './domain/area-file.js';
import { type NoticeFile } from './service/notices.service.js';

const read = (name: string): Promise<string> => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8');

/** The real units of district 310113, with their source and licence in the file. */
export const baoshanAreas = async (): Promise<AreaFile> => readAreaFile(await read('areas-310113.json'));

/** The first version of the privacy notice. */
export const firstPrivacyNotice = async (): Promise<NoticeFile> => JSON.parse(await read('privacy-notice-1.json')) as NoticeFile;
