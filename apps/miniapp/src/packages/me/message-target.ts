import { type Message } from '@/calls/messages';
import { type RouteName } from '@/platform/navigation';

interface MessageTarget {
  readonly route: RouteName;
  readonly query: Record<string, string>;
}

/** Of a ticket all but its reporter and who follows it are told as staff, also of what they asked for themselves: it is dealt with on the console, which a phone does not have. */
const isOfWork = (asWhom: Message['asWhom']) => asWhom !== 'reporter' && asWhom !== 'follower';

/** Where what a message is about is seen. */
export function messageTarget({
  about,
  asWhom,
  areaId,
  subjectId,
}: Pick<Message, 'about' | 'asWhom' | 'areaId' | 'subjectId'>): MessageTarget {
  const area = String(areaId);
  switch (about) {
    case 'ticket':
      return { route: 'ticket', query: { area, id: subjectId, ...(isOfWork(asWhom) && { as: 'staff' }) } };
    case 'membership':
      return { route: 'joinResult', query: { area } };
    case 'resident-group':
      return { route: 'groups', query: {} };
    case 'delegation':
      return { route: 'delegations', query: {} };
  }
}
