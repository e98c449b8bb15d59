import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { ContactFacade, type MaskedContact, type ReadableContact } from '@shequtong/identity';
import { type Actor, type Office, reaches, Transactions, withinArea } from '@shequtong/platform';
import { mayStillCall } from '../domain/contact.js';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { deskName, standsAtOrAbove } from '../domain/ladder.js';
import { type History } from '../domain/trace.js';
import { policiesById } from '../store/policy.store.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';
import { historyOf } from '../store/trace.store.js';
import { acting } from './doer.js';

/** A ticket as it was just read. */
interface CalledTicket {
  readonly row: TicketRow;
  readonly history: History;
  readonly policy: DeadlinePolicy;
  readonly now: Date;
}

/**
 * Whom the office calls: the reporter, masked on the file and readable under a reason. It is for the responsible office
 * and those above it, which owe the answer or look after whoever owes it, until some days after the end; nobody else calls.
 */
@Injectable()
export class ReporterContacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactFacade,
  ) {}

  /** Null for whoever does not call, and when the reporter has left. */
  async masked(actor: Actor, { row, history, policy, now }: CalledTicket): Promise<MaskedContact | null> {
    if (!reaches(actor, row.areaId) || !officeThatCalls(actor, row) || !mayStillCall(history, policy, now)) return null;
    // The number they proved is the account's own row, out of any office's scope; that they may see it was just checked.
    return (
      (await this.transactions.readAtOnce(withinArea(actor, row.areaId), (db) =>
        this.contacts.maskedContact(db, row.areaId, row.reporterId),
      )) ?? null
    );
  }

  /**
   * Throws `platform/not-found`, also when the reporter has left; `ticket/not-responsible`, `ticket/contact-over`,
   * `identity/unmask-reason-missing`.
   */
  async readable(actor: Actor, areaId: number, ticketId: string, reason: string): Promise<ReadableContact> {
    if (!reaches(actor, areaId)) throw new DomainError('platform/not-found');
    return this.transactions.transact(withinArea(actor, areaId), async (tx) => {
      const row = await findTicket(tx, areaId, ticketId);
      if (!row) throw new DomainError('platform/not-found');
      const office = officeThatCalls(actor, row);
      if (!office) throw new DomainError('ticket/not-responsible', { office: deskName(row.level) });
      const history = await historyOf(tx, areaId, ticketId);
      const policy = (await policiesById(tx, [row.policyId])).get(row.policyId);
      if (!policy) throw new DomainError('ticket/policy-missing');
      if (!mayStillCall(history, policy, tx.now)) throw new DomainError('ticket/contact-over', { days: policy.contactDays });
      const contact = await this.contacts.readableContact(tx, { ...actor, office }, areaId, row.reporterId, reason);
      if (!contact) throw new DomainError('platform/not-found');
      return contact;
    });
  }
}

/** The office of the caller's that owes the answer, or looks after whoever owes it: for it the look goes on record. */
const officeThatCalls = (
  actor: Actor,
  { level, responsibleAreaId: areaId, responsibleOrganisationId: organisationId }: TicketRow,
): Office | undefined => actor.offices?.find((office) => standsAtOrAbove({ level, areaId, organisationId }, acting(office)));
