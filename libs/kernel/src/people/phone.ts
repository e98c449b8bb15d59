import { withoutBlanks } from './plain-names.js';

const MOBILE = /^1[3-9]\d{9}$/;

/** Whether a text is a mobile number of mainland China, without country code. */
export const isMobilePhone = (phone: string): boolean => MOBILE.test(phone);

/** A mobile number as typed (blanks, hyphens, +86, full-width digits) in its one stored form; undefined when it is none. */
export function normalisePhone(typed: string): string | undefined {
  const digits = withoutBlanks(typed)
    .replace(/[-()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return isMobilePhone(digits) ? digits : undefined;
}
