import { rosterOf } from '../content/roster.js';
import { type CommunityPlan } from '../content/plan.js';
import { storyStart } from '../time/story-days.js';
import { communities, staffAccount, type World } from '../world.js';

/** The resident roster of each community, imported by its staff as from a spreadsheet; its buildings come with it. */
export async function makeRosters(world: World): Promise<void> {
  await Promise.all(communities.map((plan) => makeRoster(world, plan)));
}

async function makeRoster(world: World, plan: CommunityPlan): Promise<void> {
  const { caller, marks, time, anchor } = world;
  const as = staffAccount(world, plan.key, 's5');
  await marks.once(`buildings/${plan.key}`, () =>
    time.at(storyStart('75 11:00', anchor), async () =>
      caller.send<{ buildings: number }>({
        path: `communities/${plan.areaId}/buildings`,
        as,
        key: `demo-buildings-${plan.key}`,
        body: { names: plan.buildings.map(({ name }) => name) },
      }),
    ),
  );
  await marks.once(`roster/${plan.key}`, () =>
    time.at(storyStart('75 14:00', anchor), async () => {
      const lines = rosterOf(plan).map(({ building, room, name, phone, documentNumber, relation }) => ({
        building,
        room,
        name,
        phone,
        documentNumber,
        relation,
      }));
      return caller.send<{ added: number; known: number }>({
        path: `communities/${plan.areaId}/roster-entries`,
        as,
        key: `demo-roster-${plan.key}`,
        body: { lines },
      });
    }),
  );
}
