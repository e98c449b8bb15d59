import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MINUTE_MS } from '@shequtong/kernel';
import { type Config, NestLogger } from '@shequtong/platform';
import { type Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { migrationNames } from '../migrations/index.js';
import { configured, databaseReady } from '../process.js';

/** Somebody sits before it: a database that is busy, or comes back, is waited for longer than by a request. */
const PATIENCE_MS = MINUTE_MS;

/** What a command works with. */
interface CommandRun {
  readonly app: INestApplicationContext;
  readonly config: Config;
  /** One line for whoever ran the command, or the script that reads it. */
  readonly say: (line: string) => void;
}

/**
 * Runs a command of an operator inside the application, under the application's role. Its output is what the command
 * says and nothing of the application's own; a failure ends the process with 1 and one sentence.
 * @param read looks at words, files and settings, before a database is waited for that a mistake in them does not need
 * @param work what it does with them; the exit code where that is not 0
 */
export function runCommand<T>(
  read: (words: readonly string[], config: Config) => T | Promise<T>,
  work: (run: CommandRun, given: T) => Promise<number | void>,
): void {
  // Standard output is for what the command says, and for the script that reads it.
  const { config, logger } = configured(process.stderr);
  // Its own sentence says what went wrong; LOG_LEVEL=debug tells where.
  if (!logger.isLevelEnabled('debug')) logger.level = 'error';
  given(read, config)
    .then((input) => input && inApplication(config, logger, (run) => work(run, input.value)))
    .then(
      (code) => {
        if (code) process.exitCode = code;
      },
      (error: unknown) => {
        logger.debug({ err: error as Error }, 'the command failed');
        sayWhy(error);
        return process.exit(1);
      },
    );
}

const sayWhy = (error: unknown): boolean => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);

/** Undefined, with the sentence said, where what was given will not do: nothing of the application has run that a log would tell of. */
async function given<T>(
  read: (words: readonly string[], config: Config) => T | Promise<T>,
  config: Config,
): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await read(process.argv.slice(2), config) };
  } catch (error) {
    sayWhy(error);
    process.exitCode = 1;
    return undefined;
  }
}

async function inApplication(config: Config, logger: Logger, work: (run: CommandRun) => Promise<number | void>): Promise<number | void> {
  await databaseReady(config, (line) => void process.stderr.write(`${line}\n`), PATIENCE_MS);
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
