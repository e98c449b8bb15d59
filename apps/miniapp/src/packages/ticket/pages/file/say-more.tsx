import { useState } from 'react';
import { type Ticket, urge } from '@/calls/tickets';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { addition } from '@/texts/report';
import { ticketPage } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { TextAreaField } from '@/ui/field/text-field';
import { Notice } from '@/ui/notice/notice';
import { Sheet } from '@/ui/sheet/sheet';
import { possibleSteps, urgedToday } from '../../ticket-view';
import { useStep } from './use-ticket';

interface Props {
  ticket: Ticket;
  onDone: () => Promise<void>;
  now: number;
}

/** While the work is owed: say more, and ask where it is. */
export function SayMore({ ticket, onDone, now }: Props) {
  const { addInformation, urge: mayUrge } = possibleSteps(ticket);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const step = useStep(
    onDone,
    () => setAsking(false),
    () => setNote(''),
  );
  const { areaId, ticketId, responsible } = ticket;
  const { open: word, title, text, note: label, submit, done, today } = ticketPage.urge;
  const ask = () => {
    step.clear();
    setAsking(true);
  };
  if (!addInformation && !mayUrge) return step.moved ? <Moved /> : null;
  return (
    <>
      {step.moved && !urgedToday(ticket, now) ? <Moved /> : null}
      <View className="file__more">
        {addInformation ? (
          <Button word={addition.open} icon="edit" onTap={() => void open('addToTicket', { area: String(areaId), id: ticketId })} />
        ) : null}
        {mayUrge ? <Button word={word} icon="bell" onTap={ask} /> : null}
      </View>
      {!mayUrge && urgedToday(ticket, now) ? <View className="file__urged">{today}</View> : null}
      <Sheet
        open={asking}
        title={title}
        onClose={() => setAsking(false)}
        footer={<Button look="primary" word={submit} busy={step.busy} onTap={() => void step.run(() => urge(ticket, note), done)} />}
      >
        <View className="file__next">{text(responsible.name)}</View>
        <TextAreaField label={label} optional value={note} maxLength={500} rows={2} onChange={setNote} />
        {step.problem ? (
          <Notice tone="red" urgent>
            {step.problem}
          </Notice>
        ) : null}
      </Sheet>
    </>
  );
}

const Moved = () => (
  <Notice tone="amber" urgent>
    {ticketPage.movedOn}
  </Notice>
);
