import { type Member, places, staff } from '@shequtong/identity/testing';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { type Scene } from '../fuzz/scene.js';
import { ownRows } from '../matrix/own-scene.js';
import { photo } from '../ticketing/town.js';

/** Ids of rows of the community, by the parameter of a path or the field of a body that takes them. */
export type Rows = Readonly<Record<keyof typeof TABLES | 'format' | 'variant' | 'cardCode', string>>;

const HERE = places.community;

/** Rows of the community and of nobody else; what of them is public is left out, for it is open on purpose. */
const TABLES = {
  ticketId: `SELECT id FROM ticketing.ticket WHERE area_id = $1 AND visibility = 'private' AND state = 'submitted' AND version = 1`,
  // Somebody verified who has a card besides.
  membershipId: 'SELECT membership_id AS id FROM identity.card WHERE area_id = $1',
  pendingMembershipId: `SELECT id FROM identity.membership WHERE area_id = $1 AND state = 'pending'`,
  caseId: `SELECT id FROM identity.review_case WHERE area_id = $1 AND state = 'open'`,
  groupId: 'SELECT id FROM identity.resident_group WHERE area_id = $1',
  organisationId: 'SELECT organisation_id AS id FROM identity.operator WHERE area_id = $1',
  operatorId: 'SELECT id FROM identity.operator WHERE area_id = $1',
  invitationId: 'SELECT id FROM identity.operator_invitation WHERE area_id = $1 AND uses_left > 0',
  shiftId: 'SELECT id FROM identity.duty_shift WHERE area_id = $1',
  assignmentId: 'SELECT id FROM identity.duty_assignment WHERE area_id = $1',
  delegationId: 'SELECT id FROM identity.delegation WHERE area_id = $1',
  grantId: `SELECT id FROM identity.role_grant WHERE area_id = $1 AND role = 'resident'`,
  accountId: `SELECT account_id AS id FROM identity.role_grant WHERE area_id = $1 AND role = 'community-staff'`,
  buildingId: 'SELECT id FROM identity.building WHERE area_id = $1',
  rosterEntryId: 'SELECT id FROM identity.roster_entry WHERE area_id = $1 AND removed_at IS NULL AND version = 1',
  removedEntryId: 'SELECT id FROM identity.roster_entry WHERE area_id = $1 AND removed_at IS NOT NULL',
  mediaId: `SELECT id FROM platform.media WHERE area_id = $1 AND purpose = 'evidence'`,
  line: 'SELECT code AS id FROM identity.line_of_work WHERE area_id = $1',
  code: 'SELECT code AS id FROM identity.scene WHERE area_id = $1 AND building_id IS NULL',
} as const;

/** A community in which every route finds what it is about; a row that is missing fails, for without it a route is asked about nothing. */
export async function theirRows(scene: Scene, owner: Member): Promise<Rows> {
  const cardCode = await madeByTheOffice(scene, owner);
  const found = await Promise.all(
    Object.entries(TABLES).map(async ([name, sql]) => [
      name,
      (await scene.product.asOwner<{ id: string }>(`${sql} LIMIT 1`, [HERE]))[0]?.id,
    ]),
  );
  expect(found.filter(([, id]) => id === undefined)).toEqual([]);
  return { ...(Object.fromEntries(found) as Rows), format: 'png', variant: 'full', cardCode };
}

/** What the office of the community keeps: shifts, who looks after what, invitations, cards. Answers a card's code. */
async function madeByTheOffice(scene: Scene, owner: Member): Promise<string> {
  await ownRows(scene, owner);
  const clerk = await staff(scene.product.services, { areaId: HERE, role: 'community-staff' });
  const desk = scene.call(clerk);
  const made = async (path: string, body: object): Promise<Record<string, string>> =>
    (await desk.post(path, body).expect(200)).body as Record<string, string>;
  const { buildings } = (await desk.get(`communities/${HERE}/buildings`).expect(200)).body as { buildings: { id: string }[] };
  await desk.put(`areas/${HERE}/duty/lines/culture`, { name: '文化体育' }).expect(200);
  await made(`areas/${HERE}/duty/assignments`, { accountId: clerk.accountId, buildingIds: [buildings[0]?.id], lines: ['culture'] });
  await made(`areas/${HERE}/duty/shifts`, { shifts: [shiftOf(scene, clerk.accountId, 1)] });
  const [operator] = await scene.product.asOwner<{ organisation: string }>(
    'SELECT organisation_id AS organisation FROM identity.operator WHERE area_id = $1',
    [HERE],
  );
  await made(`areas/${HERE}/organisations/${operator?.organisation}/invitations`, { uses: 2, days: 7 });
  const [entry] = await scene.product.asOwner<{ id: string }>(
    `SELECT id FROM identity.roster_entry WHERE area_id = $1 AND removed_at IS NULL ORDER BY id LIMIT 1`,
    [HERE],
  );
  await desk.post(`communities/${HERE}/roster-entries/${entry?.id}/remove`, { reason: '搬走了' }).set('If-Match', '"1"').expect(200);
  const card = await made(`communities/${HERE}/members/${owner.membershipId}/cards`, {});
  return card.code ?? '';
}

/** A morning at the desk, some days from now. */
export function shiftOf({ product }: Scene, accountId: string, days: number): object {
  const start = Math.ceil(product.clock.now().getTime() / HOUR_MS) * HOUR_MS + days * DAY_MS;
  return { accountId, startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3 * HOUR_MS).toISOString() };
}

/** A photo as a phone sends it. */
export const aPhoto = (): Promise<Buffer> => photo(90);
