import { type TableCatalogue } from '@shequtong/platform';

export const ticketingTables: TableCatalogue = {
  'ticketing.category': { kind: 'reference', wall: 'none', why: 'what can be reported is public' },
  'ticketing.deadline_policy': { kind: 'reference', wall: 'none', why: 'deadlines are public', appendOnly: true },
  'ticketing.deadline_rule': { kind: 'reference', wall: 'none', why: 'deadlines are public', appendOnly: true },
  'ticketing.serial': { kind: 'area', wall: 'private' },
  'ticketing.ticket': { kind: 'area', wall: 'public-or-own' },
  'ticketing.trace': { kind: 'area', wall: 'private', appendOnly: true },
  // Append-only but for erasing: UPDATE is granted on the words, their salt and the time of erasing alone.
  'ticketing.trace_words': { kind: 'area', wall: 'private' },
  'ticketing.photo': { kind: 'area', wall: 'private', appendOnly: true },
  'ticketing.diagnosis': { kind: 'area', wall: 'private', appendOnly: true },
  'ticketing.rating': { kind: 'area', wall: 'private', appendOnly: true },
  'ticketing.clock': { kind: 'area', wall: 'private' },
  'ticketing.follow': { kind: 'area', wall: 'private-or-own' },
  'ticketing.tree': { kind: 'area', wall: 'private' },
  'ticketing.tree_leaf': { kind: 'area', wall: 'private', appendOnly: true },
  'ticketing.tree_node': { kind: 'area', wall: 'private', appendOnly: true },
  'ticketing.tree_head': { kind: 'area', wall: 'private', appendOnly: true },
};
