import { addWorkingDays, DomainError, groupSoundsOfficial, type WorkingCalendar } from '@shequtong/kernel';

/**
 * gathering: opened by its leader, members confirm one by one · founded: enough of them have · filed / refused: the
 * committee's answer · dissolved.
 */
export const groupStates = ['gathering', 'founded', 'filed', 'refused', 'dissolved'] as const;
export type GroupState = (typeof groupStates)[number];

export const groupStateNames: Readonly<Record<GroupState, string>> = {
  gathering: '正在发起',
  founded: '待备案',
  filed: '已备案',
  refused: '未予备案',
  dissolved: '已解散',
};

export type GroupAct = 'confirm' | 'leave' | 'found' | 'file' | 'refuse' | 'dissolve' | 'hand-on';

/** What is possible in which state, and where it leads (product §2, Organisations). */
const table: Readonly<Record<GroupState, Partial<Record<GroupAct, GroupState>>>> = {
  gathering: { confirm: 'gathering', leave: 'gathering', found: 'founded', dissolve: 'dissolved', 'hand-on': 'gathering' },
  founded: { confirm: 'founded', leave: 'founded', file: 'filed', refuse: 'refused', dissolve: 'dissolved', 'hand-on': 'founded' },
  filed: { confirm: 'filed', leave: 'filed', dissolve: 'dissolved', 'hand-on': 'filed' },
  refused: { leave: 'refused', dissolve: 'dissolved' },
  dissolved: {},
};

/** What neighbours call their group is no office's word. Throws `identity/group-name-official`. */
export function checkGroupName(name: string): void {
  if (groupSoundsOfficial(name)) throw new DomainError('identity/group-name-official');
}

/** The state after an act; throws `identity/group-step-impossible`. */
export function afterGroupAct(state: GroupState, act: GroupAct): GroupState {
  const next = table[state][act];
  if (!next) throw new DomainError('identity/group-step-impossible');
  return next;
}

/** What an area lays down about groups; a street or district may set it, the nearest one holds. */
export interface GroupRule {
  /** Verified members who have confirmed, the leader among them. */
  readonly membersMin: number;
  /** Working days within which the committee files or refuses. */
  readonly fileWithinDays: number;
}

/** Our defaults (product §2): five members, five working days. */
export const defaultGroupRule: GroupRule = { membersMin: 5, fileWithinDays: 5 };

/** Whether the confirmation just given makes the group founded. */
export const isFounded = (state: GroupState, members: number, rule: GroupRule): boolean =>
  state === 'gathering' && members >= rule.membersMin;

/** When the committee's answer is due: counting starts the day after founding, and ends at 24:00. */
export const filingDueAt = (foundedAt: Date, rule: GroupRule, calendar: WorkingCalendar): Date =>
  addWorkingDays(calendar, foundedAt, rule.fileWithinDays).dueAt;

/** Throws `identity/group-too-small` when members have left since the founding. */
export function checkFiling(members: number, rule: GroupRule): void {
  if (members < rule.membersMin) throw new DomainError('identity/group-too-small', { members: rule.membersMin });
}

/** Who leads when the leader has moved away: the member who confirmed first; undefined when nobody is left. */
export function successorOf(
  leader: string,
  members: readonly { readonly membershipId: string; readonly confirmedAt: Date }[],
): string | undefined {
  return [...members]
    .filter(({ membershipId }) => membershipId !== leader)
    .sort((a, b) => a.confirmedAt.getTime() - b.confirmedAt.getTime())[0]?.membershipId;
}
