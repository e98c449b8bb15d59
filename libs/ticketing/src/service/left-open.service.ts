import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '@shequtong/platform';
import { isResponsible, officeActedFor, supervisorOf } from '../domain/ladder.js';
import { heldBy } from '../store/ticket.store.js';
import { calledIn } from './office-names.js';
import { People } from './people.service.js';

/** What the end of a role would leave with nobody to act on it. */
interface LeftOpen {
  readonly tickets: number;
  /** Which desk has them then; null where they stay. */
  readonly goesTo: string | null;
}

const NOTHING: LeftOpen = { tickets: 0, goesTo: null };

/** Said before a role is ended, because the tickets of an office nobody acts for are given to its desk (`EndedOffices`). */
@Injectable()
export class LeftOpenTickets {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  /** Counted up to a limit; nothing while somebody else acts for the office, by whatever role. */
  async by(actor: Actor, areaId: number, grantId: string, limit: number): Promise<LeftOpen> {
    return this.transactions.read(actor, async (db) => {
      const grants = await this.people.actingOn(db, areaId);
      const own = grants.find(({ id }) => id === grantId);
      const office = own && officeActedFor(own);
      if (!office || grants.some((grant) => grant.id !== grantId && isResponsible(office, grant))) return NOTHING;
      const tickets = await heldBy(db, office, limit);
      const desk = office.organisationId === null ? undefined : supervisorOf(office);
      if (!tickets || !desk) return { tickets, goesTo: null };
      return { tickets, goesTo: calledIn(await this.people.officeNames(db, [], [desk]), desk) };
    });
  }
}
