import { places, resident } from '@shequtong/identity/testing';
import { type Role } from '@shequtong/kernel';
import { openWorld, type World } from '../identity/world.js';
import { peopleOf, type Persona, type Session } from '../matrix/people.js';
import { type Pool } from './inputs.js';

export interface Scene extends World {
  readonly people: readonly Persona[];
  /** Ids of what is there now, by the name of the parameter or field that takes them. */
  pool(): Promise<Pool>;
}

const tickets = `communities/${places.community}/tickets`;
const aReport = { text: '三号楼楼道灯坏了', categoryCode: 'estate.light', place: '三号楼一楼' };

/** A community with a little of everything in it, so that ids in requests meet rows. */
export async function openScene(): Promise<Scene> {
  const world = await openWorld();
  const people = await peopleOf(world.product);
  const who = (role: Role): Session | undefined => people.find((person) => person.role === role)?.session;
  const [asResident, asStaff, asStreet] = [
    world.call(who('resident')),
    world.call(who('community-secretary')),
    world.call(who('street-officer')),
  ];
  for (let i = 0; i < 12; i += 1) {
    const reported = (await asResident.post(tickets, aReport).expect(201)).body as { ticketId: string };
    await walk(world, who('community-secretary'), reported.ticketId, i % 4);
  }
  await resident(world.product.services, { onRoster: false });
  await asResident.post(`communities/${places.community}/groups`, { name: '楼道巡查队', purpose: '每周一起看看楼道' }).expect(200);
  for (const [caller, areaId] of [
    [asStaff, places.community],
    [asStreet, places.street],
  ] as const) {
    await caller
      .post(`areas/${areaId}/organisations`, {
        kind: 'service-organisation',
        name: '助老服务社（虚构）',
        serves: [{ areaId: places.community }],
      })
      .expect(200);
  }
  await world.product.drain();
  return { ...world, people, pool: () => poolOf(world) };
}

/** Takes a ticket some steps along the path. */
async function walk({ product }: World, person: Session | undefined, ticketId: string, steps: number): Promise<void> {
  const path = [
    ['accept', {}],
    ['start-handling', { act: 'visit' }],
    ['resolve', { ending: 'fixed', result: '已修好', seenSeq: 99 }],
  ] as const;
  for (const [i, [name, body]] of path.slice(0, steps).entries()) {
    await product
      .as(person)
      .post(`/api/${tickets}/${ticketId}/${name}`, body)
      .set('If-Match', `"${i + 1}"`)
      .expect(200);
  }
}

const TABLES: Readonly<Record<string, string>> = {
  ticketId: 'SELECT id FROM ticketing.ticket',
  membershipId: 'SELECT id FROM identity.membership',
  caseId: 'SELECT id FROM identity.review_case',
  groupId: 'SELECT id FROM identity.resident_group',
  organisationId: 'SELECT id FROM identity.organisation',
  operatorId: 'SELECT id FROM identity.operator',
  shiftId: 'SELECT id FROM identity.duty_shift',
  assignmentId: 'SELECT id FROM identity.duty_assignment',
  delegationId: 'SELECT id FROM identity.delegation',
  grantId: 'SELECT id FROM identity.role_grant',
  accountId: 'SELECT account_id AS id FROM identity.account',
  sessionId: 'SELECT id FROM identity.session',
  buildingId: 'SELECT id FROM identity.building',
  rosterEntryId: 'SELECT id FROM identity.roster_entry',
  mediaId: 'SELECT id FROM platform.media',
  id: 'SELECT id FROM messaging.inbox_item',
  code: 'SELECT code AS id FROM identity.line_of_work',
  scene: 'SELECT code AS id FROM identity.scene',
  categoryCode: 'SELECT code AS id FROM ticketing.category WHERE parent_code IS NOT NULL',
};

/** Other names under which the same ids are asked for. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  mediaId: ['photos', 'evidence', 'lease'],
  accountId: ['leaderId', 'memberId'],
  id: ['upTo'],
  categoryCode: ['type'],
};

async function poolOf({ product }: World): Promise<Pool> {
  const entries = await Promise.all(
    Object.entries(TABLES).map(async ([name, sql]) => {
      const ids = (await product.asOwner<{ id: string }>(`${sql} LIMIT 60`)).map(({ id }) => id);
      return [name, ...(ALSO[name] ?? [])].map((key) => [key, ids] as const);
    }),
  );
  return { ...Object.fromEntries(entries.flat()), format: ['png', 'svg', 'pdf'], variant: ['full', 'thumb'], version: ['1'] };
}
