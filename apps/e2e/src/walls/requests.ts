import { places } from '@shequtong/identity/testing';
import { DAY_MS } from '@shequtong/kernel';
import { type Scene } from '../fuzz/scene.js';
import { bodies as steps } from '../ticketing/town.js';
import { type Rows, shiftOf } from './rows.js';

const aReport = { text: '三号楼楼道灯坏了', categoryCode: 'estate.light', place: '三号楼一楼' };
const office = { areaId: places.street };
const AREA = '/api/areas/:areaId';
const COMMUNITY = '/api/communities/:areaId';

/**
 * Bodies that would do something if the walls let them through: right in shape, and naming rows of the community. A
 * body that is refused for its shape never meets a wall, so the suite fails for those.
 */
export function bodiesFor(scene: Scene, rows: Rows): Readonly<Record<string, object>> {
  return { ...ofTickets(rows), ...ofPeople(scene, rows), ...ofOffices(scene, rows), ...ofPlaces(rows) };
}

function ofTickets({ membershipId }: Rows): Record<string, object> {
  const ticket = `${COMMUNITY}/tickets/:ticketId`;
  return {
    [`POST ${COMMUNITY}/tickets`]: aReport,
    [`POST ${COMMUNITY}/tickets/alike`]: aReport,
    [`POST ${COMMUNITY}/tickets/for-resident`]: { ...aReport, membershipId, way: 'by-phone' },
    ...Object.fromEntries(Object.entries(steps).map(([name, body]) => [`POST ${ticket}/${name}`, body])),
    [`PUT ${ticket}/follow`]: { meToo: true },
    [`POST ${ticket}/transfer/offer`]: { office: { areaId: places.otherStreet }, reason: '在那边的路段' },
    [`POST ${ticket}/transfer/refuse`]: { reason: '不在我们路段' },
    [`POST ${ticket}/dispute/raise`]: { reason: '两边都说不归自己' },
    [`POST ${ticket}/dispute/argue`]: { argument: '路段归养护公司' },
    [`POST ${ticket}/dispute/decide`]: { office, reason: '按权责清单' },
    [`POST ${ticket}/take-back-report`]: { reason: '记错了人' },
    [`POST ${ticket}/reporter-contact`]: { reason: '电话回访' },
  };
}

