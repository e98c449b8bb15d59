import { MINUTE_MS } from '@shequtong/kernel';
import { type CommunityPlan } from '../content/plan.js';
import { type Story } from '../content/story.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, type World } from '../world.js';
import { storiesOf, type TicketMark } from './tickets.js';

/** Neighbours who have the same trouble as somebody who reported it in public, a while after the report. */
export async function makeFollows(world: World): Promise<void> {
  await eachOf(communities, async (plan) => {
    for (const story of storiesOf(plan))
      for (const [i, by] of (story.sharedBy ?? []).entries()) await share(world, plan, story, { by, minutes: 47 + i * 73 });
  });
}

async function share(
  world: World,
  plan: CommunityPlan,
  { key, when }: Story,
  { by, minutes }: { by: string; minutes: number },
): Promise<void> {
  const mark = `follow/${key}/${by}`;
  const { marks, time, anchor, caller } = world;
  const { ticketId } = marks.of<TicketMark>(`ticket/${key}/0`);
  await marks.once(mark, () =>
    time.at(new Date(storyStart(when, anchor).getTime() + minutes * MINUTE_MS), async () => {
      await caller.send({
        method: 'PUT',
        path: `communities/${plan.areaId}/tickets/${ticketId}/follow`,
        as: residentOf(world, plan, by).accountId,
        key: `demo-${mark}`,
        body: { meToo: true },
      });
      return { ticketId };
    }),
  );
}
