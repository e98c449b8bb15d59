import 'reflect-metadata';
import { createLogger } from '@shequtong/platform';
import { configured } from '../process.js';
import { seedDemo } from './seed-demo.js';
import { writeSignIns } from './sign-ins.js';
import { type StaffSecrets } from './world.js';

/** Makes what is missing of the demo, and writes who can sign in. */
export async function makeDemo(secrets: StaffSecrets, signInsFile: string): Promise<void> {
  const { config } = configured();
  await writeSignIns(signInsFile, await seedDemo({ config, logger: createLogger('info'), secrets }), secrets);
}
