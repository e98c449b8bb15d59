import { type Role } from '@shequtong/kernel';
import { type Persona } from './people.js';

/**
 * Whom the guard of a route lets through, whatever the service then says of the relation (whose ticket, which office is
 * responsible): everybody · whoever is signed in, also before verification · whoever holds a role in force anywhere ·
 * or the roles named, held on the area the request is about or on one above it, and nowhere else.
 */
export type Audience = 'everybody' | 'signed in' | 'verified' | readonly Role[];

const everybody = 'everybody';
const signedIn = 'signed in';
const verified = 'verified';

// Roles that are let in together, written out here: the policy's own groups would move along with what is reviewed.
const resident: readonly Role[] = ['resident'];
const office: readonly Role[] = ['community-staff', 'community-secretary'];
/** Street and district themselves, without their departments. */
const governments: readonly Role[] = ['street-officer', 'district-officer'];
const offices: readonly Role[] = [...office, ...governments, 'department-officer'];
/** Who may hold a ticket sideways of another office. */
const upper: readonly Role[] = [...governments, 'department-officer'];
const keepers: readonly Role[] = [...offices, 'administrator'];
const printers: readonly Role[] = [...office, ...governments, 'administrator'];
const inviters: readonly Role[] = [...keepers, 'property-operator', 'provider-operator'];
const givers: readonly Role[] = ['community-secretary', ...governments, 'administrator'];
const planners: readonly Role[] = ['district-officer', 'administrator'];
const ruleMakers: readonly Role[] = [...governments, 'administrator'];
const housekeepers: readonly Role[] = [...office, 'administrator'];
const ticketReaders: readonly Role[] = [...offices, 'liaison-officer', 'auditor'];
const memberReaders: readonly Role[] = [...office, 'auditor'];
const memberFinders: readonly Role[] = [...office, ...governments, 'auditor'];
const grantReaders: readonly Role[] = [...offices, 'auditor', 'administrator'];
const groupReaders: readonly Role[] = ['resident', ...offices, 'liaison-officer', 'auditor', 'administrator'];
const watchers: readonly Role[] = ['administrator'];
const auditReaders: readonly Role[] = ['auditor', 'administrator'];
/** Every role there is: one that is added belongs here and then into the rows it is meant for. */
export const anyRole: readonly Role[] = [
  'resident',
  'representative',
  'volunteer',
  'party-member',
  'building-lead',
  'owners-committee-member',
  'community-staff',
  'community-secretary',
  'street-officer',
  'department-officer',
  'district-officer',
  'liaison-officer',
  'property-operator',
  'provider-operator',
  'auditor',
  'administrator',
];

/** What a standing means: reviewed once for all routes. A revoked session opens nothing, not even what is open to all. */
export function letsIn(audience: Audience, { standing, role }: Pick<Persona, 'standing' | 'role'>): boolean {
  switch (standing) {
    case 'revoked':
      return false;
    case 'not signed in':
      return audience === everybody;
    case 'unverified':
      return audience === everybody || audience === signedIn;
    case 'elsewhere':
      return audience === everybody || audience === signedIn || audience === verified;
    case 'in place':
      return typeof audience === 'string' || (role !== undefined && audience.includes(role));
  }
}

