import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type Config, NestLogger } from '@shequtong/platform';
import { TraceVerificationService } from '@shequtong/ticketing';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { migrationNames } from '../migrations/index.js';
import { configured, endsWithReason } from '../process.js';
import { verifyEvery } from './verify-every.js';

/**
 * `node dist/programs/verify-trace.js`: works the hash chain of every ticket out again, under the application's role.
 * Ends with 1 when anything does not fit.
 */
async function verify(config: Config, logger: Logger): Promise<number> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    return await verifyEvery(app.get(TraceVerificationService), (line) => process.stdout.write(`${line}\n`));
  } finally {
    await app.close();
  }
}

const { config, logger } = configured();
// Its output is read by people and scripts; the application's own lines are not what they asked for.
logger.level = 'error';
verify(config, logger).then((code) => {
  process.exitCode = code;
}, endsWithReason(logger));
