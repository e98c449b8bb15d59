import { type Permission } from '@shequtong/kernel';
import { shellTexts } from '../texts/shell.js';

/** The navigation by task, in the order of a working day. */
export type SectionId = keyof typeof shellTexts.sections;

export interface Section {
  readonly id: SectionId;
  readonly path: string;
  readonly name: string;
  /** Whoever may do one of these sees the section; the server decides on each act. */
  readonly permissions: readonly Permission[];
  /** Second key after `g`. */
  readonly key: string;
}

const section = (id: SectionId, key: string, ...permissions: Permission[]): Section => ({
  id,
  path: `/${id}`,
  name: shellTexts.sections[id],
  permissions,
  key,
});

export const sections: readonly Section[] = [
  section('workbench', 'w', 'ticket.accept'),
  section('verification', 'v', 'verification.review'),
  section('tickets', 't', 'ticket.work'),
  section('duty', 'd', 'duty.manage', 'duty.hand-over'),
  section('areas', 'a', 'poster.print', 'building.manage', 'area.manage'),
  section('organisations', 'o', 'organisation.manage', 'resident-group.file'),
  section('people', 'p', 'grant.read'),
  section('audit', 'l', 'audit.read'),
];

/** What tells whose work a section is: offices have their workbench, administrators the people, auditors the audit, liaison officers the tickets. */
const arrivals: readonly (readonly [SectionId, Permission])[] = [
  ['workbench', 'ticket.accept'],
  ['people', 'grant.give'],
  ['audit', 'audit.read'],
  ['tickets', 'ticket.work'],
];

/** Where somebody arrives: at their own work, else at the first section they have. */
export function firstOf(may: (permissions: readonly Permission[]) => boolean): Section | undefined {
  const [own] = arrivals.find(([, permission]) => may([permission])) ?? [];
  return sections.find(({ id, permissions }) => may(permissions) && (own === undefined || id === own));
}
