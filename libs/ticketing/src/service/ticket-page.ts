import { type Db } from '@shequtong/platform';
import { responsibleOf } from '../domain/ticket.js';
import { categoryNames } from '../store/category.store.js';
import { meToosOf } from '../store/follow.store.js';
import { type ListedTicket, type LiveClockRow, liveClocksOf } from '../store/ticket-list.store.js';
import { type TicketPage } from './opened-ticket.js';
import { type People } from './people.service.js';

/** What a list shows beside the rows of its tickets: their running clocks, names, and how many share them. */
export async function ticketPage(people: People, db: Db, tickets: readonly ListedTicket[]): Promise<TicketPage> {
  const [live, meToos, names, categories] = await Promise.all([
    tickets.length ? liveClocksOf(db, tickets) : [],
    tickets.length ? meToosOf(db, tickets) : new Map<string, number>(),
    people.officeNames(
      db,
      tickets.map(({ areaId }) => areaId),
      tickets.map(responsibleOf),
    ),
    categoryNames(
      db,
      tickets.map((ticket) => ticket.categoryCode),
    ),
  ]);
  const clocks = new Map<string, LiveClockRow[]>();
  for (const clock of live) clocks.set(clock.ticketId, [...(clocks.get(clock.ticketId) ?? []), clock]);
  return { tickets, clocks, names, categoryNames: categories, meToos, now: db.now };
}
