import { type Message } from '@/calls/messages';
import { type RouteName } from '@/platform/navigation';

export interface MessageTarget {
  readonly route: RouteName;
  readonly query: Record<string, string>;
}

/** Where what a message is about is seen. */
export function messageTarget({ about, areaId, subjectId }: Pick<Message, 'about' | 'areaId' | 'subjectId'>): MessageTarget {
  const area = String(areaId);
  switch (about) {
    case 'ticket':
      return { route: 'ticket', query: { area, id: subjectId } };
    case 'membership':
      return { route: 'joinResult', query: { area } };
    case 'resident-group':
      return { route: 'groups', query: {} };
    case 'delegation':
      return { route: 'delegations', query: {} };
  }
}
