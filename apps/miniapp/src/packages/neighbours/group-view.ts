import { type Group } from '@/calls/groups';
import { groups } from '@/texts/neighbours';
import { type Tone } from '@/ui/chip/chip';
import { type IconName } from '@/ui/icon/icon-names';
import { dueWords } from '@/ui/time/time-words';

const looks: Record<Group['state'], { tone: Tone; icon: IconName }> = {
  gathering: { tone: 'amber', icon: 'people' },
  founded: { tone: 'amber', icon: 'clock' },
  filed: { tone: 'green', icon: 'check-circle' },
  refused: { tone: 'red', icon: 'alert' },
  dissolved: { tone: 'grey', icon: 'info' },
};

export interface GroupMember {
  membershipId: string;
  name: string;
  me: boolean;
  leads: boolean;
}

interface GroupView {
  chip: { word: string; tone: Tone; icon: IconName };
  members: string;
  leader: string | null;
  /** By when the committee answers; null when no answer is owed. */
  due: string | null;
  late: boolean;
  reason: string | null;
  people: readonly GroupMember[];
  may: { confirm: boolean; leave: boolean; lead: boolean };
}

/** States in which people come and go; the server's table says the same (product §2, resident groups). */
const open: readonly Group['state'][] = ['gathering', 'founded', 'filed'];

/** What a group shows, and what the person may do in it. */
export function groupView(group: Group, ownIds: readonly string[], now: number): GroupView {
  const { state, members, membersMin, mine, dueAt, late, reason } = group;
  const leader = members.find(({ leads }) => leads);
  const leads = leader !== undefined && ownIds.includes(leader.membershipId);
  const living = open.includes(state);
  return {
    chip: { word: groups.states[state], ...looks[state] },
    members: groups.members(members.length, living ? membersMin : 0),
    leader: leader ? groups.leader(leads ? groups.you : leader.name) : null,
    due: state === 'founded' && dueAt !== null ? groups.due(dueWords(Date.parse(dueAt), now)) : null,
    late: state === 'founded' && late,
    reason,
    people: members.map(({ membershipId, name, leads: leading }) => ({
      membershipId,
      name,
      leads: leading,
      me: ownIds.includes(membershipId),
    })),
    may: { confirm: living && !mine, leave: state !== 'dissolved' && mine && !leads, lead: leads && state !== 'dissolved' },
  };
}

/** All that is alive for everybody; one's own also when refused, so that the reason is read, but not once dissolved. */
export function shownGroups(all: readonly Group[], which: 'all' | 'mine'): Group[] {
  return all.filter(({ state, mine }) => (which === 'mine' ? mine && state !== 'dissolved' : open.includes(state)));
}
