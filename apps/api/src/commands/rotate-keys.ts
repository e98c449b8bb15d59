import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, FieldCipher, rotateFieldKeys } from '@shequtong/platform';
import pg from 'pg';
import { catalogue } from '../catalogue.js';
import { runCommand } from './run-command.js';

/** Forced row-level security binds the owner too; a row somebody holds is waited for, not for ever. */
const SETTINGS = '-c app.from=0 -c app.to=999999999999 -c app.system=on -c lock_timeout=30s';

function ownerUrlOf(_words: readonly string[], { database }: Config): string {
  if (!database.ownerUrl) throw new Error('MIGRATE_DATABASE_URL is missing: keys are rotated as the owner of the tables.');
  return database.ownerUrl;
}

/**
 * `node dist/programs/rotate-keys.js`: a new data key, every personal field sealed anew with it, older data keys
 * wrapped by the newest key of FIELD_MASTER_KEYS. The API and the worker keep running; run again after a crash, it
 * goes on where it was.
 */
runCommand(ownerUrlOf, async ({ app, say }, ownerUrl) => {
  const owner = new pg.Client({ connectionString: ownerUrl, options: SETTINGS, application_name: 'shequtong rotate-keys' });
  await owner.connect();
  try {
    // Two rotations at once would make two keys and seal everything twice.
    const { rows } = await owner.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(hashtext('shequtong/rotate-keys')) AS mine`);
    if (!rows[0]?.mine) throw new Error('Keys are being rotated by another process; let it finish.');
    await rotateFieldKeys({ owner, catalogue, cipher: app.get(FieldCipher), wait: (seconds) => pause(seconds * 1_000), say });
  } finally {
    await owner.end();
  }
});
