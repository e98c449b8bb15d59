import { rm } from 'node:fs/promises';
import { type DynamicModule, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { pino } from 'pino';
import { type Config } from '../config/config.js';
import { Transactions } from '../db/transactions.js';
import { Deliver } from '../deliveries/deliver.js';
import { type ClonedDatabase, cloneDatabase } from '../embedded/clone-database.js';
import { PlatformModule } from '../platform.module.js';
import { Sweeps } from '../sweeps/sweeps.js';
import { drainDeliveries } from './drain.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';

/** Contexts on a database of their own, under the application role, without HTTP. */
export interface TestContext {
  readonly module: TestingModule;
  readonly config: Config;
  readonly clock: TestClock;
  readonly transactions: Transactions;
  readonly database: ClonedDatabase;
  get<T>(token: Type<T> | symbol): T;
  /** As the owner, with the widest range: to look at, or tamper with, what the application may not. */
  asOwner<T extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Delivers all waiting events. */
  drain(): Promise<void>;
  /** Runs one sweep once, by name. */
  sweep(name: string): Promise<number>;
  close(): Promise<void>;
}

interface TestContextOptions {
  readonly imports: readonly (Type | DynamicModule | ((config: Config) => DynamicModule))[];
  readonly env?: Record<string, string>;
}

export async function openTestContext({ imports, env }: TestContextOptions): Promise<TestContext> {
  const database = await cloneDatabase();
  const config = testConfig(database, env);
  const clock = new TestClock();
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ config, logger: pino({ level: 'silent' }), migrations: [], nowShift: clock }),
      ...imports.map((entry) => (isFactory(entry) ? entry(config) : entry)),
    ],
  }).compile();
  await module.init();
  const owner = new pg.Pool({
    connectionString: database.ownerUrl,
    max: 2,
    options: '-c app.from=0 -c app.to=999999999999 -c app.system=on',
  });
  return {
    module,
    config,
    clock,
    database,
    transactions: module.get(Transactions),
    get: (token) => module.get(token, { strict: false }),
    asOwner: async <T extends object>(sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows as T[],
    drain: () => drainDeliveries(database.ownerUrl, module.get(Deliver), clock),
    sweep: (name) => sweepOnce(module.get(Sweeps), name),
    close: async () => {
      await module.close();
      await owner.end();
      await database.drop();
      await rm(config.media.folder, { recursive: true, force: true });
    },
  };
}

export async function sweepOnce(sweeps: Sweeps, name: string): Promise<number> {
  const found = sweeps.all().find((sweep) => sweep.name === name);
  if (!found) throw new Error(`no sweep is named ${name}`);
  return (await found.sweep()).handled;
}

const isFactory = (entry: unknown): entry is (config: Config) => DynamicModule =>
  typeof entry === 'function' && !/^class\s/.test(Function.prototype.toString.call(entry));
