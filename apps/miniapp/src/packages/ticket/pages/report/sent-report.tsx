import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { open, replace } from '@/platform/navigation';
import { report } from '@/texts/report';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { dueWords } from '@/ui/time/time-words';
import { type Sent } from './use-report';

interface Props {
  sent: Sent;
  /** The community's office, which owes the reply. */
  office: string;
  onAnother: () => void;
}

/** The receipt: the number, and by when somebody answers, from the ticket's own clock. */
export function SentReport({ sent, office, onAnother }: Props) {
  const now = useNow(60);
  const { title, number, promise, promisePlain, onDuty, next, see, another, home } = report.sent;
  return (
    <>
      <Card className="sent">
        <View className="sent__sign" decorative>
          <Icon name="check-circle" size="large" />
        </View>
        <View as="h2" className="sent__title">
          {title}
        </View>
        <View className="sent__promise">
          {sent.replyDueAt === null ? promisePlain(office) : promise(office, dueWords(sent.replyDueAt, now))}
        </View>
        {sent.onDuty ? <View className="sent__next">{onDuty(sent.onDuty)}</View> : null}
        <View className="sent__number">{number(sent.number)}</View>
        <View className="sent__next">{next}</View>
        <Button look="primary" word={see} onTap={() => void replace('ticket', { area: String(sent.areaId), id: sent.ticketId })} />
      </Card>
      <Button word={another} onTap={onAnother} />
      <Button look="quiet" word={home} onTap={() => void open('home')} />
    </>
  );
}
