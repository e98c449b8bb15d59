import { districtOf, formatTicketNumber, isCommunity, parseTicketNumber, serialPart } from '@shequtong/kernel';

/** Which tickets a typed number means: one of one community, or all whose number ends so. */
export type NumberLookup = { readonly areaId: number; readonly number: string } | { readonly ending: string };

const SERIAL = /^\d{1,9}$/;

/** What a ticket number is typed with, in either width. */
export const NUMBER_TYPED = /^[\d０-９\s—－–−-]{1,24}$/;

/**
 * A whole number belongs to one community of the district looked at; on the phone a resident often reads the last digits
 * only. @returns undefined when no ticket can bear such a number
 */
export function numberLookup(typed: string, scopeAreaId: number): NumberLookup | undefined {
  const whole = parseTicketNumber(typed);
  if (whole) {
    const areaId = districtOf(scopeAreaId) + Number(whole.areaSuffix);
    return isCommunity(areaId) ? { areaId, number: formatTicketNumber(areaId, whole.year, whole.serial) } : undefined;
  }
  const digits = typed.normalize('NFKC').trim();
  return SERIAL.test(digits) ? { ending: `-${serialPart(Number(digits))}` } : undefined;
}
