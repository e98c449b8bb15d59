import { useState } from 'react';
import { type Ticket } from '@/calls/tickets';
import { Tap, Text, View } from '@/platform/elements';
import { useOnline } from '@/platform/network';
import { traceCheck } from '@/texts/trace-check';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { Notice } from '@/ui/notice/notice';
import { type Verdict } from '../../trace-check';
import { verdictWords } from '../../verdict-words';
import { useTraceCheck } from './use-trace-check';
import './trace-check-row.scss';

/** Whether anybody has changed what is written above: the phone finds out by itself, when it is asked to. */
export function TraceCheckRow({ ticket, now }: { ticket: Ticket; now: number }) {
  const online = useOnline();
  const check = useTraceCheck(ticket);
  const { verdict, busy, problem, run } = check;
  const { ask, why, busy: checking, offline } = traceCheck;
  if (verdict) {
    const { tone, title, text, how } = verdictWords(verdict, ticket.timeline, now);
    return (
      <View className="trace-check">
        <Notice tone={tone} title={title} urgent={verdict.kind === 'wrong'}>
          {text}
        </Notice>
        <Acts kind={verdict.kind} check={check} />
        {how === null ? null : <How words={how} />}
      </View>
    );
  }
  const said = busy ? checking : !online ? offline : (problem ?? why(ticket.mine));
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

/** How it was worked out, to who asks. */
function How({ words }: { words: string }) {
  const [shown, setShown] = useState(false);
  const { show, hide } = traceCheck.how;
  return (
    <>
      <View className="trace-check__acts">
        <Button small look="quiet" word={shown ? hide : show} expanded={shown} onTap={() => setShown(!shown)} />
      </View>
      {shown ? <View className="trace-check__how">{words}</View> : null}
    </>
  );
}

/** What can be done with what the phone found. */
function Acts({ kind, check }: { kind: Verdict['kind']; check: ReturnType<typeof useTraceCheck> }) {
  const { again, proof, otherKey } = traceCheck;
  const { busy, run, acceptKey, save, copy } = check;
  const given = kind !== 'waits' && kind !== 'moved';
  return (
    <View className="trace-check__acts">
      {kind === 'other-key' ? <Button small look="quiet" word={otherKey.accept} busy={busy} onTap={acceptKey} /> : null}
      {given ? <Button small look="quiet" word={proof.save} onTap={() => void save()} /> : null}
      {given ? <Button small look="quiet" word={proof.copy} onTap={() => void copy()} /> : null}
      {kind === 'waits' || kind === 'wrong' ? <Button small look="quiet" icon="retry" word={again} busy={busy} onTap={run} /> : null}
    </View>
  );
}
