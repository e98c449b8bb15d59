import { type Message } from '@/calls/messages';
import { Tap, Text, View } from '@/platform/elements';
import { inbox } from '@/texts/me';
import { Icon } from '@/ui/icon/icon';
import { agoWords } from '@/ui/time/time-words';
import './message-card.scss';

interface Props {
  message: Pick<Message, 'title' | 'body' | 'topic' | 'words' | 'number' | 'at' | 'read'>;
  now: number;
  onTap: () => void;
}

/** A message in the inbox: what happened and when, who did it, and on one line to what; an unread one says so in a word beside its dot. */
export function MessageCard({ message: { title, body, topic, words, number, at, read }, now, onTap }: Props) {
  return (
    <Tap className={`message ${read ? '' : 'message--unread'}`} onTap={onTap}>
      <View className="message__head">
        {read ? null : (
          <View className="message__mark">
            <View className="message__dot" decorative />
            <Text>{inbox.unread}</Text>
          </View>
        )}
        <View className="message__title">{title}</View>
        <Text className="message__at">{agoWords(Date.parse(at), now)}</Text>
      </View>
      <View className="message__body">{body}</View>
      <About number={number} topic={topic} words={words} />
    </Tap>
  );
}

/** One line, cut where it ends; nothing where the message is about the person alone. */
function About({ number, topic, words }: Pick<Message, 'number' | 'topic' | 'words'>) {
  const what = [topic, words].filter(Boolean).join(inbox.between);
  if (!number && !what) return null;
  return (
    <View className="message__about">
      <View className="message__topic">
        {number ? <Text className="message__number">{number}</Text> : null}
        {what ? <View className="message__what">{what}</View> : null}
      </View>
      <Icon name="forward" size="text" />
    </View>
  );
}
