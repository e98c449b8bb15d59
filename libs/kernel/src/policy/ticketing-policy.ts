import { communityOffice, offices, upperOffices } from './roles.js';
import { type PolicyTable } from './policy-table.js';

/** Tickets (product §3). Which office may take a step now is the ticket's own rule: the responsible one. */
export const ticketingPolicy = {
  'ticket.categories': { roles: ['public'], scope: 'anywhere', note: 'what can be reported is public' },
  'ticket.report': { roles: ['resident'], scope: 'within', note: 'a verified resident reports in their community' },
  'ticket.report-for': {
    roles: communityOffice,
    scope: 'within',
    note: 'what somebody says by phone, at the counter or at their door is written down for them (代报)',
  },
  'ticket.own': { roles: ['signed-in'], scope: 'anywhere', note: 'a person keeps the list of their tickets after moving away' },
  'ticket.read': { roles: ['public'], scope: 'anywhere', note: 'before verification a person reads what is public; one’s own besides' },
  'ticket.rate': { roles: ['resident'], scope: 'within', note: 'from resolve on the reporter may rate or say “not solved”' },
  'ticket.add-information': { roles: ['resident'], scope: 'within', note: 'the reporter says more while the work is owed' },
  'ticket.follow': {
    roles: ['resident'],
    scope: 'within',
    note: 'neighbours follow public tickets and say that they have the same trouble',
  },
  'ticket.urge': { roles: ['resident'], scope: 'within', note: 'the reporter urges, once a day' },
  'ticket.withdraw': { roles: ['resident'], scope: 'within', note: 'the reporter may withdraw' },
  'ticket.work': {
    roles: [...offices, 'liaison-officer', 'auditor'],
    scope: 'within',
    note: 'staff see the tickets of their area, by clock',
  },
  'ticket.reply': { roles: offices, scope: 'within', note: 'only a named person’s reply or recorded call stops the 15 hours' },
  'ticket.call': { roles: offices, scope: 'within', note: 'the responsible office, or one above, reads whom to call, under a reason' },
  'ticket.accept': { roles: offices, scope: 'within', note: 'the responsible office accepts' },
  'ticket.handle': { roles: offices, scope: 'within', note: 'handling starts with a recorded act' },
  'ticket.escalate': { roles: offices, scope: 'within', note: 'a ticket goes up with a diagnosis; responsibility moves at once' },
  'ticket.return': { roles: upperOffices, scope: 'within', note: 'the level above may only return it with a reason' },
  'ticket.transfer': {
    roles: upperOffices,
    scope: 'within',
    note: 'sideways, between a desk and its departments; responsibility moves on acceptance',
  },
  'ticket.dispute': { roles: offices, scope: 'within', note: 'whose it is: argued by the parties, decided by the desk above them' },
  'ticket.ask-time': { roles: offices, scope: 'within', note: 'the responsible office asks for a suspension or an extension, and resumes' },
  'ticket.grant-time': { roles: ['street-officer', 'district-officer'], scope: 'within', note: 'the desk above decides on it' },
  'ticket.resolve': { roles: offices, scope: 'within', note: 'the responsible office resolves; ends differ' },
  'ticket.decline': { roles: offices, scope: 'within', note: 'not ours, with guidance' },
  'ticket.follow-up': { roles: offices, scope: 'within', note: 'by someone who did not handle it, within 3 working days' },
  'ticket.note': { roles: [...offices, 'liaison-officer'], scope: 'within', note: 'internal notes are not for residents' },
  'trace.heads': { roles: ['public'], scope: 'anywhere', note: 'signed heads of the tree of traces are for anybody to keep' },
} as const satisfies PolicyTable;
