import { MINUTE_MS } from '@shequtong/kernel';
import { groups, type GroupPlan } from '../content/groups.js';
import { type CommunityPlan } from '../content/plan.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, staffAccount, type World } from '../world.js';

/** Residents' groups: filed ones, one that waits for the committee, one that still gathers members. */
export async function makeGroups(world: World): Promise<void> {
  await eachOf(communities, async (plan) => {
    for (const group of groups[plan.key]) await makeGroup(world, plan, group);
  });
}

async function makeGroup(world: World, plan: CommunityPlan, group: GroupPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const { key, name, purpose, members, opened, filed } = group;
  const mark = `group/${plan.key}/${key}`;
  const [leader = '', ...others] = members;
  const { groupId } = await marks.once(mark, () =>
    time.at(storyStart(`${opened} 19:15`, anchor), () =>
      caller.send<{ groupId: string }>({
        path: `communities/${plan.areaId}/groups`,
        as: residentOf(world, plan, leader).accountId,
        key: `demo-${mark}`,
        body: { name, purpose },
      }),
    ),
  );
  const path = `communities/${plan.areaId}/groups/${groupId}`;
  for (const [i, member] of others.entries()) {
    await marks.once(`${mark}/${member}`, () =>
      time.at(new Date(storyStart(`${opened} 19:30`, anchor).getTime() + i * 13 * MINUTE_MS), async () => {
        await caller.send({ path: `${path}/confirmation`, as: residentOf(world, plan, member).accountId, key: `demo-${mark}/${member}` });
        return { groupId };
      }),
    );
  }
  if (!filed) return;
  await marks.once(`${mark}/filed`, () =>
    time.at(storyStart(`${opened - 2} 10:10`, anchor), async () => {
      await caller.send({ path: `${path}/file`, as: staffAccount(world, plan.key, 's1'), key: `demo-${mark}/filed` });
      return { groupId };
    }),
  );
}