function ofPeople(scene: Scene, rows: Rows): Record<string, object> {
  const member = `${COMMUNITY}/members/:membershipId`;
  const membership = `${COMMUNITY}/memberships/:membershipId`;
  const entry = `${COMMUNITY}/roster-entries/:rosterEntryId`;
  const unmask = { fields: ['phone'], reason: '核对电话' };
  const until = new Date(scene.product.clock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
  return {
    [`POST ${membership}/lease`]: { mediaId: rows.mediaId },
    [`POST ${membership}/document`]: { documentTail: '0512' },
    [`PUT ${membership}/display-name`]: { form: 'madam' },
    [`POST ${COMMUNITY}/verification-cases/:caseId/evidence`]: { kind: 'home-visit', note: '上门看过' },
    [`POST ${COMMUNITY}/verification-cases/:caseId/reject`]: { code: 'other', reason: '材料不齐全' },
    [`POST ${COMMUNITY}/members/search`]: { name: '路' },
    [`POST ${AREA}/members/search`]: { name: '路人' },
    [`POST ${AREA}/grants/search`]: { name: '路人' },
    [`POST ${member}/take-back`]: { reason: '搬走了' },
    [`POST ${member}/unmask`]: unmask,
    [`POST ${member}/cards/end`]: { reason: 'lost' },
    [`POST ${member}/delegations`]: {
      things: [{ thing: 'tickets' }],
      until,
      readBack: true,
      delegate: { kind: 'staff', staffAccountId: rows.accountId },
    },
    [`POST ${COMMUNITY}/card-scans`]: { code: rows.cardCode },
    [`POST ${COMMUNITY}/enrolments`]: { rosterEntryId: rows.rosterEntryId, consentMediaId: rows.mediaId, form: 'resident' },
    [`POST ${COMMUNITY}/roster-entries`]: {
      lines: [{ building: '9号楼', room: '901', name: '路人甲', phone: '13900000009', relation: 'owner' }],
    },
    [`POST ${COMMUNITY}/roster-entries/search`]: { phone: '13900000009' },
    [`POST ${entry}/unmask`]: unmask,
    [`POST ${entry}/correct`]: { room: '909', reason: '登记有误' },
    [`POST ${entry}/remove`]: { reason: '搬走了' },
  };
}

function ofOffices(scene: Scene, rows: Rows): Record<string, object> {
  const organisation = `${AREA}/organisations/:organisationId`;
  return {
    [`POST ${AREA}/grants`]: { membershipId: rows.membershipId, role: 'volunteer' },
    [`POST ${AREA}/grants/:grantId/end`]: { reason: '试试看' },
    [`POST ${AREA}/staff`]: { username: 'somebody.else', role: 'community-staff', post: '社工', publicName: '路人甲' },
    [`POST ${AREA}/staff/:accountId/sign-in`]: { username: 'wai.lai' },
    [`POST ${AREA}/duty/shifts`]: { shifts: [shiftOf(scene, rows.accountId, 3)] },
    [`POST ${AREA}/duty/assignments`]: { accountId: rows.accountId, buildingIds: [rows.buildingId], lines: [] },
    [`PUT ${AREA}/duty/name-rule`]: { nameRule: 'surname-post' },
    [`PUT ${AREA}/duty/phone`]: { phone: '021-56001234' },
    [`PUT ${AREA}/duty/shifts/:shiftId/hand-over`]: { note: '电梯报修，等回电' },
    [`PUT ${AREA}/duty/lines/:code`]: { name: '外来条线' },
    [`POST ${AREA}/organisations`]: { kind: 'charity', name: '外来单位（虚构）' },
    [`PUT ${organisation}`]: { name: '外来名字（虚构）' },
    [`POST ${organisation}/invitations`]: { uses: 1, days: 7 },
    [`POST ${organisation}/operators/:operatorId/end`]: { reason: '试试看' },
  };
}

function ofPlaces(rows: Rows): Record<string, object> {
  return {
    [`POST ${COMMUNITY}/buildings`]: { names: ['九十九号楼'] },
    [`PUT ${COMMUNITY}/buildings/:buildingId/name`]: { name: '外来楼' },
    [`POST ${AREA}/merge`]: { successorId: places.neighbouring },
    [`POST ${AREA}/rename`]: { name: '外来社区' },
    [`POST ${COMMUNITY}/groups`]: { name: '外来队', purpose: '看看别人的楼道' },
    [`POST ${COMMUNITY}/groups/:groupId/leader`]: { membershipId: rows.membershipId },
    [`POST ${COMMUNITY}/groups/:groupId/refuse`]: { reason: '不合规定' },
    [`PUT ${AREA}/group-rule`]: { membersMin: 5, fileWithinDays: 10 },
  };
}

/** Rows that a route takes under a name of another kind of row, or in a state of their own. */
const INSTEAD: readonly (readonly [RegExp, string, keyof Rows])[] = [
  [/\/duty\/lines\//, 'code', 'line'],
  [/\/put-back$/, 'rosterEntryId', 'removedEntryId'],
  [/\/memberships\/:membershipId\/(vouch|guardian-consent|lease|document|request)$/, 'membershipId', 'pendingMembershipId'],
];

/** The path of a route with ids of the community's own rows in it. */
export const addressOf = (path: string, areaId: number, rows: Rows): string =>
  path.replace(':areaId', String(areaId)).replace(/:(\w+)/g, (_, name: string) => {
    const [, , instead] = INSTEAD.find(([where, taken]) => taken === name && where.test(path)) ?? [];
    const id = rows[instead ?? (name as keyof Rows)];
    if (!id) throw new Error(`${path}: the community has no ${name}`);
    return id;
  });
