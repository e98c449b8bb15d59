import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnDataSources } from '@shequtong/identity';
import { type Db } from '@shequtong/platform';
import { ticketsOfReporter } from '../store/ticket-list.store.js';
import { wordsBy } from '../store/trace-words.store.js';

const AT_MOST = 10_000;

/** Tickets' part of "take all of my data". */
@Injectable()
export class OwnDataRegistration implements OnModuleInit {
  constructor(private readonly sources: OwnDataSources) {}

  onModuleInit(): void {
    this.sources.register('ticketing', ownTicketData);
  }
}

/** What a person's export holds of tickets: their own, and every word they wrote on any. */
async function ownTicketData(db: Db, accountId: string): Promise<unknown> {
  const tickets = await ticketsOfReporter(db, accountId, undefined, AT_MOST);
  return {
    tickets: tickets.map(({ areaId, number, state, categoryCode, visibility, reportedAt, longitude, latitude }) => ({
      areaId,
      number,
      state,
      categoryCode,
      visibility,
      reportedAt: reportedAt.toISOString(),
      longitude,
      latitude,
    })),
    words: await wordsBy(db, accountId, AT_MOST),
  };
}
