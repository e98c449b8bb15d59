import { waitsForMe } from '@/calls/joining';
import { currentMembership, useMe } from '@/calls/me';
import { signOut } from '@/calls/session';
import { useCommand } from '@/calls/use-command';
import { useHousehold } from '@/calls/use-household';
import { useUnread } from '@/calls/use-unread';
import { me } from '@/texts/me';
import { ask, toast } from '@/ui/feedback';
import { meView } from './me-view';

/** The person's own page: who they are, what waits, and signing out. */
export function useMyPage() {
  const own = useMe();
  const unread = useUnread();
  const household = useHousehold(own.value && currentMembership(own.value));
  const leaving = useCommand(signOut);
  const confirmThenLeave = async () => {
    if (!(await ask(me.signOutQuestion))) return;
    // Without a network the session ends on this phone all the same.
    await leaving.run();
    toast(me.signedOut);
  };
  const waiting = { unread: unread.count ?? 0, relatives: household.value?.filter(waitsForMe).length ?? 0 };
  return {
    ...own,
    view: own.value ? meView(own.value, waiting) : null,
    signOut: () => void confirmThenLeave(),
    busy: leaving.busy,
    problem: leaving.problem,
  };
}