/** The reviewed table. A change here is a change of who may do what: read it as such. */
export const expected: Readonly<Record<string, Audience>> = {
  'GET /api/areas': everybody,
  'GET /api/areas/:areaId': everybody,
  'GET /api/areas/:areaId/audit/credential-changes': auditReaders,
  'GET /api/areas/:areaId/audit/looks': auditReaders,
  'GET /api/areas/:areaId/audit/place-changes': auditReaders,
  'GET /api/areas/:areaId/audit/role-changes': auditReaders,
  'GET /api/areas/:areaId/audit/roster-changes': auditReaders,
  'GET /api/areas/:areaId/audit/searches': auditReaders,
  'GET /api/areas/:areaId/background': watchers,
  'POST /api/areas/:areaId/duty/assignments': keepers,
  'DELETE /api/areas/:areaId/duty/assignments/:assignmentId': keepers,
  'GET /api/areas/:areaId/duty/lines': keepers,
  'DELETE /api/areas/:areaId/duty/lines/:code': keepers,
  'PUT /api/areas/:areaId/duty/lines/:code': keepers,
  'PUT /api/areas/:areaId/duty/name-rule': keepers,
  'GET /api/areas/:areaId/duty/people': keepers,
  'PUT /api/areas/:areaId/duty/phone': keepers,
  'POST /api/areas/:areaId/duty/shifts': keepers,
  'DELETE /api/areas/:areaId/duty/shifts/:shiftId': keepers,
  'GET /api/areas/:areaId/duty/shifts/:shiftId/hand-over': offices,
  'PUT /api/areas/:areaId/duty/shifts/:shiftId/hand-over': offices,
  'POST /api/areas/:areaId/duty/shifts/:shiftId/hand-over/acceptance': offices,
  'GET /api/areas/:areaId/duty/today': everybody,
  'GET /api/areas/:areaId/duty/week': keepers,
  'GET /api/areas/:areaId/grants': grantReaders,
  'POST /api/areas/:areaId/grants': givers,
  'POST /api/areas/:areaId/grants/:grantId/end': givers,
  'GET /api/areas/:areaId/grants/:grantId/left-open': givers,
  'POST /api/areas/:areaId/grants/search': grantReaders,
  'GET /api/areas/:areaId/group-rule': everybody,
  'PUT /api/areas/:areaId/group-rule': ruleMakers,
  'GET /api/areas/:areaId/history': everybody,
  'POST /api/areas/:areaId/members/search': memberFinders,
  'POST /api/areas/:areaId/merge': planners,
  'POST /api/areas/:areaId/merge/undo': planners,
  'POST /api/areas/:areaId/operators/:operatorId/leave': signedIn,
  'GET /api/areas/:areaId/organisations': everybody,
  'POST /api/areas/:areaId/organisations': keepers,
  'GET /api/areas/:areaId/organisations/:organisationId': everybody,
  'PUT /api/areas/:areaId/organisations/:organisationId': keepers,
  'POST /api/areas/:areaId/organisations/:organisationId/end': keepers,
  'GET /api/areas/:areaId/organisations/:organisationId/invitations': inviters,
  'POST /api/areas/:areaId/organisations/:organisationId/invitations': inviters,
  'DELETE /api/areas/:areaId/organisations/:organisationId/invitations/:invitationId': inviters,
  'GET /api/areas/:areaId/organisations/:organisationId/operators': inviters,
  'POST /api/areas/:areaId/organisations/:organisationId/operators/:operatorId/end': inviters,
  'POST /api/areas/:areaId/rename': planners,
  'POST /api/areas/:areaId/staff': givers,
  'POST /api/areas/:areaId/staff/:accountId/reset': givers,
  'POST /api/areas/:areaId/staff/:accountId/sign-in': givers,
  'GET /api/areas/:areaId/ticket-numbers': ticketReaders,
  'GET /api/areas/:areaId/tickets': ticketReaders,
  'GET /api/areas/:areaId/trace-heads': everybody,
  'GET /api/areas/:areaId/trace-heads/consistency': everybody,
  'GET /api/areas/search': everybody,
  'GET /api/communities/:areaId/buildings': everybody,
  'POST /api/communities/:areaId/buildings': housekeepers,
  'PUT /api/communities/:areaId/buildings/:buildingId/name': housekeepers,
  'POST /api/communities/:areaId/buildings/:buildingId/retire': housekeepers,
  'POST /api/communities/:areaId/card-scans': office,
  'POST /api/communities/:areaId/delegations/:delegationId/end': verified,
  'POST /api/communities/:areaId/delegations/:delegationId/revoke': office,
  'POST /api/communities/:areaId/enrolments': office,
  'GET /api/communities/:areaId/enrolments/:membershipId/consents': office,
  'POST /api/communities/:areaId/enrolments/:membershipId/leave': office,
  'GET /api/communities/:areaId/groups': groupReaders,
  'POST /api/communities/:areaId/groups': resident,
  'POST /api/communities/:areaId/groups/:groupId/confirmation': resident,
  'POST /api/communities/:areaId/groups/:groupId/dissolve': resident,
  'POST /api/communities/:areaId/groups/:groupId/file': office,
  'POST /api/communities/:areaId/groups/:groupId/leader': resident,
  'POST /api/communities/:areaId/groups/:groupId/leave': resident,
  'POST /api/communities/:areaId/groups/:groupId/refuse': office,
  'GET /api/communities/:areaId/household': resident,
  // The service asks besides who belongs to the community; a person who asks to join it is in no grant.
  'POST /api/communities/:areaId/media': anyRole,
  'GET /api/communities/:areaId/members': memberReaders,
  'POST /api/communities/:areaId/members/search': memberReaders,
  'GET /api/communities/:areaId/members/:membershipId': memberReaders,
  'GET /api/communities/:areaId/members/:membershipId/cards': office,
  'POST /api/communities/:areaId/members/:membershipId/cards': office,
  'POST /api/communities/:areaId/members/:membershipId/cards/end': office,
  'GET /api/communities/:areaId/members/:membershipId/delegations': office,
  'POST /api/communities/:areaId/members/:membershipId/delegations': office,
  'GET /api/communities/:areaId/members/:membershipId/let-in': office,
  'POST /api/communities/:areaId/members/:membershipId/take-back': office,
  'POST /api/communities/:areaId/members/:membershipId/unmask': memberReaders,
  'POST /api/communities/:areaId/memberships': signedIn,
  'PUT /api/communities/:areaId/memberships/:membershipId/display-name': signedIn,
  'POST /api/communities/:areaId/memberships/:membershipId/document': signedIn,
  'POST /api/communities/:areaId/memberships/:membershipId/guardian-consent': resident,
  'POST /api/communities/:areaId/memberships/:membershipId/lease': signedIn,
  'POST /api/communities/:areaId/memberships/:membershipId/leave': signedIn,
  'GET /api/communities/:areaId/memberships/:membershipId/request': signedIn,
  'POST /api/communities/:areaId/memberships/:membershipId/vouch': resident,
  'GET /api/communities/:areaId/poster-book': printers,
  'GET /api/communities/:areaId/posters': printers,
  'GET /api/communities/:areaId/posters/:code/:format': printers,
  'GET /api/communities/:areaId/roster-entries': office,
  'POST /api/communities/:areaId/roster-entries': office,
  'POST /api/communities/:areaId/roster-entries/search': office,
  'GET /api/communities/:areaId/roster-entries/removed': office,
  'GET /api/communities/:areaId/roster-entries/:rosterEntryId': office,
  'POST /api/communities/:areaId/roster-entries/:rosterEntryId/correct': office,
  'POST /api/communities/:areaId/roster-entries/:rosterEntryId/put-back': office,
  'POST /api/communities/:areaId/roster-entries/:rosterEntryId/remove': office,
  'POST /api/communities/:areaId/roster-entries/:rosterEntryId/unmask': office,
  'GET /api/communities/:areaId/posters/:code/official-account/png': printers,
  'GET /api/communities/:areaId/scenes': printers,
  'GET /api/communities/:areaId/tickets': everybody,
  'POST /api/communities/:areaId/tickets': resident,
  'POST /api/communities/:areaId/tickets/alike': resident,
  'POST /api/communities/:areaId/tickets/for-resident': office,
  'GET /api/communities/:areaId/tickets/:ticketId': everybody,
  'POST /api/communities/:areaId/tickets/:ticketId/accept': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/add-information': resident,
  'POST /api/communities/:areaId/tickets/:ticketId/decline': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/erase-words': resident,
  'POST /api/communities/:areaId/tickets/:ticketId/dispute/argue': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/dispute/decide': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/dispute/raise': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/escalate': offices,
  'GET /api/me/tickets/followed': signedIn,
  'PUT /api/communities/:areaId/tickets/:ticketId/follow': resident,
  'DELETE /api/communities/:areaId/tickets/:ticketId/follow': resident,
  'GET /api/communities/:areaId/tickets/:ticketId/file': ticketReaders,
  'GET /api/communities/:areaId/tickets/:ticketId/file/alike': ticketReaders,
  'POST /api/communities/:areaId/tickets/:ticketId/take-back-report': office,
  'GET /api/communities/:areaId/tickets/:ticketId/file/proof': ticketReaders,
  'POST /api/communities/:areaId/tickets/:ticketId/extension/ask': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/extension/grant': governments,
  'POST /api/communities/:areaId/tickets/:ticketId/extension/refuse': governments,
  'POST /api/communities/:areaId/tickets/:ticketId/follow-up': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/not-solved': resident,
  'GET /api/communities/:areaId/tickets/:ticketId/proof': everybody,
  'GET /api/communities/:areaId/tickets/:ticketId/offices-beside': upper,
  'POST /api/communities/:areaId/tickets/:ticketId/rate': resident,
  'POST /api/communities/:areaId/tickets/:ticketId/record-call': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/reply': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/reporter-contact': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/resolve': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/resume': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/return': [...governments, 'department-officer'],
  'POST /api/communities/:areaId/tickets/:ticketId/start-handling': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/suspension/ask': offices,
  'POST /api/communities/:areaId/tickets/:ticketId/suspension/grant': governments,
  'POST /api/communities/:areaId/tickets/:ticketId/suspension/refuse': governments,
  'POST /api/communities/:areaId/tickets/:ticketId/transfer/accept': upper,
  'POST /api/communities/:areaId/tickets/:ticketId/transfer/offer': upper,
  'POST /api/communities/:areaId/tickets/:ticketId/transfer/refuse': upper,
  'POST /api/communities/:areaId/tickets/:ticketId/transfer/take-back': upper,
  'GET /api/communities/:areaId/tickets/:ticketId/verification': ticketReaders,
  'POST /api/communities/:areaId/tickets/:ticketId/urge': resident,
  'POST /api/communities/:areaId/tickets/:ticketId/withdraw': resident,
  'GET /api/communities/:areaId/verification-cases': office,
  'GET /api/communities/:areaId/verification-cases/:caseId': office,
  'POST /api/communities/:areaId/verification-cases/:caseId/approve': office,
  'POST /api/communities/:areaId/verification-cases/:caseId/evidence': office,
  'POST /api/communities/:areaId/verification-cases/:caseId/reject': office,
  'POST /api/communities/:areaId/verification-cases/:caseId/same-person': housekeepers,
  'GET /api/me': signedIn,
  'POST /api/me/consents': signedIn,
  'POST /api/me/consents/withdrawal': signedIn,
  'PUT /api/me/current-community': signedIn,
  'GET /api/me/delegations': verified,
  'GET /api/me/export': signedIn,
  'GET /api/me/inbox': signedIn,
  'POST /api/me/inbox/:id/read': signedIn,
  'POST /api/me/inbox/read': signedIn,
  'GET /api/me/inbox/unread': signedIn,
  'POST /api/me/leave': signedIn,
  'GET /api/me/looks': signedIn,
  'GET /api/me/organisations': signedIn,
  'POST /api/me/organisations': signedIn,
  'POST /api/me/organisations/:organisationId/invitations': signedIn,
  'GET /api/me/organisations/:organisationId/operators': signedIn,
  'PUT /api/me/password': signedIn,
  'PUT /api/me/phone/sms': signedIn,
  'PUT /api/me/phone/wechat': signedIn,
  'GET /api/me/sessions': signedIn,
  'DELETE /api/me/sessions/:sessionId': signedIn,
  'DELETE /api/me/sessions/current': signedIn,
  'GET /api/me/tickets': signedIn,
  'GET /api/media/:area/:mediaId/:variant': everybody,
  'GET /api/privacy-notice': everybody,
  'GET /api/scenes/:code': everybody,
  'POST /api/sessions/refresh': everybody,
  'POST /api/sessions/sms': everybody,
  'POST /api/sessions/wechat': everybody,
  'POST /api/sessions/wechat-web': everybody,
  'GET /api/sessions/wechat-web/address': everybody,
  'POST /api/sms-codes': everybody,
  'POST /api/staff-sessions': everybody,
  'POST /api/staff-sessions/enrolment': everybody,
  'GET /api/ticket-categories': everybody,
  // WeChat's signature is asked for behind the guard, and nobody here has it; a push in JSON is refused before that.
  'GET /api/wechat/official-account/push': everybody,
  'POST /api/wechat/official-account/push': everybody,
  'GET /healthz': everybody,
  'GET /metrics': everybody,
  'GET /readyz': everybody,
};
