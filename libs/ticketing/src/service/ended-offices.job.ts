import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type TicketingPayloads } from '@shequtong/events';
import { LOGGER, Sweeps, systemActor, Transactions } from '@shequtong/platform';
import { type Logger } from 'pino';
import { takeStep } from '../domain/take-step.js';
import { holdingDepartments, lockTicket, ticketsHeldBy } from '../store/ticket.store.js';
import { platform } from './doer.js';
import { openLocked } from './open-tickets.js';
import { People } from './people.service.js';
import { limitsNow, withEntry, writeWork } from './working-ticket.js';

/** Why nobody acts for an office: it is no more, or nobody's role there is in force. */
type OfficeEnd = NonNullable<TicketingPayloads['ticket.office-ended']['why']>;

const BATCH = 200;
const EVERY_MS = 5_000;

/**
 * Gives what a department held that nobody acts for any more to the desk of its area (product §3: from the first second
 * to the last exactly one office is responsible, and one that nobody can act for is none): the department has ended, or
 * the role of its last officer has, by staff, by its date, or because they have left. A sweep and no reaction: a date
 * runs out without an event, the tickets lie in other areas than the department, and it finds also what came to it in
 * the moment it was left.
 */
@Injectable()
export class EndedOffices implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly people: People,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('ticketing/ended-offices', EVERY_MS, () => this.sweep());
  }

  async sweep(): Promise<{ handled: number; more: boolean }> {
    const { left, tickets } = await this.transactions.read(systemActor(), async (db) => {
      const none = await this.people.left(db, await holdingDepartments(db));
      return {
        left: new Map(none.map(({ organisationId, ended }) => [organisationId, ended ? ('ended' as const) : ('empty' as const)])),
        tickets: none.length ? await ticketsHeldBy(db, none, BATCH) : [],
      };
    });
    let handled = 0;
    for (const { areaId, id } of tickets) handled += await this.giveBack(areaId, id, left);
    return { handled, more: tickets.length === BATCH && handled > 0 };
  }

  /** One ticket, one transaction: one that cannot be given back holds up no other. */
  private async giveBack(areaId: number, ticketId: string, left: ReadonlyMap<string, OfficeEnd>): Promise<number> {
    try {
      return await this.transactions.transact(systemActor(areaId), async (tx) => {
        const row = await lockTicket(tx, areaId, ticketId);
        // Somebody was faster, and it is another office's.
        const why = row?.responsibleOrganisationId && left.get(row.responsibleOrganisationId);
        if (!why) return 0;
        const works = await openLocked(tx, areaId, [ticketId]);
        await writeWork(
          tx,
          works.map((work) =>
            withEntry(work, takeStep(work.history, { step: 'office-ended', details: { why } }, platform, tx.now, limitsNow(work))),
          ),
        );
        return works.length;
      });
    } catch (error) {
      this.log.error({ areaId, ticketId, err: error as Error }, 'a ticket of a department nobody acts for could not be given to its desk');
      return 0;
    }
  }
}
