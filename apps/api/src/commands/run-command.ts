import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { awaitDatabase, type Config, NestLogger } from '@shequtong/platform';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { migrationNames } from '../migrations/index.js';
import { configured, endsWithReason } from '../process.js';

/** Somebody sits before it: a database that is busy, or comes back, is waited for longer than by a request. */
const PATIENCE_MS = 60_000;

/** What a command works with. */
export interface CommandRun {
  readonly app: INestApplicationContext;
  readonly config: Config;
  /** One line for whoever ran the command, or the script that reads it. */
  readonly say: (line: string) => void;
}

/**
 * Runs a command of an operator inside the application, under the application's role. Its output is what the command
 * says and nothing of the application's own; a failure ends the process with 1 and one sentence.
 * @param work what it does; the exit code where that is not 0
 */
export function runCommand(work: (run: CommandRun) => Promise<number | void>): void {
  const { config, logger } = configured();
  logger.level = 'error';
  inApplication(config, logger, work).then((code) => {
    process.exitCode = code ?? 0;
  }, endsWithReason(logger));
}

async function inApplication(config: Config, logger: Logger, work: (run: CommandRun) => Promise<number | void>): Promise<number | void> {
  await awaitDatabase(config.database.url, (line) => void process.stderr.write(`${line}\n`), PATIENCE_MS);
  const patient = { ...config, database: { ...config.database, connectTimeoutMs: PATIENCE_MS } };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config: patient, logger, migrations: migrationNames }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    return await work({ app, config: patient, say: (line) => void process.stdout.write(`${line}\n`) });
  } finally {
    await app.close();
  }
}
