import { type DynamicModule, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, createApplication, PlatformModule } from '@shequtong/platform';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { contexts } from '../contexts.js';
import { Caller } from './caller.js';
import { Marks } from './marks.js';
import { makeDepartments } from './parts/departments.js';
import { makeDuty } from './parts/duty.js';
import { makeGroups } from './parts/groups.js';
import { makeMessages } from './parts/messages.js';
import { makeOrganisations } from './parts/organisations.js';
import { makePlaces } from './parts/places.js';
import { makeRecords } from './parts/records.js';
import { makeResidents } from './parts/residents.js';
import { makeRosters } from './parts/rosters.js';
import { makeStaff } from './parts/staff.js';
import { makeFollows } from './parts/follows.js';
import { makeTickets } from './parts/tickets.js';
import { makeWithoutPhone } from './parts/without-phone.js';
import { DemoPhones } from './phones.js';
import { listSignIns, type SignIn } from './sign-ins.js';
import { SeedTime } from './time/seed-time.js';
import { type StaffSecrets, type World } from './world.js';

interface SeedOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly secrets: StaffSecrets;
  /** Called when a thing is done and its mark not yet written: where a kill hurts most, and a suite throws. */
  readonly beforeMark?: (name: string) => void;
}

const parts: readonly (readonly [name: string, make: (world: World) => Promise<void>])[] = [
  ['places', makePlaces],
  ['staff', makeStaff],
  ['departments', makeDepartments],
  ['rosters', makeRosters],
  ['residents', makeResidents],
  ['organisations', makeOrganisations],
  ['without a phone', makeWithoutPhone],
  ['groups', makeGroups],
  ['duty', makeDuty],
  ['tickets', makeTickets],
  ['follows', makeFollows],
  ['records', makeRecords],
  ['messages', makeMessages],
];

/** Makes the demo, or what is missing of it. Answers who can sign in. */
export async function seedDemo({ config, logger, secrets, beforeMark = () => undefined }: SeedOptions): Promise<SignIn[]> {
  const time = new SeedTime();
  const phones = new DemoPhones();
  const app = await openApplication(config, logger, time, phones);
  try {
    const marks = await Marks.open(app.get(DataSource), beforeMark);
    if (marks.has('finished')) return finishedSignIns(marks.of('finished'));
    const world: World = { app, caller: new Caller(app, time), marks, time, phones, secrets, logger, ...(await begun(marks)) };
    for (const [name, make] of parts) {
      const started = performance.now();
      await make(world);
      logger.info({ part: name, ms: Math.round(performance.now() - started) }, 'seeded');
    }
    return finishedSignIns(await marks.once('finished', async () => ({ signIns: JSON.stringify(await listSignIns(world)) })));
  } finally {
    await app.close();
  }
}

/** Who can sign in, from the mark of a finished demo. */
const finishedSignIns = ({ signIns }: { readonly signIns: string }): SignIn[] => JSON.parse(signIns) as SignIn[];

/** When the demo began, and the how manieth run this is. */
async function begun(marks: Marks): Promise<Pick<World, 'anchor' | 'attempt'>> {
  const { anchor } = await marks.once('begun', async () => ({ anchor: new Date().toISOString() }));
  let attempt = 1;
  while (marks.has(`run/${attempt}`)) attempt += 1;
  await marks.once(`run/${attempt}`, async () => ({ attempt }));
  return { anchor: new Date(anchor), attempt };
}

/** The whole application, not listening: its routes are called inside the process. */
async function openApplication(config: Config, logger: Logger, time: SeedTime, phones: DemoPhones): Promise<NestFastifyApplication> {
  // The demo's people do in seconds what people do in months; the limits are for those who are in no such hurry.
  const limits = {
    ...config.limits,
    perPerson: 1_000_000,
    perAddress: 10_000_000,
    reportsPerPerson: 1_000_000,
    reportsPerArea: 1_000_000,
    toldReports: 1_000_000,
  };
  const database = { ...config.database, url: withoutWaitingForDisk(config.database.url) };
  const quiet = logger.child({}, { level: 'warn' });
  const app = await createApplication(SeedModule.over({ ...config, limits, database }, quiet, time, phones), { config, logger: quiet });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/**
 * A power cut may cost the seed its last second, which it makes again: a mark never reaches the disk before what it
 * marks. Waiting for the disk at each of its two thousand commits would take longer than the work.
 */
function withoutWaitingForDisk(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `${changed.searchParams.get('options') ?? ''} -c synchronous_commit=off`.trim());
  return changed.toString();
}

@Module({})
class SeedModule {
  static over(config: Config, logger: Logger, time: SeedTime, phones: DemoPhones): DynamicModule {
    const platform = PlatformModule.forRoot({ config, logger, migrations: [], nowShift: time });
    return { module: SeedModule, imports: [platform, ...phones.inPlaceOfGateway(contexts(config))] };
  }
}
