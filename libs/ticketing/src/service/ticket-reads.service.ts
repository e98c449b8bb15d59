import { Injectable } from '@nestjs/common';
import { DomainError, officialCalendar, rangeOf } from '@shequtong/kernel';
import { accountOf, actingIn, type Actor, asSystem, type Db, reaches, Transactions } from '@shequtong/platform';
import { clocksOf } from '../domain/clock.js';
import { mayStillCall } from '../domain/contact.js';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { officeAbove, supervisorOf } from '../domain/ladder.js';
import { type OwnFilter } from '../domain/list-filters.js';
import { isOfTrace, type SealedEntry, type SealedHistory, type StoredWords } from '../domain/seal.js';
import { grantedUntil } from '../domain/open-matters.js';
import { limitsOf } from '../domain/step-conditions.js';
import { openSteps } from '../domain/take-step.js';
import { hasEnded, type ResponsibleOffice, responsibleOf } from '../domain/ticket.js';
import { isPublic, type Reader, residentReader } from '../domain/timeline.js';
import { lastOf, openAsks, openReturn, sentUpBy } from '../domain/trace.js';
import { categoryNames } from '../store/category.store.js';
import { type Following, followingOf } from '../store/follow.store.js';
import { policiesById } from '../store/policy.store.js';
import {
  countTickets,
  excerptsOf,
  publicTickets,
  ticketsFollowedBy,
  ticketsOfReporter,
  workbench,
  type WorkbenchFilter,
  type WorkbenchQuery,
} from '../store/ticket-list.store.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';
import { type PictureRow, picturesOf, wordsOf } from '../store/trace-words.store.js';
import { entriesOf, handlingBegan, nonEmpty, returnedOf } from '../store/trace.store.js';
import { officer, resident } from './doer.js';
import { calledIn, type OfficeNames, officesOf } from './office-names.js';
import { decidersOf, handOverOf } from './hand-over-views.js';
import { mattersOnRows } from './matters-on-rows.js';
import { ticketPage } from './ticket-page.js';
import { isStaffEntry, People, type Reporter, type StaffName, staffKey } from './people.service.js';
import { ReporterContacts } from './reporter-contact.service.js';
import { becauseOnScreen, clocksOnScreen, ladderOf, type StepTaker, timelineOf } from './ticket-views.js';
import { type OpenedTicket, type TicketPage, type WorkbenchPage } from './opened-ticket.js';

interface Raw {
  readonly row: TicketRow;
  readonly reader: Reader;
  readonly history: SealedHistory;
  readonly policy: DeadlinePolicy;
  readonly words: readonly StoredWords[];
  readonly pictures: readonly PictureRow[];
  readonly names: OfficeNames;
  readonly categories: ReadonlyMap<string, string>;
  readonly buildingName: string | null;
  readonly reporter: Reporter | null;
  readonly owner: StaffName | null;
  readonly followed: Following;
  readonly mayFollow: boolean;
  readonly now: Date;
}

