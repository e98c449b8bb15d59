import { type Writer } from '@/calls/drafts';
import { type uploadPhoto } from '@/calls/tickets';

/**
 * A photo goes up once, however often the form is left and opened again meanwhile: an opening that finds it on its way
 * waits for the same passage. Of the openings of one person the last has the draft, and an earlier one that still waits
 * for an answer changes nothing of it any more.
 */

type Arrived = Awaited<ReturnType<typeof uploadPhoto>>;

interface Passage {
  arrival: Promise<Arrived>;
  /** Shows how far it is, to whoever waits for it now. */
  show: (done: number) => void;
}

/** By the name the photo is kept under on the phone. One that has arrived stays until a draft names it. */
const passages = new Map<string, Passage>();

/** @throws what `upload` does; the photo can then be sent anew. */
export function passageOf(
  name: string,
  upload: (onProgress: (done: number) => void) => Promise<Arrived>,
  show: (done: number) => void,
): Promise<Arrived> {
  const begun = passages.get(name);
  if (begun) {
    begun.show = show;
    return begun.arrival;
  }
  const passage: Passage = { show, arrival: upload((done) => passage.show(done)) };
  passages.set(name, passage);
  passage.arrival.catch(() => passages.delete(name));
  return passage.arrival;
}

export const endPassage = (name: string): void => void passages.delete(name);

const lastOpenings = new Map<string, object>();

/** A form is opened: from here on this opening has the draft of that name. @returns whether that is still so */
export function openForm(writer: Writer, storedAs: string): () => boolean {
  const opening = {};
  const form = `${writer}/${storedAs}`;
  lastOpenings.set(form, opening);
  return () => lastOpenings.get(form) === opening;
}
