import { follow, type Ticket, unfollow } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { View } from '@/platform/elements';
import { ticketPage } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { toast } from '@/ui/feedback';
import { Notice } from '@/ui/notice/notice';

const words = ticketPage.follow;

/** What the reader has said: that they have the same trouble, that they want to hear of it. Each is taken back by itself. */
function standing({ meToo, following }: Ticket['followed']): string {
  if (meToo) return following ? words.you : words.youOnly;
  return following ? words.yours : words.what;
}

/** How many share the trouble or follow, and for a neighbour the way to say so. Nobody is named. */
export function Following({ ticket, onDone }: { ticket: Ticket; onDone: () => Promise<void> }) {
  const { followed, mayFollow } = ticket;
  const command = useCommand(async (work: () => Promise<unknown>, done: string) => {
    await work();
    toast(done);
    await onDone();
  });
  const counts = [
    followed.meToos > 0 && words.meToos(followed.meToos),
    followed.followers > followed.meToos && words.followers(followed.followers),
  ]
    .filter(Boolean)
    .join(' · ');
  if (!mayFollow && !counts && !followed.following) return null;
  const says = (meToo: boolean, following: boolean, done: string) => void command.run(() => follow(ticket, { meToo, following }), done);
  return (
    <>
      {counts ? <View className="file__counts">{counts}</View> : null}
      {mayFollow ? <View className="file__urged">{standing(followed)}</View> : null}
      <View className="file__more">
        {mayFollow && !followed.meToo ? (
          <Button icon="people" word={words.meToo} busy={command.busy} onTap={() => says(true, true, words.done.meToo)} />
        ) : null}
        {mayFollow && followed.meToo ? (
          <Button word={words.noMeToo} busy={command.busy} onTap={() => says(false, followed.following, words.done.noMeToo)} />
        ) : null}
        {mayFollow && !followed.following ? (
          <Button icon="bell" word={words.go} busy={command.busy} onTap={() => says(followed.meToo, true, words.done.go)} />
        ) : null}
        {followed.following ? (
          <Button word={words.stop} busy={command.busy} onTap={() => void command.run(() => unfollow(ticket), words.done.stop)} />
        ) : null}
      </View>
      {command.problem ? (
        <Notice tone="red" urgent>
          {command.problem}
        </Notice>
      ) : null}
    </>
  );
}
