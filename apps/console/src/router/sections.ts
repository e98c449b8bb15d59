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

const section = (id: SectionId, key: string, ...permissions: Permission[]): Section => ({ id, path: `/${id}`, name: shellTexts.sections[id], permissions, key });

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

/** Where somebody arrives: the first section they have. */
export const firstOf = (may: (permissions: readonly Permission[]) => boolean): Section | undefined => sections.find(({ permissions }) => may(permissions));
