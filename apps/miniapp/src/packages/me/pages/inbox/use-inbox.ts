import { markRead, markReadUpTo, type Message, readInbox } from '@/calls/messages';
import { useUnread } from '@/calls/use-unread';
import { useCommand } from '@/calls/use-command';
import { useList } from '@/calls/use-list';
import { useNow } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { messageTarget } from '../../message-target';

/** The inbox: opening a message reads it, and one tap reads them all. */
export function useInbox() {
  const list = useList<Message>('inbox', readInbox, ({ id }) => id);
  const unread = useUnread();
  const refresh = async () => void (await Promise.all([list.retry(), unread.reload()]));
  const opening = useCommand(async (message: Message) => {
    const { id, read } = message;
    const { route, query } = messageTarget(message);
    // What it is about opens also when the mark is lost on the way; it then stays unread, which is true.
    const marked = read ? Promise.resolve() : markRead(id).catch(() => undefined);
    await open(route, query);
    await marked;
    await refresh();
  });
  const shown = list.state.phase === 'ready' ? list.state.items : [];
  const [newest] = shown;
  const readingAll = useCommand(async () => {
    if (newest) await markReadUpTo(newest.id);
    await refresh();
  });
  return {
    list,
    // Where the number did not come, what is shown says itself whether there is something to read.
    unread: unread.value ?? shown.filter(({ read }) => !read).length,
    now: useNow(30),
    open: opening.run,
    readAll: () => void readingAll.run(),
    busy: readingAll.busy,
    problem: readingAll.problem,
  };
}
