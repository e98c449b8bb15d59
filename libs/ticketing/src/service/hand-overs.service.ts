import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor, type Db, reaches, Transactions } from '@shequtong/platform';
import { officeIn } from '../domain/handover.js';
import { deskName, isResponsible } from '../domain/ladder.js';
import { type StepRequest } from '../domain/take-step.js';
import { responsibleOf } from '../domain/ticket.js';
import { findTicket } from '../store/ticket.store.js';
import { acting } from './doer.js';
import { type NamedOffice } from './hand-over-views.js';
import { calledIn } from './office-names.js';
import { People } from './people.service.js';

/** An office a ticket may be offered to. */
interface OfficeBeside extends NamedOffice {
  readonly kind: 'desk' | 'department';
  /** Nothing can be offered where nobody acts for the office. */
  readonly staffed: boolean;
}

/** What hand-overs ask of identity: which offices there are beside one, and whether anybody acts for them. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  /** For the responsible office, the desk first. Throws `platform/not-found`, `ticket/not-responsible`. */
  async officesBeside(actor: Actor, areaId: number, ticketId: string): Promise<OfficeBeside[]> {
    return this.transactions.read(actor, async (db) => {
      const row = await findTicket(db, areaId, ticketId);
      if (!row || !reaches(actor, areaId)) throw new DomainError('platform/not-found');
      const own = responsibleOf(row);
      if (!actor.offices?.some((office) => isResponsible(own, acting(office))))
        throw new DomainError('ticket/not-responsible', { office: deskName(own.level) });
      if (own.level === 'community') return [];
      const desk = { areaId: own.areaId, organisationId: null };
      const [departments, names] = [await this.people.departmentsOf(db, own.areaId), await this.people.officeNames(db, [], [desk])];
      return [
        ...(own.organisationId === null ? [] : [{ ...desk, name: calledIn(names, desk), kind: 'desk' as const, staffed: true }]),
        ...departments
          .filter(({ id }) => id !== own.organisationId)
          .map(({ id, name, staffed }) => ({ areaId: own.areaId, organisationId: id, name, kind: 'department' as const, staffed })),
      ];
    });
  }

  /**
   * A department that is named must be one, and somebody must act for it: nobody answers there otherwise, and to be
   * responsible is to be answerable. Throws `ticket/office-unfit`, `ticket/office-empty`.
   */
  async refuseNobody(db: Db, { step, details }: StepRequest): Promise<void> {
    if (step !== 'offer-transfer' && step !== 'decide-dispute') return;
    const office = officeIn(details ?? {});
    if (!office || office.organisationId === null) return;
    const department = await this.people.department(db, office.areaId, office.organisationId);
    if (!department) throw new DomainError('ticket/office-unfit');
    if (!department.staffed) throw new DomainError('ticket/office-empty', { office: department.name });
  }
}
