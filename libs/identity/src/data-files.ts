import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AreaFile, readAreaFile } from './domain/area-file.js';
import { type NoticeFile, readNoticeFile } from './domain/notice-file.js';

/** By the name of this package: a program of the API may have been gathered somewhere else. */
const read = (name: string): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve(`@shequtong/identity/data/${name}`), 'utf8');

/** The real units of district 310113, with their source and licence in the file. */
export const baoshanAreas = async (): Promise<AreaFile> => readAreaFile(await read('areas-310113.json'));

/** The newest version, which a place that is set up now begins with. */
export const NEWEST_NOTICE = 2;

/** A version of the privacy notice. Those before the newest are kept: people have agreed to them. */
export const privacyNotice = async (version = NEWEST_NOTICE): Promise<NoticeFile> =>
  readNoticeFile(await read(`privacy-notice-${version}.json`));
