import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { AreaFileError, AreasService, readAreaFile } from '@shequtong/identity';
import { type Config, NestLogger } from '@shequtong/platform';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { migrationNames } from '../migrations/index.js';
import { configured, endsWithReason } from '../process.js';

/**
 * `node dist/programs/import-areas.js <data file>`: sets up a district, a street or a community from a data file
 * (libs/identity/data/areas-310113.json shows its form). Run again it changes only what differs.
 */
async function importAreas(config: Config, logger: Logger): Promise<void> {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error('Name the data file: import-areas <file.json>');
  const file = readAreaFile(await readFile(path, 'utf8'));
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const { added, renamed, unchanged, scenes } = await app.get(AreasService, { strict: false }).importFile(file);
    process.stdout.write(`${added} added, ${renamed} renamed, ${unchanged} unchanged; ${scenes} communities have their code\n`);
  } finally {
    await app.close();
  }
}

const { config, logger } = configured();
logger.level = 'error';
importAreas(config, logger).catch((error: unknown) => {
  if (!(error instanceof AreaFileError)) return endsWithReason(logger)(error);
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
