import { baoshanAreas, type AreaFile } from '@shequtong/identity';
import { DAY_MS, officialCalendar, setRandomSource, uuidV7Maker } from '@shequtong/kernel';
import { productPolicy } from '@shequtong/ticketing/testing';
import { type Rules } from './history.js';
import { type Places, placesOf } from './places.js';
import { chance } from './random.js';
import { addRows, noRows, Serials, type TicketRows } from './rows.js';
import { type Report, schedule } from './schedule.js';
import { Story } from './story.js';

/** The reference district's problems (product, first paragraph). */
export const TICKETS = 270_000;
/** For development: the same district, a tenth as busy. */
export const TICKETS_QUICK = 27_000;
/** Enough to compare answers: about two in a community. */
export const TICKETS_CHECK = 1_200;

const SEED = 310_113;
/** The district stands still here, so that it is made alike next month; a year the official calendar knows. */
const AS_OF = new Date('2026-11-20T15:00:00+08:00');
const BATCH = 1_000;

/** Everything there is before the first ticket. */
export interface District {
  readonly file: AreaFile;
  readonly madeAt: Date;
  readonly places: Places;
  /** Rows of all tickets in the order they were reported, a batch at a time. Ask once: it draws on as it goes. */
  tickets(): Generator<TicketRows>;
  readonly serials: Serials;
}

/** Plans a district of `count` tickets; the same count makes the same rows to the byte. */
export async function planDistrict(count: number): Promise<District> {
  const random = chance(SEED);
  const rules: Rules = { policy: productPolicy, calendar: officialCalendar(), asOf: AS_OF };
  const file = await baoshanAreas();
  const madeAt = new Date(AS_OF.getTime() - 3 * 365 * DAY_MS);
  const places = placesOf(file, madeAt, random);
  const reports = schedule(places.communities, count, AS_OF, random);
  const serials = new Serials();
  const newId = uuidV7Maker(random.bytes);
  function* tickets(): Generator<TicketRows> {
    // Salts are drawn by the kernel; here they must repeat themselves too.
    setRandomSource(random.bytes);
    try {
      for (let first = 0; first < reports.length; first += BATCH) {
        const rows = noRows();
        for (const report of reports.slice(first, first + BATCH)) addRows(rows, tell(report), rules);
        yield rows;
      }
    } finally {
      setRandomSource((bytes) => crypto.getRandomValues(bytes));
    }
  }
  const tell = (report: Report): Story =>
    new Story(report, { ticketId: newId(report.at), number: serials.number(report.community.areaId, report.at) }, places, rules, random);
  return { file, madeAt, places, tickets, serials };
}
