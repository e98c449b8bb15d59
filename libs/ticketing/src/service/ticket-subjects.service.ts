import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Db, type SubjectName, type SubjectRef, Subjects } from '@shequtong/platform';
import { ticketSubjects } from '../store/ticket-list.store.js';

/** How tickets are called in lists of other contexts. */
@Injectable()
export class TicketSubjects implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register('ticket', ticketNames);
  }
}

/** The class for whoever may see the ticket; how the report begins for its reporter, or where everybody may read it. */
async function ticketNames(db: Db, refs: readonly SubjectRef[]): Promise<Map<string, SubjectName>> {
  const rows = await ticketSubjects(db, refs, db.actor.accountId);
  return new Map(rows.map(({ id, name, words }) => [id, { name, words: words && words.replace(/\s+/g, ' ').trim() }]));
}
