import { partsOfArea } from '../areas/area-code.js';

/** The parts of a ticket number. Unique in a district; gaps are allowed (product §3, architecture "Data"). */
interface TicketNumber {
  /** Six digits of street and unit: digits 7–12 of the community's code. */
  readonly areaSuffix: string;
  /** Year of the report, in China. */
  readonly year: number;
  readonly serial: number;
}

const SERIAL_DIGITS = 5;
const NUMBER = /^(\d{6})-?(\d{4})-?(\d{5,9})$/;

/** `003001-2026-00042` for the 42nd ticket of 2026 in community 310113003001. */
export function formatTicketNumber(areaId: number, year: number, serial: number): string {
  const { level } = partsOfArea(areaId);
  if (level !== 'community') throw new RangeError('a ticket is numbered in its community');
  if (!(Number.isInteger(year) && year >= 1000 && year <= 9999)) throw new RangeError('not a year of four digits');
  if (!(Number.isInteger(serial) && serial >= 1 && serial < 1e9)) throw new RangeError('not a serial number');
  return `${String(areaId).slice(6)}-${year}-${serialPart(serial)}`;
}

/** How a number ends: at least five digits. */
export const serialPart = (serial: number): string => String(serial).padStart(SERIAL_DIGITS, '0');

/** Reads what a person typed (full-width digits, other dashes or none are fine); undefined when it is no number. */
export function parseTicketNumber(typed: string): TicketNumber | undefined {
  const match = NUMBER.exec(halfWidth(typed).replace(/\s/g, ''));
  if (!match) return undefined;
  const [, areaSuffix = '', year, serial] = match;
  const number = { areaSuffix, year: Number(year), serial: Number(serial) };
  return number.serial >= 1 ? number : undefined;
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[－—–−]/g, '-');
