import { sessionTexts as t } from '../../texts/session.js';

export interface SignInDraft {
  readonly username: string;
  readonly password: string;
  readonly code: string;
  /** The account has no authenticator yet: the code is left out. */
  readonly firstTime: boolean;
}

export interface EnrolmentDraft {
  readonly newPassword: string;
  readonly again: string;
  readonly code: string;
  /** Sent to the phone of who lives there too. */
  readonly phoneCode: string;
}

export type ErrorsOf<Draft> = Partial<Record<keyof Draft, string>>;

/** The server's rule; it also refuses common passwords and one's own name. */
export const PASSWORD_LEAST = 12;

/** Digits only: people paste codes as `123 456`. */
export const codeDigits = (text: string): string => text.replace(/\D/g, '').slice(0, 6);

const isWholeCode = (code: string): boolean => /^\d{6}$/.test(code);

/** What has to be filled in before the form is sent. Whether it is right only the server says. */
export const signInErrors = (draft: SignInDraft): ErrorsOf<SignInDraft> => ({
  ...(draft.username.trim() === '' && { username: t.usernameMissing }),
  ...(draft.password === '' && { password: t.passwordMissing }),
  ...(!draft.firstTime && !isWholeCode(draft.code) && { code: t.codeMissing }),
});

/** The same for the first sign-in, which also replaces the initial password. @param offer what the server asks for besides */
export const enrolmentErrors = (
  draft: EnrolmentDraft,
  initialPassword: string,
  offer: { readonly phone: string | null } = { phone: null },
): ErrorsOf<EnrolmentDraft> => ({
  ...([...draft.newPassword].length < PASSWORD_LEAST && { newPassword: t.newPasswordShort(PASSWORD_LEAST) }),
  ...(draft.newPassword === initialPassword && { newPassword: t.newPasswordSame }),
  ...(draft.again !== draft.newPassword && { again: t.againDiffers }),
  ...(!isWholeCode(draft.code) && { code: t.codeMissing }),
  ...(offer.phone !== null && !isWholeCode(draft.phoneCode) && { phoneCode: t.phoneCodeMissing }),
});

/** Base32 in groups of four, as people read and type it. */
export const spacedSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** `4 分 05 秒` until a locked account may try again. */
export function waitPhrase(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return minutes > 0 ? `${minutes} 分 ${String(rest).padStart(2, '0')} 秒` : `${rest} 秒`;
}

/** Where to go after signing in: an address of this console, never another site (`//evil.example`). */
export function placeAfter(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/';
}
