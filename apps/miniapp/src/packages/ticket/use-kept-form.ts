import { useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { type Writer } from '@/calls/drafts';
import { codeOf, needsSignIn } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
import { useKeptDraft } from '@/calls/use-kept-draft';
import { tick } from '@/platform/device';
import { keptForm } from '@/texts/report';
import { type PhotoDraft, takenUp } from './photos/photo-draft';
import { openForm } from './photos/photo-passage';
import { usePhotos, useSendWhenReady } from './photos/use-photos';

/** Words and photos as they are being written; kept on the phone until the server has answered that it has them. */
export interface FormDraft extends PhotoDraft {
  /** One for the whole life of the draft, so that sending again after a lost answer doubles nothing. */
  key: string;
}

interface KeptForm<Draft extends FormDraft, Answer> {
  /** Whose it is: kept for this person only. */
  writer: Writer;
  /** The community that its photos belong to. */
  areaId: number;
  storedAs: string;
  hasShape: (value: unknown) => value is Draft;
  /** Nothing in it is worth being taken up again here. */
  isBlank: (draft: Draft) => boolean;
  empty: (key: string) => Draft;
  words: { submit: string; alreadyThere: string };
  send: (draft: Draft) => Promise<Answer>;
  /** It has arrived; the phone keeps nothing of it any more. */
  onSent: (answer: Answer) => void | Promise<void>;
}

/** A key that is known with other words means that the first attempt arrived: nothing is doubled. */
const hasArrived = (error: unknown): boolean => codeOf(error) === 'platform/idempotency-key-reused';

/** The draft as an opening of the page finds it. */
function useFormDraft<Draft extends FormDraft, Answer>(form: KeptForm<Draft, Answer>) {
  const { writer, storedAs, isBlank, empty } = form;
  // Before the draft is read: what an earlier opening wrote into it afterwards would be missing here.
  const [isLast] = useState(() => openForm(writer, storedAs));
  const begin = (kept: Draft | null) =>
    kept && !isBlank(kept) ? { ...takenUp(kept, Date.now()), restored: true } : { draft: empty(newDraftKey()), lost: 0, restored: false };
  const { lost, ...draft } = useKeptDraft(form, begin);
  const [gone, setGone] = useState(0);
  const onGone = (count: number) => setGone((before) => before + count);
  return { ...draft, lost: lost + gone, opening: { isLast, onGone } };
}

/**
 * A form of words and photos that outlives the page and the network: what is written is kept with every letter, photos go
 * up as they are chosen, and what was submitted leaves once, when the last of them has arrived.
 */
export function useKeptForm<Draft extends FormDraft, Answer>(form: KeptForm<Draft, Answer>) {
  const { writer, areaId, words, send, onSent } = form;
  const { draft, restored, lost, change, drop, startAnew, opening } = useFormDraft(form);
  /** Submitted, while photos are still on their way; whatever is changed meanwhile takes it back. */
  const [wanted, setWanted] = useState(false);
  const photos = usePhotos({
    writer,
    areaId,
    photos: draft.photos,
    onPhone: draft.photosOnTheWay.kept,
    onRefused: () => setWanted(false),
    onChange: (update, photosOnTheWay) => change((before) => ({ photos: update(before.photos), photosOnTheWay }) as Partial<Draft>),
    ...opening,
  });
  /** The phone keeps nothing of it; what is on the screen stays until the page goes. */
  const forget = () => {
    photos.clear();
    drop();
  };
  const sending = useCommand(async () => {
    const answer = await send(draft);
    tick();
    forget();
    await onSent(answer);
  });
  useSendWhenReady(wanted, photos.hold, () => {
    setWanted(false);
    void sending.run();
  });
  const undo = () => {
    setWanted(false);
    sending.clear();
  };
  const { error, busy } = sending;
  const arrived = hasArrived(error);
  const unanswered = error !== null && codeOf(error) === undefined;
  return {
    draft,
    restored,
    /** Photos that have to be chosen once more. */
    lost,
    photos,
    edit: (part: Partial<Draft>) => {
      change(() => part);
      undo();
    },
    submit: () => setWanted(true),
    forget,
    startAnew: () => {
      photos.clear();
      startAnew();
      undo();
    },
    /** Asked for, and held up by photos. */
    held: wanted && photos.hold !== null ? keptForm.photosHold[photos.hold](words.submit) : null,
    busy,
    problem: arrived ? words.alreadyThere : unanswered ? keptForm.offline(words.submit) : sending.problem,
    error,
    arrived,
    signedOut: needsSignIn(error),
  };
}
