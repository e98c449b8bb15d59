import { useRef, useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { dropDraft, keepDraft, keptDraft, type Writer } from '@/calls/drafts';
import { codeOf, needsSignIn } from '@/calls/problem-words';
import { addInformation, type TicketRef } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { tick } from '@/platform/device';
import { back } from '@/platform/navigation';
import { addition, report } from '@/texts/tickets';
import { toast } from '@/ui/feedback';
import {
  additionBody,
  type AdditionDraft,
  additionStoredAs,
  emptyAddition,
  isAdditionDraft,
  isShort,
  isUnwritten,
} from '../../addition-draft';
import { takenUp } from '../../photos/photo-draft';
import { openForm } from '../../photos/photo-passage';
import { usePhotos, useSendWhenReady } from '../../photos/use-photos';

interface Begun {
  draft: AdditionDraft;
  restored: boolean;
  lost: number;
}

function begin(writer: Writer, storedAs: string): Begun {
  const kept = keptDraft(writer, storedAs, isAdditionDraft);
  if (!kept || isUnwritten(kept)) return { draft: emptyAddition(newDraftKey()), restored: false, lost: 0 };
  return { ...takenUp(kept, Date.now()), restored: true };
}

/** What is typed is kept on the phone with every letter, so nothing is lost offline. */
function useDraft(writer: Writer, storedAs: string) {
  // Before the draft is read: what an earlier opening wrote into it afterwards would be missing here.
  const [isLast] = useState(() => openForm(writer, storedAs));
  const [state, setState] = useState(() => begin(writer, storedAs));
  const latest = useRef(state.draft);
  const change = (update: (before: AdditionDraft) => Partial<AdditionDraft>) => {
    latest.current = { ...latest.current, ...update(latest.current) };
    setState((before) => ({ ...before, draft: latest.current }));
    if (!keepDraft(writer, storedAs, latest.current)) toast(report.notKept, 'notice');
  };
  const onGone = (count: number) => setState((before) => ({ ...before, lost: before.lost + count }));
  return { ...state, change, drop: () => dropDraft(writer, storedAs), opening: { onGone, isLast } };
}

/** Where a step meets a ticket that is over: what was written cannot go there any more. */
const isOver = (error: unknown): boolean => ['ticket/illegal-step', 'ticket/already-closed'].includes(codeOf(error) ?? '');

/** A key that is known with other words means that the first attempt arrived: nothing is doubled. */
const hasArrived = (error: unknown): boolean => codeOf(error) === 'platform/idempotency-key-reused';

function problemOf(error: unknown, problem: string | null): string | null {
  if (hasArrived(error)) return addition.alreadyThere;
  if (error !== null && codeOf(error) === undefined) return addition.offline;
  return problem;
}

/** The form on which one person adds to one ticket of theirs. */
export function useAddition(writer: Writer, ticket: TicketRef) {
  const { draft, restored, lost, change, drop, opening } = useDraft(writer, additionStoredAs(ticket));
  const [short, setShort] = useState(false);
  /** Submitted, while photos are still on their way; whatever is changed meanwhile takes it back. */
  const [wanted, setWanted] = useState(false);
  const photos = usePhotos({
    writer,
    areaId: ticket.areaId,
    photos: draft.photos,
    onPhone: draft.photosOnTheWay.kept,
    onRefused: () => setWanted(false),
    onChange: (update, photosOnTheWay) => change((before) => ({ photos: update(before.photos), photosOnTheWay })),
    ...opening,
  });
  const forget = () => {
    photos.clear();
    drop();
  };
  const sending = useCommand(async () => {
    await addInformation(ticket, additionBody(draft), draft.key);
    tick();
    forget();
    toast(addition.done);
    await back();
  });
  useSendWhenReady(wanted, photos.hold, () => {
    setWanted(false);
    void sending.run();
  });
  const { error } = sending;
  return {
    draft,
    restored,
    lost,
    photos,
    write: (text: string) => {
      change(() => ({ text }));
      setShort(false);
      setWanted(false);
      sending.clear();
    },
    submit: () => {
      setShort(isShort(draft));
      if (!isShort(draft)) setWanted(true);
    },
    leave: () => {
      forget();
      void back();
    },
    short,
    held: wanted && photos.hold !== null ? addition.photosHold[photos.hold] : null,
    busy: sending.busy,
    problem: problemOf(error, sending.problem),
    arrived: hasArrived(error),
    over: isOver(error),
    signedOut: needsSignIn(error),
  };
}

export type AdditionForm = ReturnType<typeof useAddition>;