/** Everything people read of tickets. */
@Injectable()
export class TicketReadsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly contacts: ReporterContacts,
  ) {}

  /** For residents: their own ticket, or a public one; any other does not exist for them. Everybody else reads public ones. */
  async forResident(actor: Actor, areaId: number, ticketId: string): Promise<OpenedTicket> {
    if (!reaches(actor, areaId)) return this.forVisitor(actor, areaId, ticketId);
    const raw = await this.transactions.readAtOnce(actor, (db) =>
      this.load(db, areaId, ticketId, (row) => residentReader(row, accountOf(actor))),
    );
    return this.opened(actor, raw);
  }

  /**
   * For whoever does not belong to the place, signed in or not (product §2: what is public, and nothing else). The row
   * is found behind its own wall, which lets public ones through; only then is what hangs on it read.
   */
  private async forVisitor(actor: Actor, areaId: number, ticketId: string): Promise<OpenedTicket> {
    const row = await this.transactions.read(actor, (db) => findTicket(db, areaId, ticketId));
    if (!row || !isPublic(row)) throw new DomainError('platform/not-found');
    const raw = await this.transactions.read(actingIn(actor, areaId), (db) =>
      this.load(db, areaId, ticketId, (again) => (isPublic(again) ? 'neighbour' : undefined)),
    );
    return this.opened(actor, raw);
  }

  /** The ticket's file for the offices of its area: everything, and what this person may do now. */
  async forOffice(actor: Actor, areaId: number, ticketId: string): Promise<OpenedTicket> {
    // The row of a public ticket is found from everywhere; its file is for the offices of its place.
    const raw = await this.transactions.readAtOnce(actor, (db) =>
      this.load(db, areaId, ticketId, () => (reaches(actor, areaId) ? 'office' : undefined)),
    );
    return this.opened(actor, raw);
  }

  async own(actor: Actor, filter: OwnFilter | undefined, before: string | undefined, limit: number): Promise<TicketPage> {
    return this.transactions.read(actor, async (db) =>
      ticketPage(this.people, db, await ticketsOfReporter(db, accountOf(actor), before, limit, filter)),
    );
  }

  async followed(actor: Actor, before: string | undefined, limit: number): Promise<TicketPage> {
    return this.transactions.read(actor, async (db) =>
      ticketPage(this.people, db, await ticketsFollowedBy(db, accountOf(actor), before, limit)),
    );
  }

  /** A community's public tickets, for anybody. */
  async public(actor: Actor, areaId: number, before: string | undefined, limit: number): Promise<TicketPage> {
    if (reaches(actor, areaId))
      return this.transactions.readAtOnce(actor, async (db) => ticketPage(this.people, db, await publicTickets(db, areaId, before, limit)));
    const rows = await this.transactions.read(actor, (db) => publicTickets(db, areaId, before, limit));
    return this.transactions.read(actingIn(actor, areaId), async (db) => {
      const excerpts = await excerptsOf(
        db,
        areaId,
        rows.map(({ id }) => id),
      );
      return ticketPage(
        this.people,
        db,
        rows.map((row) => ({ ...row, excerpt: excerpts.get(row.id) ?? null })),
      );
    });
  }

  async workbench(actor: Actor, areaId: number, query: Omit<WorkbenchQuery, 'scope'>): Promise<WorkbenchPage> {
    return this.transactions.read(actor, async (db) => {
      const tickets = await workbench(db, { ...query, scope: rangeOf(areaId) });
      const inHand = tickets.filter(({ state }) => state === 'handling');
      // A return leaves a ticket in this state, and whatever goes on with it takes it out.
      const accepted = tickets.filter(({ state }) => state === 'accepted');
      const [page, handlingSince, returned, matters] = await Promise.all([
        ticketPage(this.people, db, tickets),
        inHand.length ? handlingBegan(db, inHand) : new Map<string, Date>(),
        accepted.length ? returnedOf(db, accepted) : new Set<string>(),
        mattersOnRows(db, this.people, tickets),
      ]);
      return { ...page, readerId: accountOf(actor), handlingSince, returned, matters };
    });
  }

  /** How much waits behind each of several filters of an area, counted up to `most`. */
  async numbers<Name extends string>(
    actor: Actor,
    areaId: number,
    filters: Readonly<Partial<Record<Name, Omit<WorkbenchFilter, 'scope'>>>>,
    most: number,
  ): Promise<Partial<Record<Name, number>>> {
    const scope = rangeOf(areaId);
    const scoped = Object.fromEntries(
      Object.entries<Omit<WorkbenchFilter, 'scope'>>(filters as Record<string, Omit<WorkbenchFilter, 'scope'>>).map(([name, filter]) => [
        name,
        { ...filter, scope },
      ]),
    ) as Record<Name, WorkbenchFilter>;
    return this.transactions.read(actor, (db) => countTickets(db, scoped, most));
  }

  private async load(db: Db, areaId: number, ticketId: string, readerOf: (row: TicketRow) => Reader | undefined): Promise<Raw> {
    // What the id alone finds in one flight, and what the row and the history lead to in a second.
    const [row, entries, words, pictures, followed] = await Promise.all([
      findTicket(db, areaId, ticketId),
      entriesOf(db, areaId, ticketId),
      wordsOf(db, areaId, ticketId),
      picturesOf(db, areaId, ticketId),
      followingOf(db, { areaId, ticketId }, db.actor.accountId),
    ]);
    const reader = row && readerOf(row);
    if (!row || !reader) throw new DomainError('platform/not-found');
    const history = nonEmpty(entries, ticketId);
    const office = responsibleOf(row);
    const [policies, names, categories, buildingName, reporter, owner, neighbour] = await Promise.all([
      policiesById(db, [row.policyId]),
      this.people.officeNames(db, [areaId], [...officesOf(history), ...decidersOf(history), officeAbove(office) ?? office]),
      categoryNames(db, [row.categoryCode]),
      row.buildingId ? this.people.buildingName(db, areaId, row.buildingId) : null,
      reader === 'office' ? this.people.reporter(db, areaId, row.reporterId) : null,
      reader === 'office' && row.buildingId ? this.people.owner(db, office, row.buildingId) : null,
      reader === 'neighbour' && db.actor.accountId ? this.people.livesIn(db, areaId, db.actor.accountId) : false,
    ]);
    const policy = policies.get(row.policyId);
    if (!policy) throw new DomainError('ticket/policy-missing');
    return {
      row,
      reader,
      history,
      policy,
      words,
      pictures,
      names,
      categories,
      buildingName,
      reporter,
      owner,
      followed,
      mayFollow: neighbour && !hasEnded(row),
      now: db.now,
    };
  }

  private async opened(actor: Actor, raw: Raw): Promise<OpenedTicket> {
    const { row, reader, history, policy, words, names, now } = raw;
    // Posts and names are read as the platform: a resident's scope ends at their community, the office may
    // be the street's, and who handles a ticket is public by rule (architecture, trace). Whom to call has a narrower
    // scope and so a transaction of its own, beside the other.
    const [staff, contact] = await Promise.all([
      history.some(isStaffEntry)
        ? this.transactions.readAtOnce(asSystem(actor), (db) => this.people.staffNames(db, history))
        : new Map<string, StaffName>(),
      reader === 'office' ? this.contacts.masked(actor, raw) : null,
    ]);
    const takerOf = (entry: SealedEntry): StepTaker => takerFor(entry, names, staff);
    const clocks = clocksOf(history, policy, officialCalendar());
    const limits = limitsOf(policy, clocks);
    const report = (field: string): string | null =>
      words.find((word) => word.seq === 1 && word.field === field && isOfTrace(history, word))?.body ?? null;
    return {
      row,
      reader,
      mine: row.reporterId === actor.accountId,
      now,
      areaName: names.areas.get(row.areaId) ?? '',
      responsibleName: calledIn(names, responsibleOf(row)),
      ladder: ladderOf(history, names),
      officeAbove: nameOf(officeAbove(responsibleOf(row)), names),
      officeAsked: nameOf(supervisorOf(lastOf(history).officeTo), names),
      officeBelow: nameOf(sentUpBy(history), names),
      returned: openReturn(history) !== undefined,
      handOver: reader === 'office' ? handOverOf(history, names) : null,
      // Once the target has passed nothing is left to extend; a suspension is asked for as long as the work stands where it stood.
      asks: openAsks(history).map(({ asked, ask }) => ({
        seq: ask.seq,
        kind: asked,
        office: nameOf(supervisorOf(ask.officeTo), names),
        until: asked === 'extension' ? limits.resolutionDueAt : null,
        grantedUntil: grantedUntil(history, asked, ask, { policy, calendar: officialCalendar(), now }),
      })),
      categoryName: raw.categories.get(row.categoryCode) ?? row.categoryCode,
      buildingName: raw.buildingName,
      text: report('text'),
      place: report('place'),
      pictures: raw.pictures.filter(({ seq }) => seq === 1),
      clocks: clocksOnScreen({ clocks, history, names, calendar: officialCalendar(), now }),
      because: becauseOnScreen(history, words, reader, names),
      timeline: timelineOf({ entries: history, words, pictures: raw.pictures, reader, takerOf, names, now }),
      openSteps: reader === 'neighbour' ? [] : openSteps(history, reader === 'office' ? officer(actor) : resident(actor), limits, now),
      reporter: raw.reporter,
      contact,
      contactOver: !mayStillCall(history, policy, now),
      owner: raw.owner,
      followed: raw.followed,
      mayFollow: raw.mayFollow,
    };
  }
}

/** Residents are never named, to anybody: not the reporter, not who followed up with whom. */
function takerFor(entry: SealedEntry, names: OfficeNames, known: ReadonlyMap<string, StaffName>): StepTaker {
  if (!isStaffEntry(entry)) return { officeName: null, post: null, name: null };
  const staff = known.get(staffKey(entry.by));
  return { officeName: calledIn(names, entry.by.office) || null, post: staff?.post ?? null, name: staff?.name ?? null };
}

const nameOf = (office: ResponsibleOffice | undefined, names: OfficeNames): string | null => (office && calledIn(names, office)) || null;
