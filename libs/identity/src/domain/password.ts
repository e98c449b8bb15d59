const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

/** Whether staff may choose a password: long, of more than a few characters, and not a variation of the user name. */
export function isStrongPassword(password: string, username: string): boolean {
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) return false;
  if (new Set(password).size < 6) return false;
  return !password.toLowerCase().includes(username.toLowerCase());
}
