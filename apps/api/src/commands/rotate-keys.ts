import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { type Config, FieldCipher, NestLogger, rotateFieldKeys } from '@shequtong/platform';
import pg from 'pg';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { catalogue } from '../catalogue.js';
import { migrationNames } from '../migrations/index.js';
import { configured, endsWithReason } from '../process.js';

/** Forced row-level security binds the owner too; a row somebody holds is waited for, not for ever. */
const SETTINGS = '-c app.from=0 -c app.to=999999999999 -c app.system=on -c lock_timeout=30s';

/**
 * `node dist/programs/rotate-keys.js`: a new data key, every personal field sealed anew with it, older data keys
 * wrapped by the newest key of FIELD_MASTER_KEYS. The API and the worker keep running; run again after a crash, it
 * goes on where it was.
 */
async function rotate(config: Config, logger: Logger): Promise<void> {
  if (!config.database.ownerUrl) throw new Error('MIGRATE_DATABASE_URL is missing: keys are rotated as the owner of the tables.');
  const owner = new pg.Client({ connectionString: config.database.ownerUrl, options: SETTINGS, application_name: 'shequtong rotate-keys' });
  await owner.connect();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    // Two rotations at once would make two keys and seal everything twice.
    const { rows } = await owner.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(hashtext('shequtong/rotate-keys')) AS mine`);
    if (!rows[0]?.mine) throw new Error('Keys are being rotated by another process; let it finish.');
    await rotateFieldKeys({
      owner, catalogue,
      cipher: app.get(FieldCipher),
      wait: (seconds) => pause(seconds * 1_000),
      say: (line) => void process.stdout.write(`${line}\n`),
    });
  } finally {
    await owner.end();
    await app.close();
  }
}

const { config, logger } = configured();
logger.level = 'error';
rotate(config, logger).catch(endsWithReason(logger));
