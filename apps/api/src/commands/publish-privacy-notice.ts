import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { type NoticeFile, privacyNotice, PrivacyNoticesService, readNoticeFile } from '@shequtong/identity';
import { runCommand } from './run-command.js';

const noticeFile = async ([path]: readonly string[]): Promise<NoticeFile> =>
  path === undefined ? privacyNotice() : readNoticeFile(await readFile(path, 'utf8'));

/**
 * `node dist/programs/publish-privacy-notice.js [file.json]`: publishes a version of the privacy notice, the newest of this
 * release unless a file names the place's own. Nobody can join before one is published, and everybody who agreed to an
 * earlier one is asked for it at the next thing they give: so it is a step somebody takes, and no part of an update.
 */
runCommand(noticeFile, async ({ app, say }, file) => {
  const added = await app.get(PrivacyNoticesService, { strict: false }).publish(file);
  say(`version ${file.version} ${added ? 'published' : 'was published before: nothing changed'}`);
});
