import { awaitDatabase, ConfigError, type Config, createLogger, readConfig, refuseMissingMigrations } from '@shequtong/platform';
import { type Logger } from 'pino';
import { migrationNames } from './migrations/index.js';

/**
 * Reads the configuration or ends the process with every mistake in plain sentences.
 * @param log where the log goes; standard output where nothing else is
 */
export function configured(log?: NodeJS.WritableStream): { config: Config; logger: Logger } {
  try {
    const config = readConfig(process.env);
    return { config, logger: createLogger(config.logLevel, log) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(78);
  }
}

/** Resolves when the database answers and is brought up to this build; waits for it as `awaitDatabase` does. */
export async function databaseReady({ database }: Config, waiting: (line: string, why: Error) => void, patienceMs?: number): Promise<void> {
  await awaitDatabase(database.url, waiting, patienceMs, (client) => refuseMissingMigrations(client, migrationNames));
}

/** Puts what is waited for into the log. */
export const warnsOf =
  (logger: Logger) =>
  (line: string, why: Error): void =>
    logger.warn({ err: why }, line);

/** Start-up failures end the process with one sentence; a stack follows for those who look into it. */
export function endsWithReason(logger: Logger): (error: unknown) => never {
  return (error) => {
    logger.fatal({ err: error as Error }, 'start failed');
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  };
}
