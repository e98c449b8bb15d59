import { useState } from 'react';
import { type Writer } from '@/calls/drafts';
import { codeOf } from '@/calls/problem-words';
import { addInformation, type TicketRef } from '@/calls/tickets';
import { back } from '@/platform/navigation';
import { addition } from '@/texts/report';
import { toast } from '@/ui/feedback';
import { additionBody, additionStoredAs, emptyAddition, isAdditionDraft, isShort, isUnwritten } from '../../addition-draft';
import { useKeptForm } from '../../use-kept-form';

/** Where a step meets a ticket that is over: what was written cannot go there any more. */
const isOver = (error: unknown): boolean => ['ticket/illegal-step', 'ticket/already-closed'].includes(codeOf(error) ?? '');

/** The form on which one person adds to one ticket of theirs. */
export function useAddition(writer: Writer, ticket: TicketRef) {
  const form = useKeptForm({
    writer,
    areaId: ticket.areaId,
    storedAs: additionStoredAs(ticket),
    hasShape: isAdditionDraft,
    isBlank: isUnwritten,
    empty: emptyAddition,
    words: addition,
    send: (draft) => addInformation(ticket, additionBody(draft), draft.key),
    onSent: async () => {
      toast(addition.done);
      await back();
    },
  });
  const [short, setShort] = useState(false);
  return {
    ...form,
    write: (text: string) => {
      form.edit({ text });
      setShort(false);
    },
    submit: () => {
      setShort(isShort(form.draft));
      if (!isShort(form.draft)) form.submit();
    },
    leave: () => {
      form.forget();
      void back();
    },
    short,
    over: isOver(form.error),
  };
}

export type AdditionForm = ReturnType<typeof useAddition>;
