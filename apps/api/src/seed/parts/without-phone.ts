import { addDays, chinaDateOf } from '@shequtong/kernel';
import { type CastMember, type CommunityPlan } from '../content/plan.js';
import { surnameTitle } from '../content/titles.js';
import { delegates } from '../content/without-phone.js';
import { picture } from '../pictures/pictures.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, staffAccount, type World } from '../world.js';

type Enrolled = { readonly membershipId: string; readonly accountId: string };
export type Card = { readonly code: string };

const DELEGATED_DAYS = 180;

/** In each community somebody without a phone: enrolled from the roster, with a paper card and a delegate. */
export async function makeWithoutPhone(world: World): Promise<void> {
  await eachOf(communities, (plan) => enrol(world, plan));
}

const formOf = ({ sex }: CastMember): 'madam' | 'mister' => (sex === 'f' ? 'madam' : 'mister');

async function enrol(world: World, plan: CommunityPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const as = staffAccount(world, plan.key, 's5');
  const member = plan.cast.find(({ key }) => key === 'nophone');
  if (!member) throw new Error(`${plan.key} has nobody without a phone`);
  const place = `communities/${plan.areaId}`;
  const { membershipId, accountId: person } = await marks.once<Enrolled>(`enrolled/${plan.key}`, () =>
    time.at(storyStart('59 10:30', anchor), async () => {
      const { entries } = await caller.send<{ entries: { entryId: string }[] }>({
        path: `${place}/roster-entries/search`,
        as,
        body: { name: member.name },
      });
      const consentMediaId = await caller.upload(plan.areaId, as, 'evidence', await picture('lease', `${plan.key}/consent`));
      const body = { rosterEntryId: entries[0]?.entryId, consentMediaId, form: formOf(member) };
      const { membershipId: id, accountId } = await caller.send<Enrolled>({
        path: `${place}/enrolments`,
        as,
        key: `demo-enrolled-${plan.key}`,
        body,
      });
      return { membershipId: id, accountId };
    }),
  );
  // Like everybody invented here, with the mark of the demo.
  await marks.once(`enrolled-name/${plan.key}`, () =>
    time.at(storyStart('59 10:40', anchor), () =>
      caller.send<{ displayName: string }>({
        method: 'PUT',
        path: `${place}/memberships/${membershipId}/display-name`,
        as: person,
        key: `demo-enrolled-name-${plan.key}`,
        body: { form: formOf(member), nickname: surnameTitle(member) },
      }),
    ),
  );
  await marks.once<Card>(`card/${plan.key}`, () =>
    time.at(storyStart('59 10:50', anchor), async () => ({
      code: (await caller.send<{ code: string }>({ path: `${place}/members/${membershipId}/cards`, as })).code,
    })),
  );
  const { delegate, kind, things } = delegates[plan.key];
  await marks.once(`delegation/${plan.key}`, () =>
    time.at(storyStart('58 14:20', anchor), async () => {
      const until = addDays(chinaDateOf(anchor), DELEGATED_DAYS);
      const body = {
        delegate: { kind, membershipId: residentOf(world, plan, delegate).membershipId },
        things: things.map((thing) => ({ thing })),
        until,
        readBack: true,
      };
      const { delegationId } = await caller.send<{ delegationId: string }>({
        path: `${place}/members/${membershipId}/delegations`,
        as,
        key: `demo-delegation-${plan.key}`,
        body,
      });
      return { delegationId };
    }),
  );
}
