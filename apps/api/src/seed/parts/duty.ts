import { addDays, chinaDateOf, DAY_MS, HOUR_MS, startOfDay, weekdayOf } from '@shequtong/kernel';
import { storyStart } from '../time/story-days.js';
import { deskPhone } from '../content/phones.js';
import { type CommunityPlan } from '../content/plan.js';
import { communities, staffAccount, type World } from '../world.js';
import { doorstepOf } from './joining.js';
import { type Office, offices } from './staff.js';

const DAYS = 14;

interface ShiftPlan {
  readonly accountId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Monday 00:00 of the week of the demo, in China. */
const monday = (anchor: Date): Date => startOfDay(addDays(chinaDateOf(anchor), 1 - weekdayOf(chinaDateOf(anchor))));

/**
 * This week and the next without a gap: by day (08:30–17:00) and from the evening to the morning, in turn. Begins on
 * Sunday evening, so that Monday's small hours have somebody too.
 */
export function twoWeeks(accounts: readonly string[], anchor: Date): ShiftPlan[] {
  const begin = monday(anchor).getTime();
  return Array.from({ length: DAYS * 2 + 1 }, (_, i) => {
    const byDay = i % 2 === 1;
    const startsAt = begin + (Math.ceil(i / 2) - 1) * DAY_MS + (byDay ? 8.5 : 17) * HOUR_MS;
    const endsAt = startsAt + (byDay ? 8.5 : 15.5) * HOUR_MS;
    return {
      accountId: accounts[i % accounts.length] as string,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    };
  });
}

const DESK_ROLES = new Set(['community-secretary', 'community-staff', 'street-officer', 'district-officer']);

/** Who is on duty this week and next at every desk, and who answers for which buildings and lines of work. */
export async function makeDuty(world: World): Promise<void> {
  for (const office of offices) await planShifts(world, office);
  for (const [place, office] of offices.entries()) await givePhone(world, office, place);
  for (const plan of communities) await shareWork(world, plan);
  for (const plan of communities) await handOver(world, plan);
}

async function planShifts(world: World, office: Office): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const keys = office.staff.filter(({ role }) => DESK_ROLES.has(role)).map(({ key }) => key);
  const accounts = keys.map((key) => staffAccount(world, office.place, key));
  await marks.once(`shifts/${office.place}`, () =>
    // Planned on the Friday before: what is over cannot be planned.
    time.at(new Date(monday(anchor).getTime() - 56 * HOUR_MS), async () => {
      const { shiftIds } = await caller.send<{ shiftIds: string[] }>({
        path: `areas/${office.areaId}/duty/shifts`,
        as: accounts[0],
        key: `demo-shifts-${office.place}`,
        body: { shifts: twoWeeks(accounts, anchor) },
      });
      return Object.fromEntries(shiftIds.map((id, i) => [String(i), id]));
    }),
  );
}

async function givePhone(world: World, { areaId, place, staff }: Office, number: number): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const keeper = staff.find(({ role }) => DESK_ROLES.has(role));
  if (!keeper) return;
  await marks.once(`desk-phone/${place}`, () =>
    time.at(storyStart('75 15:00', anchor), () =>
      caller.send<{ phone: string }>({
        method: 'PUT',
        path: `areas/${areaId}/duty/phone`,
        as: staffAccount(world, place, keeper.key),
        key: `demo-desk-phone-${place}`,
        body: { phone: deskPhone(number) },
      }),
    ),
  );
}

/** Each building has one of the committee's members, each line of work its own. */
async function shareWork(world: World, plan: CommunityPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const { buildings } = await doorstepOf(world, plan);
  const ids = plan.buildings.flatMap(({ name }) => buildings.get(name) ?? []);
  const members = plan.staff.filter(({ role }) => role === 'community-staff');
  for (const [i, { key, lines = [] }] of members.entries()) {
    await marks.once(`work/${plan.key}/${key}`, () =>
      time.at(storyStart('75 15:00', anchor), async () => {
        const body = { accountId: staffAccount(world, plan.key, key), buildingIds: ids.filter((_, n) => n % members.length === i), lines };
        const { assignmentIds } = await caller.send<{ assignmentIds: string[] }>({
          path: `areas/${plan.areaId}/duty/assignments`,
          as: staffAccount(world, plan.key, 'sec'),
          key: `demo-work-${plan.key}-${key}`,
          body,
        });
        return { assignments: assignmentIds.length };
      }),
    );
  }
}

const NOTES: Readonly<Record<CommunityPlan['key'], string>> = {
  sitang: '夜里没有紧急情况。22 号楼下车辆报警器有居民反映，白天要找车主。9 号旁垃圾房投放时间的事还没有回复，请先回。',
  xinjia: '8 号楼右梯紧急呼叫没人应，已让值班室派人在大堂，维保上午来。',
  tangwan: '9 组两户为了鸡吃菜的事还没去，白天请去一趟。其他平安。',
};

/** The last shift that ended is handed over in writing, and taken over. */
async function handOver(world: World, plan: CommunityPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const accounts = plan.staff.map(({ key }) => staffAccount(world, plan.key, key));
  const shifts = twoWeeks(accounts, anchor);
  const ended = shifts.findLastIndex(({ endsAt }) => new Date(endsAt).getTime() < anchor.getTime() - HOUR_MS);
  const [last, next] = [shifts[ended], shifts[ended + 1]];
  // On a Monday before half past nine none of these shifts has ended yet.
  if (!last || !next) return;
  const path = `areas/${plan.areaId}/duty/shifts/${marks.of<Record<string, string>>(`shifts/${plan.key}`)[String(ended)]}/hand-over`;
  const end = new Date(last.endsAt).getTime();
  await marks.once(`hand-over/${plan.key}`, async () => {
    await time.at(new Date(end - 600_000), () =>
      caller.send({ method: 'PUT', path, as: last.accountId, key: `demo-hand-over-${plan.key}`, body: { note: NOTES[plan.key] } }),
    );
    await time.at(new Date(end + 300_000), () =>
      caller.send({ path: `${path}/acceptance`, as: next.accountId, key: `demo-taken-over-${plan.key}` }),
    );
    return { shift: ended };
  });
}
