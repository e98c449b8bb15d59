import { MINUTE_MS } from '@shequtong/kernel';

/** Everything the processes read from the environment, checked once at start. docs in README "Configuration". */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Whose X-Forwarded-For is believed: addresses, ranges, `loopback`, `uniquelocal`; anybody else's is made up. */
  readonly trustedProxies: string;
  /** Address under which phones and browsers reach the product; links in posters and messages start with it. */
  readonly publicUrl: string;
  readonly database: DatabaseConfig;
  readonly secrets: SecretsConfig;
  readonly media: { readonly folder: string };
  /** Requests per minute and process. */
  readonly limits: {
    /** Requests per minute and process. */
    readonly perPerson: number;
    readonly perAddress: number;
    /** Proofs per minute and process, of one person or one address: each reads thousands of rows. */
    readonly proofs: number;
    /** Reports per hour into one community, by one person and by everybody. */
    readonly reportsPerPerson: number;
    readonly reportsPerArea: number;
    /** Reports per hour one officer writes down for residents. */
    readonly toldReports: number;
  };
  readonly wechat: WechatConfig;
  readonly gateway: { readonly url: string; readonly key: string };
}

export interface DatabaseConfig {
  readonly url: string;
  /** The owner's connection: migrations, LISTEN, jobs. The API itself starts without it. */
  readonly ownerUrl?: string;
  readonly poolMax: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  /** How long a connection is waited for; 5 s when absent. */
  readonly connectTimeoutMs?: number;
}

/** Each list is newest first: the first key signs and seals, all of them verify and open. */
interface SecretsConfig {
  readonly tokenKeys: readonly NamedKey[];
  readonly fieldMasterKeys: readonly NamedKey[];
  /** Seeds of Ed25519 keys that sign the heads of the traces' tree. */
  readonly treeKeys: readonly NamedKey[];
  readonly blindIndexKey: Buffer;
  /** Refresh tokens are derived under the newest; who holds one of a key that is no longer listed signs in again. */
  readonly refreshKeys: readonly NamedKey[];
  /** Signs cursors, media links and one-time links. */
  readonly linkKey: Buffer;
}

export interface NamedKey {
  readonly id: string;
  readonly key: Buffer;
}

interface WechatConfig {
  readonly baseUrl: string;
  /** Where H5 inside WeChat is sent for web authorisation; the sandbox serves it in a demo. */
  readonly openBaseUrl: string;
  /** Where the pictures of the official account's scene codes are. */
  readonly codeBaseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly officialAppId: string;
  readonly officialAppSecret: string;
  readonly pushToken: string;
  readonly pushAesKey: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Thrown with every mistake at once, one sentence each, so that a start needs one correction, not five. */
export class ConfigError extends Error {}

interface Scheme {
  readonly protocols: readonly string[];
  readonly said: string;
}
/** Links and pictures of the product begin with these addresses: anything else would be run, or read from a disk. */
const WEB: Scheme = { protocols: ['https:', 'http:'], said: 'https:// or http://' };
const DATABASE: Scheme = { protocols: ['postgres:', 'postgresql:'], said: 'postgres://' };

class Reader {
  readonly mistakes: string[] = [];
  constructor(private readonly env: Env) {}

  text(name: string, what: string, fallback?: string): string {
    const value = this.env[name] ?? fallback;
    if (value === undefined || value === '') this.mistakes.push(`${name} is missing: ${what}.`);
    return value ?? '';
  }

  url(name: string, what: string, fallback?: string): string {
    const value = this.text(name, what, fallback);
    if (value) this.demand(name, value, what, WEB);
    return value.replace(/\/$/, '');
  }

  database(name: string, what: string): string {
    const value = this.text(name, what);
    if (value) this.demand(name, value, what, DATABASE);
    return value;
  }

  private demand(name: string, value: string, what: string, { protocols, said }: Scheme): void {
    if (!URL.canParse(value)) this.mistakes.push(`${name} is not an address: ${what}.`);
    else if (!protocols.includes(new URL(value).protocol)) this.mistakes.push(`${name} must begin with ${said}: ${what}.`);
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.env[name];
    const value = text === undefined || text === '' ? fallback : Number(text);
    if (!Number.isInteger(value) || value < min || value > max) {
      this.mistakes.push(`${name} must be a whole number from ${min} to ${max}.`);
    }
    return value;
  }

  key(name: string, what: string): Buffer {
    return this.decoded(name, this.text(name, `${what}, 32 bytes in base64`));
  }

  keys(name: string, what: string): NamedKey[] {
    const list = this.text(name, `${what}, as id:base64 of 32 bytes, newest first, separated by commas`);
    return list.split(',').map((entry) => {
      const [id = '', encoded = ''] = entry.trim().split(':');
      if (list && (!id || !encoded)) this.mistakes.push(`${name} must be a list of id:base64.`);
      return { id, key: this.decoded(name, encoded) };
    });
  }

