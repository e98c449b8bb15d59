import { sessionTexts as t } from '../../texts/session.js';
import { type ErrorsOf, PASSWORD_LEAST } from './sign-in-draft.js';

export interface PasswordDraft {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

export const emptyPasswordDraft: PasswordDraft = { oldPassword: '', newPassword: '', again: '' };

/** What has to be right before it is sent. Whether the old one is right, and the new one strong, the server says. */
export const passwordErrors = ({ oldPassword, newPassword, again }: PasswordDraft): ErrorsOf<PasswordDraft> => ({
  ...(oldPassword.trim() === '' && { oldPassword: t.change.oldMissing }),
  ...([...newPassword.trim()].length < PASSWORD_LEAST
    ? { newPassword: t.newPasswordShort(PASSWORD_LEAST) }
    : newPassword.trim() === oldPassword.trim() && { newPassword: t.change.same }),
  ...(again !== newPassword && { again: t.againDiffers }),
});
