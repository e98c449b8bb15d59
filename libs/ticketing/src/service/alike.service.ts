import { Injectable } from '@nestjs/common';
import { DAY_MS, DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, type Db, Transactions } from '@shequtong/platform';
import { type Alike, likest, type Told } from '../domain/likeness.js';
import { isOfTrace } from '../domain/seal.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';
import { wordsOf } from '../store/trace-words.store.js';
import { entriesOf, nonEmpty } from '../store/trace.store.js';
import { ticketsToCompare, type ToldTicket } from '../store/ticket-list.store.js';
import { type TicketPage } from './opened-ticket.js';
import { People } from './people.service.js';
import { ticketPage } from './ticket-page.js';

/** The newest so many are compared, and none older than so many days: what is older is another story. */
const COMPARED = 200;
const DAYS = 90;
const SHOWN = 3;

export interface AlikePage extends TicketPage {
  readonly alike: readonly Alike<ToldTicket & Told>[];
  /** Who asks; a ticket of theirs is said to be their own. */
  readonly readerId: string;
}

/** Open tickets that are likely the same thing as one that is being told, or as one that is there. */
@Injectable()
export class AlikeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  /** For who is about to report: among public tickets and their own. */
  async toDraft(actor: Actor, areaId: number, told: Told): Promise<AlikePage> {
    return this.transactions.read(actor, (db) => this.compared(db, areaId, told, accountOf(actor)));
  }

  /** For the offices of a ticket: among all of its community but itself. Throws `platform/not-found`. */
  async toTicket(actor: Actor, areaId: number, ticketId: string): Promise<AlikePage> {
    return this.transactions.read(actor, async (db) => {
      const row = await findTicket(db, areaId, ticketId);
      if (!row) throw new DomainError('platform/not-found');
      return this.compared(db, areaId, await toldIn(db, row), null, ticketId);
    });
  }

  private async compared(db: Db, areaId: number, told: Told, readerId: string | null, but?: string): Promise<AlikePage> {
    const tickets = await ticketsToCompare(db, areaId, readerId, new Date(db.now.getTime() - DAYS * DAY_MS), COMPARED);
    const alike = likest(
      told,
      tickets
        .filter(({ id, text }) => id !== but && text !== null)
        .map((ticket) => ({ ...ticket, ...pointOf(ticket), text: ticket.text ?? '' })),
      SHOWN,
    );
    const page = await ticketPage(
      this.people,
      db,
      alike.map(({ ticket }) => ticket),
    );
    return { ...page, alike, readerId: accountOf(db.actor) };
  }
}

const pointOf = ({ longitude, latitude }: TicketRow): Pick<Told, 'point'> => ({
  point: longitude !== null && latitude !== null ? { longitude, latitude } : null,
});

async function toldIn(db: Db, row: TicketRow): Promise<Told> {
  const [words, entries] = await Promise.all([wordsOf(db, row.areaId, row.id), entriesOf(db, row.areaId, row.id)]);
  const history = nonEmpty(entries, row.id);
  const report = (field: string): string | null =>
    words.find((word) => word.seq === 1 && word.field === field && isOfTrace(history, word))?.body ?? null;
  return {
    ...pointOf(row),
    text: report('text') ?? '',
    place: report('place'),
    categoryCode: row.categoryCode,
    buildingId: row.buildingId,
  };
}
