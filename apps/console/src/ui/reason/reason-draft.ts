import { uiTexts } from '../../texts/ui.js';

/** The server's limit for a reason. */
export const REASON_MAX = 200;

/** What is wrong with a reason, or undefined. Blanks are no reason. */
export function reasonError(reason: string, least: number): string | undefined {
  const length = [...reason.trim()].length;
  if (length === 0) return uiTexts.reason.missing;
  return length < least ? uiTexts.reason.tooShort(least) : undefined;
}
