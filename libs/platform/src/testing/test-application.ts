import { rm } from 'node:fs/promises';
import { type DynamicModule } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { pino } from 'pino';
import { type Config } from '../config/config.js';
import { Deliver } from '../deliveries/deliver.js';
import { type ClonedDatabase, cloneDatabase } from '../embedded/clone-database.js';
import { createApplication } from '../http/application.js';
import { type PlatformOptions } from '../platform.module.js';
import { Sweeps } from '../sweeps/sweeps.js';
import { drainDeliveries } from './drain.js';
import { TestClock } from './test-clock.js';
import { sweepOnce } from './test-context.js';
import { testConfig } from './test-config.js';

/** The whole application over real HTTP on a database of its own. */
export interface TestApplication {
  readonly app: NestFastifyApplication;
  /** Address such as http://127.0.0.1:40123, for supertest. */
  readonly url: string;
  readonly config: Config;
  readonly clock: TestClock;
  readonly database: ClonedDatabase;
  /** Every log line of the application, to check that nothing personal is in them. */
  readonly logLines: readonly string[];
  asOwner<T extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  drain(): Promise<void>;
  sweep(name: string): Promise<number>;
  close(): Promise<void>;
}

/** One answer: the route's template, and the text when it is one. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly type: string;
  readonly text?: string;
}

interface TestApplicationOptions {
  readonly root: (options: PlatformOptions) => DynamicModule;
  readonly env?: Record<string, string>;
  /** Hears of every answer before it is sent. */
  readonly onAnswer?: (answer: Answered) => void;
  /** A second process over the same database shares its keys: pass the first one. */
  readonly beside?: TestApplication;
}

export async function openTestApplication({ root, env, onAnswer, beside }: TestApplicationOptions): Promise<TestApplication> {
  const database = beside?.database ?? (await cloneDatabase());
  const config = beside?.config ?? testConfig(database, env);
  const clock = beside?.clock ?? new TestClock();
  const logLines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) });
  const app = await createApplication(root({ config, logger, migrations: [], nowShift: clock }), { config, logger });
  if (onAnswer) listenTo(app, onAnswer);
  await app.listen(0, '127.0.0.1');
  const owner = new pg.Pool({
    connectionString: database.ownerUrl,
    max: 2,
    options: '-c app.from=0 -c app.to=999999999999 -c app.system=on',
  });
  return {
    app,
    config,
    clock,
    database,
    logLines,
    url: await app.getUrl(),
    asOwner: async <T extends object>(sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows as T[],
    drain: () => drainDeliveries(database.ownerUrl, app.get(Deliver), clock),
    sweep: (name) => sweepOnce(app.get(Sweeps), name),
    close: async () => {
      await app.close();
      await owner.end();
      if (beside) return;
      await database.drop();
      await rm(config.media.folder, { recursive: true, force: true });
    },
  };
}

function listenTo(app: NestFastifyApplication, onAnswer: (answer: Answered) => void): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
      onAnswer({
        method: request.method,
        route: request.routeOptions.url ?? '',
        status: reply.statusCode,
        type,
        ...(typeof payload === 'string' && { text: payload }),
      });
      done(null, payload);
    });
}
