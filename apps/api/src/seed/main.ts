import { existsSync } from 'node:fs';
import pg from 'pg';

/** `node dist/seed/main.js`: the demo of a fresh installation; see README.md beside this file. */
async function seed(): Promise<void> {
  const { DATABASE_URL: url, DEMO_STAFF_PASSWORD: password, DEMO_STAFF_TOTP_SECRET: totpSecret, DEMO_SIGN_INS_FILE: file } = process.env;
  if (!url || !password || !totpSecret || !file) {
    throw new Error(
      'Set DATABASE_URL, DEMO_STAFF_PASSWORD, DEMO_STAFF_TOTP_SECRET (base32) and DEMO_SIGN_INS_FILE, besides the configuration of the API.',
    );
  }
  if (existsSync(file) && (await isFinished(url))) return;
  // Loaded only now: on every start but the first the question above is all there is to do.
  const { makeDemo } = await import('./make-demo.js');
  await makeDemo({ password, totpSecret }, file);
}

/** Whether the demo is there already, asked without loading the application. */
async function isFinished(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM platform.seed_mark WHERE name = 'finished'`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
