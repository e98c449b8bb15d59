/**
 * The reviewed table of what is somebody's own. The guard lets every neighbour through there; the service knows whose
 * the row is. Route → what a neighbour of the same community is told about a row of somebody else's, asking with
 * everything else right. The person themselves gets on with it.
 */
export const own: Readonly<Record<string, string>> = {
  'POST /api/communities/:areaId/delegations/:delegationId/end': 'platform/not-found',
  // Its leader's alone: here another member asks.
  'POST /api/communities/:areaId/groups/:groupId/dissolve': 'identity/not-in-group',
  'POST /api/communities/:areaId/groups/:groupId/leader': 'identity/not-in-group',
  // Its members'.
  'POST /api/communities/:areaId/groups/:groupId/leave': 'identity/not-in-group',
  // A person's own.
  'PUT /api/communities/:areaId/memberships/:membershipId/display-name': 'platform/not-found',
  'POST /api/communities/:areaId/memberships/:membershipId/document': 'platform/not-found',
  'POST /api/communities/:areaId/memberships/:membershipId/lease': 'platform/not-found',
  'POST /api/communities/:areaId/memberships/:membershipId/leave': 'platform/not-found',
  'GET /api/communities/:areaId/memberships/:membershipId/request': 'platform/not-found',
  // Their household's to say, and nobody's next door.
  'POST /api/communities/:areaId/memberships/:membershipId/guardian-consent': 'identity/not-same-household',
  'POST /api/communities/:areaId/memberships/:membershipId/vouch': 'identity/not-same-household',
  // Who reported it, and for reading: unless it is public.
  'GET /api/communities/:areaId/tickets/:ticketId': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/add-information': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/erase-words': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/not-solved': 'platform/not-found',
  'GET /api/communities/:areaId/tickets/:ticketId/proof': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/rate': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/urge': 'platform/not-found',
  'POST /api/communities/:areaId/tickets/:ticketId/withdraw': 'platform/not-found',
  'POST /api/me/inbox/:id/read': 'platform/not-found',
  'POST /api/me/organisations/:organisationId/invitations': 'identity/organisation-unknown',
  'GET /api/me/organisations/:organisationId/operators': 'identity/organisation-unknown',
  'POST /api/areas/:areaId/operators/:operatorId/leave': 'platform/not-found',
  'DELETE /api/me/sessions/:sessionId': 'platform/not-found',
};

/** What has an id and is nobody's own: everybody reads it, or every resident may join in. */
export const shared: readonly string[] = [
  'GET /api/areas/:areaId/organisations/:organisationId',
  'POST /api/communities/:areaId/groups/:groupId/confirmation',
  'PUT /api/communities/:areaId/tickets/:ticketId/follow',
  'DELETE /api/communities/:areaId/tickets/:ticketId/follow',
  'GET /api/media/:area/:mediaId/:variant',
];
