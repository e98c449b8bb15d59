import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LOGGER, Sweeps, systemActor, Transactions } from '@shequtong/platform';
import { type Logger } from 'pino';
import { takeStep } from '../domain/take-step.js';
import { holdingDepartments, lockTicket, ticketsHeldBy } from '../store/ticket.store.js';
import { platform } from './doer.js';
import { openLocked } from './open-tickets.js';
import { People } from './people.service.js';
import { limitsNow, withEntry, writeWork } from './working-ticket.js';

const BATCH = 200;
const EVERY_MS = 5_000;

/**
 * Gives what a department held that is no more to the desk of its area (product §3: from the first second to the last
 * exactly one office is responsible, and one that nobody can act for is none). A sweep and no reaction: the tickets lie
 * in other areas than the department, and it finds also what came to it in the moment it ended.
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
    const { ended, tickets } = await this.transactions.read(systemActor(), async (db) => {
      const none = await this.people.ended(db, await holdingDepartments(db));
      return {
        ended: new Set(none.map(({ organisationId }) => organisationId)),
        tickets: none.length ? await ticketsHeldBy(db, none, BATCH) : [],
      };
    });
    let handled = 0;
    for (const { areaId, id } of tickets) handled += await this.giveBack(areaId, id, ended);
    return { handled, more: tickets.length === BATCH && handled > 0 };
  }

  /** One ticket, one transaction: one that cannot be given back holds up no other. */
  private async giveBack(areaId: number, ticketId: string, ended: ReadonlySet<string>): Promise<number> {
    try {
      return await this.transactions.transact(systemActor(areaId), async (tx) => {
        const row = await lockTicket(tx, areaId, ticketId);
        // Somebody was faster, and it is another office's.
        if (!row?.responsibleOrganisationId || !ended.has(row.responsibleOrganisationId)) return 0;
        const works = await openLocked(tx, areaId, [ticketId]);
        await writeWork(
          tx,
          works.map((work) => withEntry(work, takeStep(work.history, { step: 'office-ended' }, platform, tx.now, limitsNow(work)))),
        );
        return works.length;
      });
    } catch (error) {
      this.log.error({ areaId, ticketId, err: error as Error }, 'a ticket of a department that has ended could not be given to its desk');
      return 0;
    }
  }
}
