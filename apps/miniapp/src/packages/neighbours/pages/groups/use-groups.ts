import { confirmGroup, dissolveGroup, type Group, handOnGroup, leaveGroup, readGroupRule, readGroups } from '@/calls/groups';
import { type Membership } from '@/calls/me';
import { useActs } from '@/calls/use-act';
import { useList } from '@/calls/use-list';
import { useRead } from '@/calls/use-read';
import { useNow } from '@/platform/lifecycle';
import { groups } from '@/texts/neighbours';
import { type ListState } from '@/ui/list/list';
import { type GroupMember, shownGroups } from '../../group-view';

export interface GroupActs {
  confirm: (group: Group) => void;
  leave: (group: Group) => void;
  handOn: (group: Group, member: GroupMember) => void;
  dissolve: (group: Group) => void;
  busyOn: string | null;
  problem: string | null;
}

function useGroupActs(areaId: number, reload: () => Promise<void>): GroupActs {
  const { act, busyOn, problem } = useActs(reload);
  return {
    confirm: ({ groupId, name }) =>
      act(groupId, groups.confirmQuestion(name), async () => {
        await confirmGroup(areaId, groupId);
        return groups.confirmed(name);
      }),
    leave: ({ groupId, name }) =>
      act(groupId, groups.leaveQuestion(name), async () => {
        await leaveGroup(areaId, groupId);
        return groups.left;
      }),
    handOn: ({ groupId }, { membershipId, name }) =>
      act(groupId, groups.handOnQuestion(name), async () => {
        await handOnGroup(areaId, groupId, membershipId);
        return groups.handedOn(name);
      }),
    dissolve: ({ groupId, name }) =>
      act(groupId, { ...groups.dissolveQuestion(name), danger: true }, async () => {
        await dissolveGroup(areaId, groupId);
        return groups.dissolved;
      }),
    busyOn,
    problem,
  };
}

/** Groups of a community page by page, and what one does in them. */
export function useGroups({ areaId }: Membership, which: 'all' | 'mine') {
  const list = useList<Group>(
    `groups/${areaId}`,
    (cursor) => readGroups(areaId, cursor),
    ({ groupId }) => groupId,
  );
  const rule = useRead(`group-rule/${areaId}`, () => readGroupRule(areaId));
  const state: ListState<Group> =
    list.state.phase === 'ready' ? { ...list.state, items: shownGroups(list.state.items, which) } : list.state;
  return {
    state,
    least: rule.value?.membersMin,
    acts: useGroupActs(areaId, list.retry),
    more: list.more,
    retry: list.retry,
    now: useNow(60),
  };
}
