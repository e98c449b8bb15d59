import { Chance } from '../random.js';
import { type CastMember, type CommunityPlan, type JoinStory } from '../content/plan.js';
import { picture } from '../pictures/pictures.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, staffAccount, type World } from '../world.js';
import { doorstepOf, type Doorstep, join } from './joining.js';

const WAITING = new Set<JoinStory['kind']>([
  'waits-with-lease',
  'waits-without-entry',
  'waits-differs',
  'waits-conflict',
  'waits-guardian',
  'rejected',
]);
const kindOf = (plan: CommunityPlan, { key }: CastMember): JoinStory['kind'] | undefined => plan.joins[key]?.kind;

/** Everybody of the cast who has joined or asks to, each in their own way. */
export async function makeResidents(world: World): Promise<void> {
  await eachOf(communities, (plan) => joinCommunity(world, plan), communities.length);
}

async function joinCommunity(world: World, plan: CommunityPlan): Promise<void> {
  const doorstep = await doorstepOf(world, plan);
  const people = plan.cast.filter(({ key }) => key !== plan.newcomer && key !== 'nophone');
  const verified = people.filter((member) => !WAITING.has(kindOf(plan, member) as JoinStory['kind']));
  await eachOf(
    verified,
    async (member) => {
      await join(world, plan, member, doorstep, joiningTime(world, plan, member));
    },
    3,
  );
  // Whoever needs a relative, a neighbour or staff comes after everybody else is in.
  for (const member of verified) await helpIn(world, plan, member);
  for (const member of people.filter((one) => !verified.includes(one))) await askToJoin(world, plan, member, doorstep);
  await giveRoles(world, plan);
}

/** Between the 74th and the 62nd working day, at an hour when people hold their phones. */
function joiningTime({ anchor }: World, plan: CommunityPlan, { key }: CastMember): Date {
  const chance = new Chance(`join/${plan.key}/${key}`);
  const hour = String(chance.int(8, 20)).padStart(2, '0');
  return storyStart(`${chance.int(63, 74)} ${hour}:${String(chance.int(10, 59))}`, anchor);
}

async function helpIn(world: World, plan: CommunityPlan, member: CastMember): Promise<void> {
  const story = plan.joins[member.key];
  if (!story) return;
  const { marks, time, anchor } = world;
  await marks.once(`verified/${plan.key}/${member.key}`, async () => {
    await time.at(storyStart('61 19:30', anchor), () => byRelative(world, plan, member, story));
    await time.at(storyStart('61 10:20', anchor), () => byStaff(world, plan, member, story));
    world.caller.forgetGrants(residentOf(world, plan, member.key).accountId);
    return { way: story.kind };
  });
}

/** A member of the household vouches for a grown-up and consents for a child. */
async function byRelative(world: World, plan: CommunityPlan, { key }: CastMember, story: JoinStory): Promise<void> {
  if (story.kind !== 'vouched' && story.kind !== 'child-consented') return;
  const { membershipId } = residentOf(world, plan, key);
  const act = story.kind === 'vouched' ? 'vouch' : 'guardian-consent';
  await world.caller.send({
    path: `communities/${plan.areaId}/memberships/${membershipId}/${act}`,
    as: residentOf(world, plan, story.by).accountId,
    key: `demo-${act}-${plan.key}-${key}`,
  });
}

/** Staff look at who is not on the roster: a visit, a neighbour's word, or the photo of a lease. */
async function byStaff(world: World, plan: CommunityPlan, { key }: CastMember, story: JoinStory): Promise<void> {
  if (story.kind !== 'visited' && story.kind !== 'neighbour' && story.kind !== 'lease-approved') return;
  if (story.kind === 'lease-approved') await addLease(world, plan, key);
  const path = `communities/${plan.areaId}/verification-cases/${await caseOf(world, plan, key)}`;
  const as = staffAccount(world, plan.key, 's4');
  if (story.kind !== 'lease-approved') {
    const kind = story.kind === 'visited' ? 'home-visit' : 'neighbour';
    await world.caller.send({ path: `${path}/evidence`, as, key: `demo-evidence-${plan.key}-${key}`, body: { kind, note: story.note } });
  }
  await world.caller.send({ path: `${path}/approve`, as, key: `demo-approve-${plan.key}-${key}`, body: {} });
}

async function addLease(world: World, plan: CommunityPlan, key: string): Promise<void> {
  const { accountId, membershipId } = residentOf(world, plan, key);
  const mediaId = await world.caller.upload(plan.areaId, accountId, 'evidence', await picture('lease', `${plan.key}/${key}`));
  await world.caller.send({
    path: `communities/${plan.areaId}/memberships/${membershipId}/lease`,
    as: accountId,
    key: `demo-lease-${plan.key}-${key}`,
    body: { mediaId },
  });
}

interface CaseFacts {
  readonly caseId: string;
  readonly membershipId: string;
}

/** The case of somebody who waits; also after it was decided in a run that was killed. */
async function caseOf(world: World, plan: CommunityPlan, key: string): Promise<string> {
  const { membershipId } = residentOf(world, plan, key);
  for (const state of ['open', 'approved', 'rejected']) {
    const { cases } = await world.caller.send<{ cases: CaseFacts[] }>({
      method: 'GET',
      path: `communities/${plan.areaId}/verification-cases?state=${state}&limit=100`,
      as: staffAccount(world, plan.key, 's4'),
    });
    const found = cases.find((one) => one.membershipId === membershipId);
    if (found) return found.caseId;
  }
  throw new Error(`${plan.key}/${key} waits for nothing`);
}

const ASKED: Partial<Record<JoinStory['kind'], string>> = {
  'waits-with-lease': '1 20:14',
  'waits-without-entry': '1 12:40',
  'waits-differs': '2 18:05',
  'waits-conflict': '3 09:30',
  'waits-guardian': '1 17:20',
  rejected: '6 21:10',
};

/** Who waits to be verified, or was turned down, in the last days. */
async function askToJoin(world: World, plan: CommunityPlan, member: CastMember, doorstep: Doorstep): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const story = plan.joins[member.key] as JoinStory;
  const at = storyStart(ASKED[story.kind] ?? '1 19:00', anchor);
  await join(world, plan, member, doorstep, at);
  await marks.once(`asked/${plan.key}/${member.key}`, async () => {
    if (story.kind === 'waits-with-lease') await time.at(new Date(at.getTime() + 900_000), () => addLease(world, plan, member.key));
    if (story.kind === 'rejected') {
      await time.at(storyStart('5 10:15', anchor), async () => {
        const path = `communities/${plan.areaId}/verification-cases/${await caseOf(world, plan, member.key)}/reject`;
        await caller.send({
          path,
          as: staffAccount(world, plan.key, 's4'),
          key: `demo-reject-${plan.key}-${member.key}`,
          body: { code: story.code, reason: story.reason },
        });
      });
    }
    return { kind: story.kind };
  });
}

/** The secretary gives residents their roles. */
async function giveRoles(world: World, plan: CommunityPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  for (const [key, role, post] of plan.roles) {
    await marks.once(`role/${plan.key}/${key}/${role}`, () =>
      time.at(storyStart('61 14:00', anchor), () =>
        caller.send<{ grantId: string }>({
          path: `areas/${plan.areaId}/grants`,
          as: staffAccount(world, plan.key, 'sec'),
          key: `demo-role-${plan.key}-${key}-${role}`,
          body: { membershipId: residentOf(world, plan, key).membershipId, role, ...(post && { post }) },
        }),
      ),
    );
  }
  for (const [key] of plan.roles) caller.forgetGrants(residentOf(world, plan, key).accountId);
}
