import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Everything secret of one demo, made once per data folder and known to nobody else. */
export interface DemoSecrets {
  ownerPassword: string;
  appPassword: string;
  /** Values of the environment variables that libs/platform's configuration reads. */
  environment: Record<string, string>;
  /** Password of every demo member of staff. */
  staffPassword: string;
  /** Base32 secret of every demo member of staff's one-time codes. */
  staffTotpSecret: string;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Random letters and digits without look-alikes of 0 and 1; 5 bits each. */
const letters = (count: number): string => Array.from(randomBytes(count), (byte) => base32[byte & 31]).join('');

const key = (): string => randomBytes(32).toString('base64');

function make(): DemoSecrets {
  return {
    ownerPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
    environment: {
      TOKEN_KEYS: `demo1:${key()}`,
      FIELD_MASTER_KEYS: `demo1:${key()}`,
      TREE_KEYS: `demo1:${key()}`,
      BLIND_INDEX_KEY: key(),
      REFRESH_KEYS: `demo1:${key()}`,
      LINK_KEY: key(),
      GATEWAY_KEY: key(),
      WECHAT_APPID: `wx${randomBytes(8).toString('hex')}`,
      WECHAT_SECRET: randomBytes(16).toString('hex'),
      WECHAT_OFFICIAL_APPID: `wx${randomBytes(8).toString('hex')}`,
      WECHAT_OFFICIAL_SECRET: randomBytes(16).toString('hex'),
      WECHAT_PUSH_TOKEN: letters(24),
      // WeChat's EncodingAESKey: 43 characters, base64 of 32 bytes without its padding.
      WECHAT_PUSH_AES_KEY: key().slice(0, 43),
    },
    staffPassword: [letters(5), letters(5), letters(5)].join('-').toLowerCase(),
    staffTotpSecret: letters(32),
  };
}

/**
 * Reads the secrets of the demo, or makes them on the first start. Keys that a newer version needs are added;
 * existing ones stay, or personal data in the database could not be read any more.
 */
export function demoSecrets(file: string): DemoSecrets {
  const fresh = make();
  const kept = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<DemoSecrets>) : {};
  const merged = { ...fresh, ...kept, environment: { ...fresh.environment, ...kept.environment } };
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, `${JSON.stringify(merged, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
  return merged;
}
