import { type Ticket } from '@/calls/tickets';
import { View } from '@/platform/elements';
import { ticketPage } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextAreaField } from '@/ui/field/text-field';
import { Notice } from '@/ui/notice/notice';
import { Rating, starsWord } from '@/ui/rating/rating';
import { Sheet } from '@/ui/sheet/sheet';
import { Trace } from '@/ui/trace/trace';
import { answerOf, possibleSteps } from '../../ticket-view';
import { type useTicketSteps, viewStepPhotos } from './use-ticket';

type Steps = ReturnType<typeof useTicketSteps>;

interface Props {
  ticket: Ticket;
  steps: Steps;
}

/** What the reporter is asked for, from resolve on: rate, or say that it is not solved. What was done is read first. */
export function TicketSteps({ ticket, steps, now }: Props & { now: number }) {
  const { rate, notSolved } = possibleSteps(ticket);
  if (!rate && !notSolved) return null;
  return (
    <>
      <Answer ticket={ticket} now={now} />
      {rate ? <Rate steps={steps} /> : null}
      {notSolved ? <Button word={ticketPage.notSolved.open} onTap={() => steps.ask('not-solved')} /> : null}
      <View className="file__gap" />
      <NotSolved steps={steps} />
    </>
  );
}

/** What hardly anybody comes for and nobody can undo stands at the foot, below clocks and trace. */
export function LastSteps({ ticket, steps }: Props) {
  const { withdraw, erase } = possibleSteps(ticket);
  return (
    <>
      {withdraw ? <Button look="quiet" word={ticketPage.withdraw.open} onTap={() => steps.ask('withdraw')} /> : null}
      {erase ? <Button look="quiet" icon="trash" word={ticketPage.erase.open} busy={steps.busy} onTap={steps.erase} /> : null}
      {erase ? <Problem problem={steps.problem} /> : null}
      <Withdrawal steps={steps} />
    </>
  );
}

function Answer({ ticket, now }: { ticket: Ticket; now: number }) {
  const answer = answerOf(ticket);
  if (!answer) return null;
  return (
    <Card title={ticketPage.answer}>
      <Trace label={ticketPage.answer} steps={[answer]} now={now} onPhoto={(step, photo) => viewStepPhotos(ticket, step.id, photo)} />
    </Card>
  );
}

const Problem = ({ problem }: { problem: string | null }) =>
  problem ? (
    <Notice tone="red" urgent>
      {problem}
    </Notice>
  ) : null;

function Rate({ steps: { stars, setStars, comment, setComment, sendRating, busy, problem, asking } }: { steps: Steps }) {
  const { title, text, comment: label, submit, submitStars } = ticketPage.rate;
  return (
    <Card title={title}>
      <View className="file__next">{text}</View>
      <Rating value={stars} onChange={setStars} />
      <View className="file__gap" />
      <TextAreaField label={label} optional value={comment} maxLength={500} rows={2} onChange={setComment} />
      {asking === null ? <Problem problem={problem} /> : null}
      <Button look="primary" word={stars === null ? submit : submitStars(stars, starsWord(stars))} busy={busy} onTap={sendRating} />
    </Card>
  );
}

function NotSolved({ steps: { asking, close, reasons, write, sendNotSolved, busy, problem } }: { steps: Steps }) {
  const { title, text, reason: label, submit } = ticketPage.notSolved;
  return (
    <Sheet
      open={asking === 'not-solved'}
      title={title}
      onClose={close}
      footer={<Button look="primary" word={submit} busy={busy} onTap={sendNotSolved} />}
    >
      <View className="file__next">{text}</View>
      <TextAreaField label={label} value={reasons['not-solved']} maxLength={1000} error={problem} onChange={write('not-solved')} />
    </Sheet>
  );
}

function Withdrawal({ steps: { asking, close, reasons, write, sendWithdrawal, busy, problem } }: { steps: Steps }) {
  const { title, text, reason: label, submit } = ticketPage.withdraw;
  return (
    <Sheet
      open={asking === 'withdraw'}
      title={title}
      onClose={close}
      footer={<Button look="danger" word={submit} busy={busy} onTap={sendWithdrawal} />}
    >
      <View className="file__next">{text}</View>
      <TextAreaField label={label} optional value={reasons.withdraw} maxLength={500} rows={2} onChange={write('withdraw')} />
      <Problem problem={problem} />
    </Sheet>
  );
}
