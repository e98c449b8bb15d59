import { randomBytes } from 'node:crypto';
import { inData, inRoot } from '../paths.js';
import { freePort, type Program, startProgram } from './program.js';

/** Connections a server may open; the same for both, and the API's own default. */
export const POOL = 16;

/** A server under test. */
export interface Side extends Program {
  readonly url: string;
  /** Milliseconds from the start of the process to the first 200. */
  readonly readyMs: number;
}

const key = (): string => randomBytes(32).toString('base64');

/**
 * The environment of a production process. Two things differ, and neither is work: the world outside (WeChat, SMS)
 * is an address nobody answers at, and the limits per person and address are out of reach of the load.
 */
export function apiEnvironment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://sqt.example',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_MAX: String(POOL),
    TOKEN_KEYS: `bench:${key()}`,
    FIELD_MASTER_KEYS: `bench:${key()}`,
    TREE_KEYS: `bench:${key()}`,
    REFRESH_KEYS: `bench:${key()}`,
    BLIND_INDEX_KEY: key(),
    LINK_KEY: key(),
    MEDIA_FOLDER: inData('media'),
    LIMIT_PER_PERSON: '1000000',
    LIMIT_PER_ADDRESS: '10000000',
    LIMIT_REPORTS_PER_PERSON: '1000000',
    LIMIT_REPORTS_PER_AREA: '1000000',
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    WECHAT_OPEN_BASE_URL: 'http://127.0.0.1:9',
    WECHAT_CODE_BASE_URL: 'http://127.0.0.1:9',
    WECHAT_APPID: 'wxbench',
    WECHAT_SECRET: 'bench',
    WECHAT_OFFICIAL_APPID: 'wxbenchofficial',
    WECHAT_OFFICIAL_SECRET: 'bench',
    WECHAT_PUSH_TOKEN: 'BENCH',
    WECHAT_PUSH_AES_KEY: 'A'.repeat(43),
    GATEWAY_URL: 'http://127.0.0.1:9',
    GATEWAY_KEY: 'bench',
  };
}

interface StartOptions {
  /** Name of its log. */
  readonly name?: string;
  /** Folder for processor profiles, which SIGWINCH begins and ends. */
  readonly profiles?: string;
}

const profiler = inRoot('apps/bench/dist/processes/profile-on-signal.js');
const profiling = ({ profiles }: StartOptions): { nodeArgs: string[]; env: Record<string, string> } =>
  profiles === undefined ? { nodeArgs: [], env: {} } : { nodeArgs: ['--import', profiler], env: { BENCH_PROFILES: profiles } };

/** Starts the built API as production does. */
export async function startApi(env: Record<string, string>, options: StartOptions = {}): Promise<Side> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { nodeArgs, env: more } = profiling(options);
  const script = inRoot('apps/api/dist/programs/main.js');
  const program = await startProgram(
    { name: options.name ?? 'api', script, env: { ...env, ...more, PORT: String(port) }, nodeArgs },
    `${url}/readyz`,
  );
  return { ...program, url };
}

/** Starts the twin over the statements recorded of the API. */
export async function startTwin(databaseUrl: string, statementsFile: string, options: StartOptions = {}): Promise<Side> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { nodeArgs, env: more } = profiling(options);
  const env = {
    ...more,
    NODE_ENV: 'production',
    TWIN_PORT: String(port),
    TWIN_DATABASE_URL: databaseUrl,
    TWIN_POOL: String(POOL),
    TWIN_STATEMENTS: statementsFile,
  };
  const program = await startProgram({ name: 'twin', script: inRoot('apps/bench/dist/twin/main.js'), env, nodeArgs }, `${url}/healthz`);
  return { ...program, url };
}
