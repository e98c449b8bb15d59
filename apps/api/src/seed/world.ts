import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger } from 'pino';
import { type Caller } from './caller.js';
import { sitang } from './content/sitang.js';
import { tangwan } from './content/tangwan.js';
import { xinjia } from './content/xinjia.js';
import { type CommunityPlan } from './content/plan.js';
import { type Marks } from './marks.js';
import { type DemoPhones } from './phones.js';
import { type SeedTime } from './time/seed-time.js';

export const communities: readonly CommunityPlan[] = [sitang, xinjia, tangwan];

/** How demo staff sign in. The same for all of them; from the environment, never from this repository. */
export interface StaffSecrets {
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
}

/** What every part of the seed works with. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly caller: Caller;
  readonly marks: Marks;
  readonly time: SeedTime;
  readonly phones: DemoPhones;
  readonly secrets: StaffSecrets;
  readonly logger: Logger;
  /** The moment the demo began to be made; all of its times are told from here, also after a kill. */
  readonly anchor: Date;
  /** 1, and one more with each run that found the demo unfinished. */
  readonly attempt: number;
}

/** The mark on names that people see: everybody of the demo is invented. */
export const marked = (name: string): string => `${name}（演示）`;

export const staffAccount = ({ marks }: World, place: string, key: string): string =>
  marks.of<{ accountId: string }>(`staff/${place}/${key}`).accountId;

export const residentOf = ({ marks }: World, plan: CommunityPlan, key: string): { accountId: string; membershipId: string } =>
  marks.of(`joined/${plan.key}/${key}`);

/** Does `work` for each of a list, a few at a time: two cores and one database gain nothing from more. */
export async function eachOf<T>(list: readonly T[], work: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = [...list];
  const take = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}
