import { communityOffice, upperOffices } from './roles.js';
import { type PolicyTable } from './policy-table.js';

/** What the platform itself offers to every context. */
export const platformPolicy = {
  'platform.read-public': { roles: ['public'], scope: 'anywhere', note: 'health, API description, working calendar, privacy notice' },
  'media.upload': {
    roles: ['signed-in'],
    scope: 'anywhere',
    note: 'photos come before their form; the route also asks whether one has joined, asks to, or works there',
  },
  'media.read': { roles: ['public'], scope: 'anywhere', note: 'the signed short-lived link is the permission' },
  'trace.verify': {
    roles: [...communityOffice, ...upperOffices, 'liaison-officer', 'auditor'],
    scope: 'within',
    note: 'a trace is verifiable by command and by route',
  },
  'audit.read': { roles: ['auditor', 'administrator'], scope: 'within', note: 'every change and every look at personal data is on record' },
  'platform.watch': {
    roles: ['administrator'],
    scope: 'within',
    note: 'who runs the platform reads on the console that its background work stands still',
  },
  'calendar.import': { roles: ['administrator'], scope: 'within', note: 'the national calendar of a new year is imported by staff' },
  'policy.edit': {
    roles: ['street-officer', 'district-officer', 'administrator'],
    scope: 'within',
    note: 'deadline policies are edited by district and street staff',
  },
} as const satisfies PolicyTable;
