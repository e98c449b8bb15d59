import { type Message } from '@/calls/messages';
import { MyPage } from '@/calls/views/my-page';
import { View } from '@/platform/elements';
import { inbox } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { List } from '@/ui/list/list';
import { Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { MessageCard } from '../../message-card';
import { useInbox } from './use-inbox';

/** What has happened to the person's own matters, newest first. */
export default function InboxPage() {
  return (
    <MyPage title={inbox.title}>
      <Inbox />
    </MyPage>
  );
}

const keyOf = ({ id }: Message) => id;

function Inbox() {
  const { list, unread, now, open, readAll, busy, problem } = useInbox();
  return (
    <>
      <Problem words={problem} />
      {unread ? (
        <View>
          <Button small look="quiet" icon="check" word={inbox.readAll} busy={busy} onTap={readAll} />
        </View>
      ) : null}
      <List
        state={list.state}
        keyOf={keyOf}
        empty={<Empty picture="paper" {...inbox.empty} />}
        onRetry={() => void list.retry()}
        onMore={() => void list.more()}
      >
        {(message) => <MessageCard message={message} now={now} onTap={() => void open(message)} />}
      </List>
    </>
  );
}
