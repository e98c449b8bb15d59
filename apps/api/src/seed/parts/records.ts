import { addDays, chinaDateOf, MINUTE_MS, startOfDay } from '@shequtong/kernel';
import { RefusedError } from '../caller.js';
import { type CommunityKey, type CommunityPlan } from '../content/plan.js';
import { newBuilding, newColleague, type OfficeRecords, records, upperSearch } from '../content/records.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, marked, residentOf, staffAccount, type World } from '../world.js';

/** What auditors find of the last weeks: looks, searches, roles, corrections, a building and a colleague. */
export async function makeRecords(world: World): Promise<void> {
  await eachOf(communities, async (plan) => {
    const own = records[plan.key];
    await lookAndSearch(world, plan, own);
    await changeRoles(world, plan, own);
    await correctRoster(world, plan, own);
  });
  await searchFromAbove(world);
  await addColleague(world);
  await addBuilding(world);
}

const planOf = (key: CommunityKey): CommunityPlan => communities.find((plan) => plan.key === key) as CommunityPlan;

function castOf(plan: CommunityPlan, key: string): CommunityPlan['cast'][number] {
  const member = plan.cast.find((one) => one.key === key);
  if (!member) throw new Error(`${plan.key} has no ${key}`);
  return member;
}

/** Done once, at its moment of the story. */
const once = <T extends Readonly<Record<string, string | number>>>(
  { marks, time, anchor }: World,
  mark: string,
  at: string,
  work: () => Promise<T>,
): Promise<T> => marks.once(`record/${mark}`, () => time.at(storyStart(at, anchor), work));

async function lookAndSearch(world: World, plan: CommunityPlan, { looks, searches }: OfficeRecords): Promise<void> {
  const place = `communities/${plan.areaId}`;
  for (const { at, by, of, fields, reason } of looks) {
    await once(world, `look/${plan.key}/${of}`, at, async () => {
      await world.caller.send({
        path: `${place}/members/${residentOf(world, plan, of).membershipId}/unmask`,
        as: staffAccount(world, plan.key, by),
        body: { fields, reason },
      });
      return { fields: fields.length };
    });
  }
  for (const { at, by, of, list } of searches) {
    await once(world, `search/${plan.key}/${of}`, at, async () => {
      await world.caller.send({
        path: `${place}/${list === 'roster' ? 'roster-entries' : 'members'}/search`,
        as: staffAccount(world, plan.key, by),
        body: { name: castOf(plan, of).name },
      });
      return { list };
    });
  }
}

async function changeRoles(world: World, plan: CommunityPlan, { roles }: OfficeRecords): Promise<void> {
  const as = staffAccount(world, plan.key, 'sec');
  for (const { at, to, role, post, ended } of roles) {
    const mark = `role/${plan.key}/${to}`;
    const { accountId, membershipId } = residentOf(world, plan, to);
    const { grantId } = await once(world, mark, at, () =>
      world.caller.send<{ grantId: string }>({
        path: `areas/${plan.areaId}/grants`,
        as,
        key: `demo-record-${mark}`,
        body: { membershipId, role, post },
      }),
    );
    if (ended) {
      await once(world, `${mark}/ended`, ended.at, () =>
        world.caller.send<{ grantId: string }>({
          path: `areas/${plan.areaId}/grants/${grantId}/end`,
          as,
          key: `demo-record-${mark}-ended`,
          body: { reason: ended.reason },
        }),
      );
    }
    world.caller.forgetGrants(accountId);
  }
}

interface Entry {
  readonly entryId: string;
  readonly buildingName: string;
}

async function correctRoster(world: World, plan: CommunityPlan, { correction: { at, of, change, reason } }: OfficeRecords): Promise<void> {
  const as = staffAccount(world, plan.key, 's5');
  const place = `communities/${plan.areaId}/roster-entries`;
  const { name, building } = castOf(plan, of);
  await once(world, `correction/${plan.key}`, at, async () => {
    const { entries } = await world.caller.send<{ entries: Entry[] }>({ path: `${place}/search`, as, body: { name } });
    const entryId = entries.find(({ buildingName }) => buildingName === building)?.entryId ?? '';
    // As it was imported: nobody has touched it since.
    await world.caller.send({
      path: `${place}/${entryId}/correct`,
      as,
      key: `demo-record-correction-${plan.key}`,
      version: 1,
      body: { ...change, reason },
    });
    return { entryId };
  });
}

async function searchFromAbove(world: World): Promise<void> {
  const {
    at,
    street,
    by,
    of: [community, key],
  } = upperSearch;
  await once(world, `search/${street}`, at, async () => {
    await world.caller.send({
      path: `areas/${street}/members/search`,
      as: staffAccount(world, String(street), by),
      body: { name: castOf(planOf(community), key).name },
    });
    return { street };
  });
}

async function addColleague(world: World): Promise<void> {
  const { at, resetAt, community, username, name, post, days } = newColleague;
  const { areaId } = planOf(community);
  const as = staffAccount(world, community, 'sec');
  const publicName = marked(name);
  const endsAt = startOfDay(addDays(chinaDateOf(world.anchor), days)).toISOString();
  const { accountId } = await once(world, 'colleague', at, async () => {
    try {
      const made = await world.caller.send<{ accountId: string }>({
        path: `areas/${areaId}/staff`,
        as,
        body: { username, role: 'community-staff', post, publicName, endsAt },
      });
      return { accountId: made.accountId };
    } catch (refused) {
      // Made in a run that was killed: an account is made by its name, not by a key.
      if (!(refused instanceof RefusedError && refused.code === 'identity/username-taken')) throw refused;
    }
    // Found by a role in force, so a minute after it was given: two requests of one moment may begin in either order.
    const search = { path: `areas/${areaId}/grants/search`, as, body: { name: publicName } };
    const {
      staff: [known],
    } = await world.time.at(new Date(world.time.now().getTime() + MINUTE_MS), () =>
      world.caller.send<{ staff: { accountId: string }[] }>(search),
    );
    if (!known) throw new Error(`nobody works under the name ${publicName}`);
    return { accountId: known.accountId };
  });
  await once(world, 'colleague/reset', resetAt, async () => {
    await world.caller.send({ path: `areas/${areaId}/staff/${accountId}/reset`, as });
    return { accountId };
  });
}

async function addBuilding(world: World): Promise<void> {
  const { at, community, by, name, renamedAt, newName } = newBuilding;
  const path = `communities/${planOf(community).areaId}/buildings`;
  const as = staffAccount(world, community, by);
  const { buildingId } = await once(world, 'building', at, async () => {
    await world.caller.send({ path, as, key: 'demo-record-building', body: { names: [name] } });
    const { buildings } = await world.caller.send<{ buildings: { id: string; name: string }[] }>({ method: 'GET', path, as });
    return { buildingId: buildings.find((one) => one.name === name)?.id ?? '' };
  });
  await once(world, 'building/renamed', renamedAt, async () => {
    await world.caller.send({
      method: 'PUT',
      path: `${path}/${buildingId}/name`,
      as,
      key: 'demo-record-building-renamed',
      body: { name: newName },
    });
    return { buildingId };
  });
}
