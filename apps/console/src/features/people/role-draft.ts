import {
  DAY_MS,
  type Grant,
  levelOf,
  mayGiveRole,
  needsConsole,
  roleLevels,
  type Role,
  roleNameAt,
  roles,
  startOfDay,
} from '@shequtong/kernel';
import { peopleTexts } from '../../texts/people.js';
import { type View } from '../../calls/api.js';
import { type GivableRole } from './calls/role-calls.js';

const t = peopleTexts.roles;

export interface RoleDraft {
  readonly username: string;
  readonly role: GivableRole | undefined;
  readonly post: string;
  readonly publicName: string;
  /** Calendar dates; empty: at once, for good. */
  readonly startsOn: string;
  readonly endsOn: string;
}

export const emptyRole: RoleDraft = { username: '', role: undefined, post: '', publicName: '', startsOn: '', endsOn: '' };

/** Whose role it is, as far as one may know: nobody ends a role without seeing whose. */
export const whoHolds = ({ publicName, holder }: View<'HeldGrantView'>): string | undefined =>
  publicName ?? (holder ? t.holder(holder.name, holder.buildingName) : undefined);

const isGivable = (role: Role): role is GivableRole => role !== 'resident';

/** What these grants let somebody give on an area, by the table the server asks: of residents or of staff. */
export function givableRoles(
  grants: readonly Grant[],
  areaId: number,
  to: 'staff' | 'resident',
  now: Date,
  areaName = '',
): { readonly value: GivableRole; readonly label: string }[] {
  return roles
    .filter(isGivable)
    .filter(
      (role) =>
        needsConsole(role) === (to === 'staff') && roleLevels[role].includes(levelOf(areaId)) && mayGiveRole(grants, role, areaId, now),
    )
    .map((value) => ({ value, label: roleNameAt(value, areaName) }));
}

/** What is missing, by field. @param to a resident is named by the page, staff by their user name. */
export function roleErrors(draft: RoleDraft, to: 'staff' | 'resident'): Partial<Record<keyof RoleDraft, string>> {
  const named = to === 'staff';
  return {
    ...(named && draft.username.trim() === '' && { username: t.missingUsername }),
    ...(draft.role === undefined && { role: t.missingRole }),
    ...(named && draft.post.trim() === '' && { post: t.missingPost }),
    ...(named && draft.publicName.trim() === '' && { publicName: t.missingName }),
    ...(draft.startsOn !== '' && draft.endsOn !== '' && draft.endsOn < draft.startsOn && { endsOn: t.wrongEnd }),
  };
}

/** The last day counts in full. */
const endOf = (endsOn: string): string => new Date(startOfDay(endsOn).getTime() + DAY_MS).toISOString();

export function roleBody(draft: RoleDraft, membershipId: string | undefined): View<'GiveRoleBody'> {
  const { role, username, post, publicName, startsOn, endsOn } = draft;
  if (role === undefined) throw new Error('a role is chosen before it is given');
  return {
    role,
    ...(membershipId === undefined ? { username: username.trim() } : { membershipId }),
    ...(post.trim() !== '' && { post: post.trim() }),
    ...(publicName.trim() !== '' && { publicName: publicName.trim() }),
    ...(startsOn !== '' && { startsAt: startOfDay(startsOn).toISOString() }),
    ...(endsOn !== '' && { endsAt: endOf(endsOn) }),
  };
}

/** The resident a colleague is too. */
export interface ChosenResident {
  readonly membershipId: string;
  readonly communityId: number;
  /** Masked, as the search tells them apart. */
  readonly line: string;
}

export interface StaffDraft {
  readonly username: string;
  readonly role: GivableRole | undefined;
  readonly post: string;
  readonly publicName: string;
  /** A calendar date; empty: for good. */
  readonly endsOn: string;
  readonly livesHere: boolean;
  /** Asked for of who lives here. */
  readonly resident: ChosenResident | undefined;
}

export const emptyStaff: StaffDraft = {
  username: '',
  role: undefined,
  post: '',
  publicName: '',
  endsOn: '',
  livesHere: false,
  resident: undefined,
};

export function staffBody({ role, username, post, publicName, endsOn, resident }: StaffDraft): View<'MakeStaffBody'> {
  if (role === undefined || !needsConsole(role)) throw new Error('a role of the console is chosen before it is given');
  return {
    role,
    username,
    post: post.trim(),
    publicName: publicName.trim(),
    ...(endsOn !== '' && { endsAt: endOf(endsOn) }),
    ...(resident && { membershipId: resident.membershipId, communityId: resident.communityId }),
  };
}

/** Where a role on an area reaches, in words. */
export const reachOf = (areaId: number, name: string): string => t.reach[levelOf(areaId)](name);

const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;

/** What is wrong with a user name that is to be made. */
export const usernameError = (username: string): string | undefined => (USERNAME.test(username) ? undefined : t.wrongUsername);

export const staffErrors = (draft: StaffDraft): Partial<Record<keyof StaffDraft, string>> => ({
  ...(usernameError(draft.username) !== undefined && { username: t.wrongUsername }),
  ...(draft.role === undefined && { role: t.missingRole }),
  ...(draft.post.trim() === '' && { post: t.missingPost }),
  ...(draft.publicName.trim() === '' && { publicName: t.missingName }),
  ...(draft.livesHere && !draft.resident && { resident: t.too.missing }),
});
