import { useState } from 'react';
import { eraseWords, rate, readTicket, sayNotSolved, type Ticket, type TicketRef, withdraw } from '@/calls/tickets';
import { hasMovedOn } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
import { useSignedIn } from '@/calls/tokens';
import { useRead } from '@/calls/use-read';
import { copy, tick } from '@/platform/device';
import { usePulledDown } from '@/platform/lifecycle';
import { toTop, useParameters } from '@/platform/navigation';
import { shareLink, useSharing } from '@/platform/share';
import { ticketPage } from '@/texts/tickets';
import { ask, toast } from '@/ui/feedback';
import { showPhotos } from '@/ui/media/show-photos';
import { type Stars } from '@/ui/rating/rating';
import { leadsToTicket } from '../../ticket-link';
import { fullPhotos, mayBeShared, sharedTitle } from '../../ticket-view';

/** A public ticket is read by anybody, a private one by its reporter only. */
export function useTicket() {
  const { area = '', id = '', as } = useParameters();
  const signedIn = useSignedIn();
  const whole = leadsToTicket(area, id);
  const { state, value, reload } = useRead(whole ? `ticket/${id}` : null, () => readTicket({ areaId: Number(area), ticketId: id }));
  usePulledDown(reload);
  useSharing(
    value && mayBeShared(value) ? { title: sharedTitle(value), route: 'ticket', query: { area, id } } : null,
    ticketPage.share.plainCard,
  );
  return { signedIn, asStaff: as === 'staff', whole, state, reload };
}

/** Passes the address on: the browser's own sheet, or the clipboard. */
export async function shareTicket(ticket: Ticket): Promise<void> {
  const outcome = await shareLink(sharedTitle(ticket));
  if (outcome === 'copied') toast(ticketPage.share.copied);
  if (outcome === 'failed') toast(ticketPage.share.failed, 'notice');
}

export async function copyNumber(number: string): Promise<void> {
  if (await copy(number)) toast(ticketPage.copied);
}

export function viewReportPhotos({ photos }: Ticket, thumbnail: string): void {
  const first = photos.find(({ mediaId }) => mediaId === thumbnail)?.url;
  if (first)
    void showPhotos(
      photos.map(({ url }) => url),
      first,
    );
}

export function viewStepPhotos(ticket: Ticket, stepId: string, thumbnail: string): void {
  const { all, of } = fullPhotos(ticket, stepId);
  void showPhotos(all, of(thumbnail));
}

type Form = 'not-solved' | 'withdraw';
type Asking = Form | null;

const unwritten: Record<Form, string> = { 'not-solved': '', withdraw: '' };

/**
 * Takes one step at a time. Where the ticket has moved on meanwhile, it is read again and the form goes; the top of the
 * page, where it says how the ticket stands now, says why.
 */
export function useStep(onDone: () => Promise<void>, closeForm: () => void, emptyForm: () => void) {
  const [moved, setMoved] = useState(false);
  const step = useCommand(async (work: () => Promise<void>, done: string) => {
    setMoved(false);
    try {
      await work();
      tick();
      toast(done);
      emptyForm();
      closeForm();
      await onDone();
    } catch (error) {
      if (!hasMovedOn(error)) throw error;
      closeForm();
      await onDone();
      setMoved(true);
      toTop();
    }
  });
  return { ...step, moved };
}

/** What the reporter does with the ticket: rate it, say that it is not solved, withdraw it. */
export function useTicketSteps(ticket: TicketRef, onDone: () => Promise<void>) {
  const [stars, setStars] = useState<Stars | null>(null);
  const [comment, setComment] = useState('');
  const [asking, setAsking] = useState<Asking>(null);
  // Why it is not solved is no reason to withdraw: each form keeps its own words.
  const [reasons, setReasons] = useState(unwritten);
  const [missing, setMissing] = useState<string | null>(null);
  const step = useStep(
    onDone,
    () => setAsking(null),
    () => setReasons(unwritten),
  );
  const close = () => {
    setAsking(null);
    setMissing(null);
    step.clear();
  };
  const sendRating = () => {
    setMissing(stars === null ? ticketPage.rate.missing : null);
    if (stars !== null) void step.run(() => rate(ticket, stars, comment), ticketPage.rate.done);
  };
  const sendNotSolved = () => {
    const reason = reasons['not-solved'];
    const short = Array.from(reason.trim()).length < 2;
    setMissing(short ? ticketPage.notSolved.missing : null);
    if (!short) void step.run(() => sayNotSolved(ticket, reason), ticketPage.notSolved.done);
  };
  const erase = async () => {
    const { title, text, yes, done } = ticketPage.erase;
    if (await ask({ title, text, yes, danger: true })) await step.run(() => eraseWords(ticket), done);
  };
  const sendWithdrawal = () => void step.run(() => withdraw(ticket, reasons.withdraw), ticketPage.withdraw.done);
  return {
    stars,
    setStars: (chosen: Stars) => {
      setStars(chosen);
      setMissing(null);
    },
    comment,
    setComment,
    asking,
    ask: (what: Asking) => {
      // What another form was missing is no complaint about this one.
      setMissing(null);
      step.clear();
      setAsking(what);
    },
    close,
    reasons,
    write: (form: Form) => (reason: string) => setReasons((before) => ({ ...before, [form]: reason })),
    sendRating,
    sendNotSolved,
    sendWithdrawal,
    erase: () => void erase(),
    busy: step.busy,
    moved: step.moved,
    problem: missing ?? step.problem,
  };
}
