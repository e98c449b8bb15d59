import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Config, readConfig } from '../config/config.js';

const key = (): string => randomBytes(32).toString('base64');

/** The environment of a production process with keys made for one suite; `more` overrides single variables. */
export function testEnvironment(database: { appUrl: string; ownerUrl: string }, more: Record<string, string> = {}): Record<string, string> {
  return {
    PUBLIC_URL: 'https://sqt.test',
    DATABASE_URL: database.appUrl,
    MIGRATE_DATABASE_URL: database.ownerUrl,
    DATABASE_POOL_MAX: '8',
    TOKEN_KEYS: `t1:${key()}`,
    FIELD_MASTER_KEYS: `m1:${key()}`,
    TREE_KEYS: `h1:${key()}`,
    REFRESH_KEYS: `r1:${key()}`,
    BLIND_INDEX_KEY: key(),
    LINK_KEY: key(),
    MEDIA_FOLDER: more.MEDIA_FOLDER ?? mkdtempSync(path.join(os.tmpdir(), 'shequtong-media-')),
    WECHAT_BASE_URL: 'http://127.0.0.1:9',
    WECHAT_OPEN_BASE_URL: 'http://127.0.0.1:9',
    WECHAT_APPID: 'wxtest',
    WECHAT_SECRET: 'secret-of-the-test',
    WECHAT_OFFICIAL_APPID: 'wxofficial',
    WECHAT_OFFICIAL_SECRET: 'secret-of-the-test',
    WECHAT_PUSH_TOKEN: 'AAAAA',
    WECHAT_PUSH_AES_KEY: 'A'.repeat(43),
    GATEWAY_URL: 'http://127.0.0.1:9',
    GATEWAY_KEY: 'gateway-of-the-test',
    // Suites ask more often than people do.
    LIMIT_PER_PERSON: '1000000',
    LIMIT_PER_ADDRESS: '1000000',
    LIMIT_PROOFS: '1000000',
    LIMIT_REPORTS_PER_PERSON: '1000000',
    LIMIT_REPORTS_PER_AREA: '1000000',
    LOG_LEVEL: 'silent',
    ...more,
  };
}

export const testConfig = (database: { appUrl: string; ownerUrl: string }, more?: Record<string, string>): Config =>
  readConfig(testEnvironment(database, more));
