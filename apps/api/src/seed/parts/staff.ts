import { StaffService } from '@shequtong/identity';
import { district, DISTRICT, linesOfWork, streets } from '../content/offices.js';
import { type StaffPlan } from '../content/plan.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, marked, staffAccount, type World } from '../world.js';

export interface Office {
  /** Part of the marks' names: the key of a community, else the code of the area. */
  readonly place: string;
  readonly areaId: number;
  readonly staff: readonly StaffPlan[];
}

export const offices: readonly Office[] = [
  ...communities.map(({ key, areaId, staff }) => ({ place: key, areaId, staff })),
  ...[...streets, district].map(({ areaId, staff }) => ({ place: String(areaId), areaId, staff })),
];

/** Everybody who works in an office of the demo, ready to sign in. */
export async function makeStaff(world: World): Promise<void> {
  const { app, marks, time, anchor, secrets } = world;
  const totpSecret = fromBase32(secrets.totpSecret);
  const everybody = offices.flatMap(({ place, areaId, staff }) => staff.map((person) => ({ place, areaId, person })));
  await eachOf(everybody, async ({ place, areaId, person }) => {
    const { username, role, post } = person;
    await marks.once(`staff/${place}/${person.key}`, () =>
      time.at(storyStart('75 09:00', anchor), async () => ({
        accountId: await app
          .get(StaffService)
          .setUp(areaId, { username, role, post, publicName: marked(person.name), password: secrets.password, totpSecret }),
      })),
    );
  });
  await makeLines(world);
}

/** The lines of work that hold in the whole district. */
async function makeLines(world: World): Promise<void> {
  const { caller, marks, time, anchor } = world;
  await marks.once('lines', () =>
    time.at(storyStart('75 10:00', anchor), async () => {
      for (const [code, name] of linesOfWork) {
        await caller.send({
          method: 'PUT',
          path: `areas/${DISTRICT}/duty/lines/${code}`,
          as: staffAccount(world, String(DISTRICT), 'd1'),
          key: `demo-line-${code}`,
          body: { name },
        });
      }
      return { lines: linesOfWork.length };
    }),
  );
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding, as authenticator apps show secrets. */
export function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase()].map((c) => {
    const value = ALPHABET.indexOf(c);
    if (value < 0) throw new Error('DEMO_STAFF_TOTP_SECRET must be base32: letters A–Z and digits 2–7.');
    return value.toString(2).padStart(5, '0');
  });
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
