import { MINUTE_MS } from '@shequtong/kernel';
import { Tokens } from '@shequtong/platform';
import { demoPhone } from '../content/phones.js';
import { type CastMember, type CommunityPlan, type JoinStory } from '../content/plan.js';
import { documentOfCast } from '../content/roster.js';
import { surnameTitle } from '../content/titles.js';
import { staffAccount, type World } from '../world.js';
import { posterCode } from './places.js';

type Joined = { readonly accountId: string; readonly membershipId: string; readonly state: string };

interface BuildingFacts {
  readonly id: string;
  readonly name: string;
}

/** Ids of a community's buildings by name, and the code on its poster. */
export interface Doorstep {
  readonly sceneCode: string;
  readonly buildings: ReadonlyMap<string, string>;
}

export async function doorstepOf(world: World, plan: CommunityPlan): Promise<Doorstep> {
  const { buildings } = await world.caller.send<{ buildings: BuildingFacts[] }>({
    method: 'GET',
    path: `communities/${plan.areaId}/buildings`,
  });
  return { sceneCode: await posterCode(world, plan.areaId), buildings: new Map(buildings.map(({ id, name }) => [name, id])) };
}

/** One person joins, as with a phone in the hand: signs in by SMS, agrees, proves the number, fills in the form. */
export async function join(world: World, plan: CommunityPlan, member: CastMember, doorstep: Doorstep, at: Date): Promise<Joined> {
  const { caller, marks, time, attempt } = world;
  const name = `joined/${plan.key}/${member.key}`;
  const instant = new Date(at.getTime() + laterBy(attempt));
  return marks.once(name, () =>
    time.at(instant, async () => {
      const phone = demoPhone(plan.key, member.key);
      const address = `10.154.${[...plan.key].length}.${plan.cast.indexOf(member) + 1}`;
      const key = `demo-${name}`;
      const works = plan.alsoStaff?.[member.key];
      const accountId =
        works === undefined
          ? await signInAndAgree(world, phone, address, key)
          : await agree(world, staffAccount(world, plan.key, works), key);
      await caller.send({ path: 'sms-codes', address, body: { phone, purpose: 'phone' } });
      await caller.send({
        method: 'PUT',
        path: 'me/phone/sms',
        as: accountId,
        address,
        body: { phone, code: world.phones.lastCode(phone) },
      });
      const { membershipId, state } = await caller.send<{ membershipId: string; state: string }>({
        path: `communities/${plan.areaId}/memberships`,
        as: accountId,
        key,
        body: formOf(plan, member, doorstep),
      });
      // Being verified is a role: the next request of theirs is made with it.
      caller.forgetGrants(accountId);
      return { accountId, membershipId, state };
    }),
  );
}

/** A run after a kill comes later: the codes that the one before had sent still count against the hour's limit. */
export const laterBy = (attempt: number): number => ((attempt - 1) % 8) * 31 * MINUTE_MS;

/** Signs in with a code sent to the phone, and agrees to the privacy notice in force. Answers the account. */
export async function signInAndAgree(world: World, phone: string, address: string, key: string): Promise<string> {
  return agree(world, await signIn(world, phone, address), key);
}

async function agree({ caller, marks }: World, accountId: string, key: string): Promise<string> {
  await caller.send({
    path: 'me/consents',
    as: accountId,
    key: `${key}/consent`,
    body: { version: marks.of<{ notice: number }>('places').notice },
  });
  return accountId;
}

async function signIn({ app, caller, phones, time }: World, phone: string, address: string): Promise<string> {
  await caller.send({ path: 'sms-codes', address, body: { phone, purpose: 'sign-in' } });
  const { accessToken } = await caller.send<{ accessToken: string }>({
    path: 'sessions/sms',
    address,
    body: { phone, code: phones.lastCode(phone), device: '演示手机' },
  });
  return app.get(Tokens).verify(accessToken, time.now()).principal.accountId;
}

function formOf(plan: CommunityPlan, member: CastMember, { sceneCode, buildings }: Doorstep): object {
  const story: JoinStory | undefined = plan.joins[member.key];
  return {
    sceneCode,
    name: member.name,
    relation: member.relation,
    buildingId: buildings.get(member.building),
    room: member.room,
    nickname: surnameTitle(member),
    ...(story && 'birthDate' in story && { birthDate: story.birthDate }),
    // Somebody with a new number proves with the document that the roster's entry is theirs.
    ...(story?.kind === 'waits-conflict' && { documentNumber: documentOfCast(plan, story.of) }),
  };
}
