import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { type Config, createLogger } from '@shequtong/platform';
import pg from 'pg';
import { configured, endsWithReason } from '../process.js';
import { seedDemo } from './seed-demo.js';
import { type SignIn, writeSignIns } from './sign-ins.js';
import { type StaffSecrets } from './world.js';

/** `node dist/seed/main.js`: the demo of a fresh installation; see README.md beside this file. */
async function seed(config: Config): Promise<void> {
  const { DEMO_STAFF_PASSWORD: password, DEMO_STAFF_TOTP_SECRET: totpSecret, DEMO_SIGN_INS_FILE: file } = process.env;
  if (!password || !totpSecret || !file) throw new Error('Set DEMO_STAFF_PASSWORD, DEMO_STAFF_TOTP_SECRET (base32) and DEMO_SIGN_INS_FILE.');
  const secrets: StaffSecrets = { password, totpSecret };
  const known = await finished(config);
  if (known && existsSync(file)) return;
  const signIns = known ?? (await seedDemo({ config, logger: createLogger('info'), secrets }));
  await writeSignIns(file, signIns, secrets);
}

/** Who can sign in, when the demo is there already; asked without starting the application. */
async function finished(config: Config): Promise<SignIn[] | undefined> {
  const client = new pg.Client({ connectionString: config.database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ result: { signIns: string } }>(`SELECT result FROM platform.seed_mark WHERE name = 'finished'`);
    return rows[0] && (JSON.parse(rows[0].result.signIns) as SignIn[]);
  } finally {
    await client.end();
  }
}

const { config, logger } = configured();
seed(config).catch(endsWithReason(logger));
