import { type CalendarDate, isCalendarDate } from '../time/calendar-date.js';
import { withoutBlanks } from './plain-names.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const FORM = /^[1-9]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/;

/** A resident identity card number that is right in itself (GB 11643): form, date of birth and check character. */
interface DocumentNumber {
  /** Eighteen characters, X in upper case. */
  readonly number: string;
  readonly birthDate: CalendarDate;
}

/** The 18th character for the first seventeen digits. */
export function documentCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('seventeen digits are needed');
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** A number or the end of one as typed (blanks, full-width digits, a small x) in its one form. */
export const plainDocumentNumber = (typed: string): string => withoutBlanks(typed).toUpperCase();

/** Reads what a person typed; undefined when the number is wrong in itself or born after `today`. */
export function parseDocumentNumber(typed: string, today: CalendarDate): DocumentNumber | undefined {
  const number = plainDocumentNumber(typed);
  const [, year = '', month = '', day = ''] = FORM.exec(number) ?? [];
  const birthDate = `${year}-${month}-${day}`;
  if (!isCalendarDate(birthDate) || birthDate > today) return undefined;
  return documentCheckCharacter(number.slice(0, 17)) === number[17] ? { number, birthDate } : undefined;
}
