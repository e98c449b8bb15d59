import { type TicketRef } from '@/calls/tickets';
import { countPhotos, hasPhotos, noPhotos, type PhotoDraft } from './photos/photo-draft';

/** What is added to a ticket, as it is being written; kept on the phone until the server has answered that it has it. */
interface AdditionDraft extends PhotoDraft {
  /** One for the whole life of the draft, so that sending again after a lost answer adds nothing twice. */
  key: string;
  text: string;
}

/** The name of a ticket's addition among its writer's drafts. */
export const additionStoredAs = ({ ticketId }: Pick<TicketRef, 'ticketId'>): string => `addition.${ticketId}`;

export const emptyAddition = (key: string): AdditionDraft => ({ key, text: '', ...noPhotos() });

/** Characters: at least what the server asks for, at most as many as a report on this phone has. */
export const additionLimits = { least: 2, most: 1000 } as const;

export const isShort = ({ text }: AdditionDraft): boolean => Array.from(text.trim()).length < additionLimits.least;

/** @returns whether a value read from the phone is a draft of ours. */
export function isAdditionDraft(value: unknown): value is AdditionDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Record<string, unknown>;
  return typeof draft.key === 'string' && typeof draft.text === 'string' && hasPhotos(draft);
}

export const isUnwritten = (draft: AdditionDraft): boolean => draft.text.trim() === '' && countPhotos(draft) === 0;

export const additionBody = ({ text, photos }: AdditionDraft): { text: string; photos?: string[] } => ({
  text: text.trim(),
  ...(photos.length > 0 && { photos: photos.map(({ mediaId }) => mediaId) }),
});
