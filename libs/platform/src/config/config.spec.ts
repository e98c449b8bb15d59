import { testEnvironment } from '../testing/test-config.js';
import { ConfigError, readConfig } from './config.js';

const whole = testEnvironment({ appUrl: 'postgres://app@localhost/db', ownerUrl: '' });
const key = Buffer.alloc(32, 7).toString('base64');

/** What is said about an environment that differs from a whole one; a variable that is undefined is not set. */
function saidAbout(differing: Record<string, string | undefined>): string[] {
  try {
    readConfig({ ...whole, ...differing });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
}

describe('the configuration', () => {
  it('is taken when it is whole, with defaults for what may be left out', () => {
    const config = readConfig({ ...whole, PORT: '', DATABASE_POOL_MAX: undefined, MIGRATE_DATABASE_URL: '' });
    expect(config).toMatchObject({
      port: 4300,
      host: '127.0.0.1',
      trustedProxies: 'loopback',
      database: { poolMax: 16, ownerUrl: undefined },
    });
    expect(config.limits).toEqual({
      perPerson: 1_000_000,
      perAddress: 1_000_000,
      proofs: 1_000_000,
      reportsPerPerson: 1_000_000,
      reportsPerArea: 1_000_000,
      toldReports: 60,
    });
  });

  it('takes a slash off the end of addresses, which links are written behind', () => {
    expect(readConfig({ ...whole, PUBLIC_URL: 'https://sqt.example.gov.cn/' }).publicUrl).toBe('https://sqt.example.gov.cn');
  });

  it('takes several keys, the newest first', () => {
    const { tokenKeys } = readConfig({ ...whole, TOKEN_KEYS: `t2:${key}, t1:${key}` }).secrets;
    expect(tokenKeys.map(({ id }) => id)).toEqual(['t2', 't1']);
  });

  it.each([
    ['DATABASE_URL', undefined, 'DATABASE_URL is missing: the application role, such as postgres://shequtong_app:…@host/shequtong.'],
    ['MEDIA_FOLDER', '', 'MEDIA_FOLDER is missing: the folder photos and files are kept in.'],
    ['PUBLIC_URL', 'sqt.example', 'PUBLIC_URL is not an address: where phones reach the product, such as https://sqt.example.gov.cn.'],
    [
      'PUBLIC_URL',
      'javascript:alert(1)//',
      'PUBLIC_URL must begin with https:// or http://: where phones reach the product, such as https://sqt.example.gov.cn.',
    ],
    ['GATEWAY_URL', 'file:///etc', 'GATEWAY_URL must begin with https:// or http://: the SMS and voice gateway.'],
    [
      'WECHAT_OPEN_BASE_URL',
      'ftp://wechat.test',
      'WECHAT_OPEN_BASE_URL must begin with https:// or http://: the WeChat authorisation pages.',
    ],
    [
      'DATABASE_URL',
      'https://app@localhost/db',
      'DATABASE_URL must begin with postgres://: the application role, such as postgres://shequtong_app:…@host/shequtong.',
    ],
    [
      'MIGRATE_DATABASE_URL',
      'localhost/db',
      'MIGRATE_DATABASE_URL is not an address: the owner of the tables, such as postgres://shequtong_owner:…@host/shequtong.',
    ],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '43.5', 'PORT must be a whole number from 0 to 65535.'],
    ['DATABASE_POOL_MAX', 'many', 'DATABASE_POOL_MAX must be a whole number from 1 to 500.'],
    ['BLIND_INDEX_KEY', Buffer.alloc(31).toString('base64'), 'BLIND_INDEX_KEY must hold keys of 32 bytes in base64.'],
    ['TOKEN_KEYS', key, 'TOKEN_KEYS must be a list of id:base64.'],
    ['FIELD_MASTER_KEYS', `m1:${key},m0:AAAA`, 'FIELD_MASTER_KEYS must hold keys of 32 bytes in base64.'],
  ])('says in one sentence what is wrong with %s = %s', (name, value, sentence) => {
    expect(saidAbout({ [name]: value })).toEqual([sentence]);
  });

  it('names every mistake at once, and no secret', () => {
    const said = saidAbout({ LINK_KEY: 'c2VjcmV0', PORT: '-1', GATEWAY_URL: 'nowhere', WECHAT_SECRET: undefined });
    expect(said).toHaveLength(4);
    expect(said.join()).not.toContain('c2VjcmV0');
  });
});
