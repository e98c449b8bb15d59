import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type Config, Deliver, NestLogger, startJobs, SweepMarks, Sweeps, WorkerLoop } from '@shequtong/platform';
import { type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { migrationNames } from './migrations/index.js';
import { configured, databaseReady, endsWithReason, warnsOf } from './process.js';

/** Delivers events and sweeps what is due. Any number of workers may run. */
async function work(config: Config, logger: Logger): Promise<void> {
  if (!config.database.ownerUrl)
    throw new Error('MIGRATE_DATABASE_URL is missing: the worker takes its jobs as the owner of the job tables.');
  await databaseReady(config, warnsOf(logger));
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const jobs = await startJobs(config.database.ownerUrl, app.get(Deliver), logger);
  const loop = new WorkerLoop(app.get(Sweeps).all(), app.get(SweepMarks), logger);
  loop.start();
  logger.info('worker works');
  const stop = async (): Promise<void> => {
    await loop.stop();
    await jobs.stop();
    await app.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0), endsWithReason(logger)));
  }
}

const { config, logger } = configured();
work(config, logger).catch(endsWithReason(logger));
