/** Toasts and questions are asked for from anywhere; the page in front shows them. */

export interface Toast {
  words: string;
  tone: 'done' | 'notice';
  /** Said as the page is left, for the one that comes. */
  forNext?: boolean;
}

export interface Question {
  title: string;
  text?: string;
  /** What has to be read before it is answered: published words in full, which scroll within the question. */
  document?: { title: string; text: string };
  /** Verb of the button that goes on. */
  yes: string;
  no?: string;
  /** What goes on deletes or cannot be taken back. */
  danger?: boolean;
}

interface Feedback {
  toast: Toast | null;
  question: (Question & { answer: (yes: boolean) => void }) | null;
}

let state: Feedback = { toast: null, question: null };
const listeners = new Set<() => void>();

function change(next: Partial<Feedback>): void {
  state = { ...state, ...next };
  listeners.forEach((listener) => listener());
}

export const feedback = {
  current: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** A short word that leaves by itself, at the latest with its page; never the only place where something important is said. */
export function toast(words: string, tone: Toast['tone'] = 'done'): void {
  change({ toast: { words, tone } });
}

/** A word about what was done here, read on the page that opens now. */
export function toastOnNext(words: string): void {
  change({ toast: { words, tone: 'done', forNext: true } });
}

export function dismissToast(): void {
  if (state.toast) change({ toast: null });
}

/** @returns true when the person chose to go on. A second question answers the first one with no. */
export function ask(question: Question): Promise<boolean> {
  state.question?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      change({ question: null });
      resolve(yes);
    };
    change({ question: { ...question, answer }, toast: null });
  });
}
