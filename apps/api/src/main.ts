import 'reflect-metadata';
import { createApplication, type Config } from '@shequtong/platform';
import { type Logger } from 'pino';
import { apiWords } from './api-words.js';
import { AppModule } from './app.module.js';
import { migrationNames } from './migrations/index.js';
import { configured, databaseReady, endsWithReason, warnsOf } from './process.js';

async function serve(config: Config, logger: Logger): Promise<void> {
  await databaseReady(config, warnsOf(logger));
  const app = await createApplication(AppModule.forRoot({ config, logger, migrations: migrationNames }), {
    config,
    logger,
    words: apiWords,
  });
  await app.listen(config.port, config.host);
  logger.info({ url: await app.getUrl() }, 'API listens');
}

const { config, logger } = configured();
serve(config, logger).catch(endsWithReason(logger));
