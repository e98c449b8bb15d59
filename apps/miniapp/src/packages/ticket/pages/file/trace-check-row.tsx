import { type Ticket } from '@/calls/tickets';
import { Tap, Text, View } from '@/platform/elements';
import { useOnline } from '@/platform/network';
import { traceCheck } from '@/texts/trace-check';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { Notice } from '@/ui/notice/notice';
import { verdictWords } from '../../verdict-words';
import { useTraceCheck } from './use-trace-check';
import './trace-check-row.scss';

/** Whether anybody has changed what is written above: the phone finds out by itself, when it is asked to. */
export function TraceCheckRow({ ticket, now }: { ticket: Ticket; now: number }) {
  const online = useOnline();
  const { verdict, busy, problem, run, save, copy } = useTraceCheck(ticket);
  const { ask, why, again, busy: checking, offline, proof } = traceCheck;
  if (verdict) {
    const { tone, title, text } = verdictWords(verdict, ticket.timeline, now);
    return (
      <View className="trace-check">
        <Notice tone={tone} title={title} urgent={verdict.kind === 'wrong'}>
          {text}
        </Notice>
        <View className="trace-check__acts">
          {verdict.kind === 'waits' ? null : <Button small look="quiet" word={proof.save} onTap={() => void save()} />}
          {verdict.kind === 'waits' ? null : <Button small look="quiet" word={proof.copy} onTap={() => void copy()} />}
          {verdict.kind === 'sound' || verdict.kind === 'unable' ? null : (
            <Button small look="quiet" icon="retry" word={again} busy={busy} onTap={run} />
          )}
        </View>
      </View>
    );
  }
  const said = busy ? checking : !online ? offline : (problem ?? why);
  return (
    <View className="trace-check">
      <Tap className="trace-check__ask" disabled={busy || !online} onTap={run}>
        <Icon name="shield" size="text" className="trace-check__sign" />
        <View className="trace-check__words">
          <Text>{ask}</Text>
          <View className="trace-check__why" role={problem ? 'alert' : 'status'}>
            {said}
          </View>
        </View>
        {busy || !online ? null : <Icon name={problem ? 'retry' : 'forward'} size="text" />}
      </Tap>
    </View>
  );
}
