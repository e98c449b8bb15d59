import { follow, type Ticket, unfollow } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { View } from '@/platform/elements';
import { ticketPage } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { toast } from '@/ui/feedback';
import { Notice } from '@/ui/notice/notice';

const words = ticketPage.follow;

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
  const says = (meToo: boolean, done: string) => void command.run(() => follow(ticket, meToo), done);
  return (
    <>
      {counts ? <View className="file__counts">{counts}</View> : null}
      {mayFollow ? <View className="file__urged">{followed.meToo ? words.you : followed.following ? words.yours : words.what}</View> : null}
      <View className="file__more">
        {mayFollow && !followed.meToo ? (
          <Button icon="people" word={words.meToo} busy={command.busy} onTap={() => says(true, words.done.meToo)} />
        ) : null}
        {mayFollow && followed.meToo ? (
          <Button word={words.noMeToo} busy={command.busy} onTap={() => says(false, words.done.noMeToo)} />
        ) : null}
        {mayFollow && !followed.following ? (
          <Button icon="bell" word={words.go} busy={command.busy} onTap={() => says(false, words.done.go)} />
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
