import { communityOffice, offices, upperOffices } from './roles.js';
import { type PolicyTable } from './policy-table.js';

/** People, places and rights (product §2). */
export const identityPolicy = {
  // places
  'area.read': { roles: ['public'], scope: 'anywhere', note: 'names and tree of areas are public' },
  'scene.resolve': { roles: ['public'], scope: 'anywhere', note: 'who scans a poster sees whose it is before signing in' },
  'area.manage': {
    roles: ['district-officer', 'administrator'],
    scope: 'within',
    note: 'units are set up, merged, split and renamed with dates',
  },
  'building.manage': { roles: [...communityOffice, 'administrator'], scope: 'within', note: 'a community keeps its list of buildings' },
  'poster.print': {
    roles: [...communityOffice, 'street-officer', 'district-officer', 'administrator'],
    scope: 'within',
    note: 'every community and building has a printable QR poster',
  },
  // signing in
  'session.open': { roles: ['public'], scope: 'anywhere', note: 'signing in, and asking for an SMS code' },
  'session.refresh': { roles: ['public'], scope: 'anywhere', note: 'the refresh token is the permission' },
  'session.own': { roles: ['signed-in'], scope: 'anywhere', note: 'sessions are listed and revoked by their owner' },
  'account.own': { roles: ['signed-in'], scope: 'anywhere', note: 'own profile, form of address, second factor' },
  'consent.own': { roles: ['signed-in'], scope: 'anywhere', note: 'consent is versioned, given and withdrawn by the person' },
  // joining
  'membership.join': { roles: ['signed-in'], scope: 'anywhere', note: 'anybody signed in may ask to join a community' },
  'membership.own': { roles: ['signed-in'], scope: 'anywhere', note: 'several memberships, one of them current' },
  'membership.vouch': { roles: ['resident'], scope: 'within', note: 'a verified member of the same household vouches' },
  'membership.read': { roles: [...communityOffice, 'auditor'], scope: 'within', note: 'a community sees its members, masked' },
  'membership.find': {
    roles: [...communityOffice, 'street-officer', 'district-officer', 'auditor'],
    scope: 'within',
    note: 'who has somebody’s whole name or phone finds them in the own area, masked; every search is on record',
  },
  'verification.review': {
    roles: communityOffice,
    scope: 'within',
    note: 'who matches no roster entry is reviewed by staff, with a reason',
  },
  'account-conflict.settle': {
    roles: [...communityOffice, 'administrator'],
    scope: 'within',
    note: 'a clash of accounts goes to staff, without telling whose the other is',
  },
  'roster.read': { roles: communityOffice, scope: 'within', note: 'staff list and search the roster, masked; it serves verification only' },
  'roster.import': { roles: communityOffice, scope: 'within', note: 'staff import the resident roster' },
  'roster.correct': {
    roles: communityOffice,
    scope: 'within',
    note: 'staff correct an entry, or remove it with a reason; both are on record',
  },
  'roster.unmask': {
    roles: communityOffice,
    scope: 'within',
    note: 'every look at a readable roster entry names its reason and is logged',
  },
  'enrolment.by-staff': {
    roles: communityOffice,
    scope: 'within',
    note: 'people without a phone are enrolled from the roster with paper consent',
  },
  'delegation.own': { roles: ['verified'], scope: 'anywhere', note: 'a delegate acts for named things until a date; both see it' },
  'delegation.record': { roles: communityOffice, scope: 'within', note: 'staff record a delegate confirmed by read-back' },
  // organisations and rights
  'organisation.read': { roles: ['public'], scope: 'anywhere', note: 'which offices and organisations serve an area is public' },
  'organisation.manage': {
    roles: [...communityOffice, ...upperOffices, 'administrator'],
    scope: 'within',
    note: 'organisations of an area are kept by its offices',
  },
  'operator.invite': {
    roles: [...communityOffice, ...upperOffices, 'property-operator', 'provider-operator', 'administrator'],
    scope: 'within',
    note: 'operators join by their organisation’s invitation code',
  },
  'operator.join': { roles: ['signed-in'], scope: 'anywhere', note: 'an operator needs no community' },
  'resident-group.found': { roles: ['resident'], scope: 'within', note: 'five verified members found a group' },
  'resident-group.file': { roles: communityOffice, scope: 'within', note: 'the committee files a group within five working days' },
  'resident-group.read': {
    roles: ['resident', ...offices, 'liaison-officer', 'auditor', 'administrator'],
    scope: 'within',
    note: 'groups of a community are known to its residents and offices',
  },
  'operator.own': { roles: ['signed-in'], scope: 'anywhere', note: 'an operator sees their organisations and may leave' },
  'grant.read': {
    roles: [...offices, 'auditor', 'administrator'],
    scope: 'within',
    note: 'who holds which role is visible to the offices of the area',
  },
  'grant.give': {
    roles: ['community-secretary', 'street-officer', 'district-officer', 'administrator'],
    scope: 'within',
    note: 'roles are granted on an area with start, end and granter',
  },
  'duty.read': { roles: ['public'], scope: 'anywhere', note: 'who is on duty today, and the office’s number, is public' },
  'duty.manage': {
    roles: [...offices, 'administrator'],
    scope: 'within',
    note: 'communities, desks and departments keep rosters of who is on duty',
  },
  'duty.hand-over': { roles: offices, scope: 'within', note: 'a shift ends with a hand-over of open clocks' },
  'staff.work': {
    roles: [...offices, 'liaison-officer', 'auditor', 'administrator'],
    scope: 'within',
    note: 'the console opens to staff only',
  },
  // people without a phone
  'card.issue': { roles: communityOffice, scope: 'within', note: 'a paper card with a code is issued, revoked and issued again by staff' },
  'card.scan': { roles: communityOffice, scope: 'within', note: 'a paper card names its person when staff scan it' },
  // personal data
  'personal-data.unmask': {
    roles: [...communityOffice, 'auditor'],
    scope: 'within',
    note: 'every unmasking names its reason and is logged',
  },
  'personal-data.own': { roles: ['signed-in'], scope: 'anywhere', note: 'a person sees who looked, exports everything, and can leave' },
} as const satisfies PolicyTable;
