/** Own authenticator and password at the first sign-in · a password of one's own replaced · reset by a superior. */
export const credentialChanges = ['set-up', 'password-changed', 'reset'] as const;
export type CredentialChange = (typeof credentialChanges)[number];
