import { operatorPhone } from '../content/phones.js';
import { type OperatorPlan, organisations, type OrganisationPlan } from '../content/organisations.js';
import { type CommunityPlan } from '../content/plan.js';
import { storyStart } from '../time/story-days.js';
import { communities, eachOf, staffAccount, type World } from '../world.js';
import { laterBy, signInAndAgree } from './joining.js';

/** Organisations of the communities, and who works for them on their phones. */
export async function makeOrganisations(world: World): Promise<void> {
  await eachOf(communities, async (plan) => {
    for (const organisation of organisations[plan.key]) await makeOrganisation(world, plan, organisation);
  });
}

async function makeOrganisation(world: World, plan: CommunityPlan, { key, kind, name, operators }: OrganisationPlan): Promise<void> {
  const { marks, time, anchor, caller } = world;
  const { organisationId } = await marks.once(`organisation/${plan.key}/${key}`, () =>
    time.at(storyStart('73 10:30', anchor), () =>
      caller.send<{ organisationId: string }>({
        path: `areas/${plan.areaId}/organisations`,
        as: staffAccount(world, plan.key, 'sec'),
        key: `demo-organisation-${plan.key}-${key}`,
        body: { kind, name },
      }),
    ),
  );
  for (const operator of operators) await joinOrganisation(world, plan, `${key}/${operator.key}`, organisationId, operator);
}

/** The secretary hands out a code that works once; the operator types it in. */
async function joinOrganisation(
  world: World,
  plan: CommunityPlan,
  key: string,
  organisationId: string,
  operator: OperatorPlan,
): Promise<void> {
  const { marks, time, anchor, attempt, caller } = world;
  const instant = new Date(storyStart('72 15:20', anchor).getTime() + laterBy(attempt));
  await marks.once(`operator/${plan.key}/${key}`, () =>
    time.at(instant, async () => {
      const accountId = await signInAndAgree(
        world,
        operatorPhone(plan.key, operator.phone),
        `10.154.90.${operator.phone}`,
        `demo-operator-${plan.key}-${key}`,
      );
      const { organisations: mine } = await caller.send<{ organisations: { operatorId: string; organisationId: string }[] }>({
        method: 'GET',
        path: 'me/organisations',
        as: accountId,
      });
      const known = mine.find((one) => one.organisationId === organisationId);
      if (known) return { accountId, operatorId: known.operatorId };
      const { code } = await caller.send<{ code: string }>({
        path: `areas/${plan.areaId}/organisations/${organisationId}/invitations`,
        as: staffAccount(world, plan.key, 'sec'),
        body: { uses: 1, days: 7 },
      });
      const { name, post, publicName } = operator;
      const { operatorId } = await caller.send<{ operatorId: string }>({
        path: 'me/organisations',
        as: accountId,
        key: `demo-operator-${plan.key}-${key}-${attempt}`,
        body: { code, name, post, publicName },
      });
      caller.forgetGrants(accountId);
      return { accountId, operatorId };
    }),
  );
}
