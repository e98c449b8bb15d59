import { CancelledError, OfflineError, ProblemError } from '@shequtong/api-client';
import { ui } from '@/texts/ui';

/** What a person is told about a call that failed: what to do next, in the server's words where it spoke. */
export function problemWords(error: unknown): string {
  if (error instanceof ProblemError) return error.detail || error.title;
  if (error instanceof OfflineError) return ui.noAnswer;
  return ui.failed.text;
}

/** The problem's stable code, for deciding where on the screen it belongs. */
export const codeOf = (error: unknown): string | undefined => (error instanceof ProblemError ? error.code : undefined);

/** The server's word about one field of a form. */
export const fieldWords = (error: unknown, field: string): string | undefined =>
  error instanceof ProblemError ? error.messageFor(field) : undefined;

/** Nobody needs to hear of what they cancelled themselves. */
export const isSilent = (error: unknown): boolean => error instanceof CancelledError;

/** The server looked at the file and will not take it: another one is needed. */
export const isRefusedFile = (error: unknown): boolean => error instanceof ProblemError && (error.status === 413 || error.status === 415);

/** The person does not agree to the privacy notice: nothing else of theirs would be taken either. */
export const lacksConsent = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === 'identity/consent-missing' || error.code === 'identity/consent-outdated');

/** The session has ended: signing in again is what helps. */
export const needsSignIn = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

/** The ticket no longer stands where the screen says: somebody took a step meanwhile, perhaps in another window. */
export const hasMovedOn = (error: unknown): boolean =>
  error instanceof ProblemError && error.status === 409 && error.code.indexOf('ticket/') === 0;

/** Rows of the district's tree are gone, so nothing of it can be proved: trying again would not help. */
export const isTreeBroken = (error: unknown): boolean => codeOf(error) === 'ticket/tree-broken';

/** The person may not see this, and trying again would not help. */
export const isForbidden = (error: unknown): boolean => error instanceof ProblemError && (error.status === 403 || error.status === 404);
