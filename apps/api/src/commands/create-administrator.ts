import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { StaffService } from '@shequtong/identity';
import { parseAreaId } from '@shequtong/kernel';
import { type Config, NestLogger } from '@shequtong/platform';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { migrationNames } from '../migrations/index.js';
import { configured, endsWithReason } from '../process.js';

/**
 * `node dist/programs/create-administrator.js <area code> <user name> <public name>`: the first administrator of an
 * installation. Prints the initial password once; the first sign-in replaces it and sets up the authenticator.
 */
async function create(config: Config, logger: Logger): Promise<void> {
  const [code = '', username = '', publicName = ''] = process.argv.slice(2);
  const areaId = parseAreaId(code);
  if (areaId === undefined || !/^[a-z][a-z0-9._-]{2,39}$/.test(username) || !publicName) {
    throw new Error('Say: create-administrator <12-digit area code> <user name in small letters> <name shown in public>');
  }
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const { initialPassword } = await app.get(StaffService, { strict: false }).makeFirst(areaId, { username, post: '管理员', publicName });
    process.stdout.write(`user name ${username}\ninitial password ${initialPassword}\n`);
  } finally {
    await app.close();
  }
}

const { config, logger } = configured();
logger.level = 'error';
create(config, logger).catch(endsWithReason(logger));
