import { OfflineError, ProblemError } from '@shequtong/api-client';
import { uiTexts } from '../../texts/ui.js';

const t = uiTexts.states;

interface ProblemWords {
  readonly title: string;
  readonly next: string;
  /** Leads whoever runs the system to the log line. */
  readonly requestId?: string;
  /** Whether trying again can help. */
  readonly retry: boolean;
}

/** What a person reads of an error: the server's own words where it has any, never a technical text. */
export function problemWords(error: unknown): ProblemWords {
  if (error instanceof OfflineError) return { title: t.offlineTitle, next: t.offlineAct, retry: true };
  if (error instanceof ProblemError) {
    const refused = error.status === 403 || error.status === 404 || error.status === 410;
    return { title: error.title, next: error.detail, requestId: error.requestId, retry: !refused };
  }
  return { title: t.errorTitle, next: t.errorNext, retry: true };
}