  private decoded(name: string, encoded: string): Buffer {
    const key = Buffer.from(encoded, 'base64');
    if (encoded && key.length !== 32) this.mistakes.push(`${name} must hold keys of 32 bytes in base64.`);
    return key;
  }
}

/** Reads and checks the environment; throws `ConfigError` whose message lists every mistake. */
export function readConfig(env: Env): Config {
  const read = new Reader(env);
  const config: Config = {
    production: env.NODE_ENV === 'production',
    host: read.text('HOST', 'the address to listen on', '127.0.0.1'),
    port: read.integer('PORT', 4300, 0, 65_535),
    logLevel: read.text('LOG_LEVEL', 'pino level', 'info'),
    trustedProxies: read.text('TRUSTED_PROXIES', 'addresses of the web servers in front', 'loopback'),
    publicUrl: read.url('PUBLIC_URL', 'where phones reach the product, such as https://sqt.example.gov.cn'),
    database: databaseConfig(read, env),
    secrets: {
      tokenKeys: read.keys('TOKEN_KEYS', 'keys that sign access tokens'),
      fieldMasterKeys: read.keys('FIELD_MASTER_KEYS', 'keys that wrap the data keys of personal fields'),
      treeKeys: read.keys('TREE_KEYS', 'keys that sign the heads of the tree of traces'),
      blindIndexKey: read.key('BLIND_INDEX_KEY', 'the key personal fields are looked up with'),
      refreshKeys: read.keys('REFRESH_KEYS', 'keys that refresh tokens are derived from'),
      linkKey: read.key('LINK_KEY', 'the key that signs links and page cursors'),
    },
    media: { folder: read.text('MEDIA_FOLDER', 'the folder photos and files are kept in') },
    limits: {
      perPerson: read.integer('LIMIT_PER_PERSON', 300, 1, 1_000_000),
      perAddress: read.integer('LIMIT_PER_ADDRESS', 3_000, 1, 10_000_000),
      proofs: read.integer('LIMIT_PROOFS', 30, 1, 1_000_000),
      reportsPerPerson: read.integer('LIMIT_REPORTS_PER_PERSON', 20, 1, 1_000_000),
      reportsPerArea: read.integer('LIMIT_REPORTS_PER_AREA', 300, 1, 1_000_000),
      toldReports: read.integer('LIMIT_TOLD_REPORTS', 60, 1, 1_000_000),
    },
    wechat: wechatConfig(read),
    gateway: {
      url: read.url('GATEWAY_URL', 'the SMS and voice gateway'),
      key: read.text('GATEWAY_KEY', 'the key requests to the SMS and voice gateway are signed with'),
    },
  };
  if (read.mistakes.length) throw new ConfigError(read.mistakes.join('\n'));
  return config;
}

function databaseConfig(read: Reader, env: Env): DatabaseConfig {
  return {
    url: read.database('DATABASE_URL', 'the application role, such as postgres://shequtong_app:…@host/shequtong'),
    ownerUrl: env.MIGRATE_DATABASE_URL
      ? read.database('MIGRATE_DATABASE_URL', 'the owner of the tables, such as postgres://shequtong_owner:…@host/shequtong')
      : undefined,
    poolMax: read.integer('DATABASE_POOL_MAX', 16, 1, 500),
    statementTimeoutMs: read.integer('DATABASE_STATEMENT_TIMEOUT_MS', 10_000, 100, 600_000),
    lockTimeoutMs: read.integer('DATABASE_LOCK_TIMEOUT_MS', 5_000, 100, MINUTE_MS),
  };
}

function wechatConfig(read: Reader): WechatConfig {
  return {
    baseUrl: read.url('WECHAT_BASE_URL', 'the WeChat server API', 'https://api.weixin.qq.com'),
    openBaseUrl: read.url('WECHAT_OPEN_BASE_URL', 'the WeChat authorisation pages', 'https://open.weixin.qq.com'),
    codeBaseUrl: read.url('WECHAT_CODE_BASE_URL', 'pictures of scene codes', 'https://mp.weixin.qq.com'),
    appId: read.text('WECHAT_APPID', 'the mini-program'),
    appSecret: read.text('WECHAT_SECRET', 'the secret of the mini-program'),
    officialAppId: read.text('WECHAT_OFFICIAL_APPID', 'the official account'),
    officialAppSecret: read.text('WECHAT_OFFICIAL_SECRET', 'the secret of the official account'),
    pushToken: read.text('WECHAT_PUSH_TOKEN', 'the token of message push'),
    pushAesKey: read.text('WECHAT_PUSH_AES_KEY', 'the EncodingAESKey of message push'),
  };
}

export const CONFIG = Symbol('CONFIG');
