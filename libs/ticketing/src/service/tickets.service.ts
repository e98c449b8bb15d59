import { Inject, Injectable } from '@nestjs/common';
import { chinaYearOf, DomainError, HOUR_MS, officialCalendar, parseTicketNumber, formatTicketNumber, uuidv7 } from '@shequtong/kernel';
import {
  accountOf,
  asSystem,
  type Command,
  Commands,
  CONFIG,
  type Config,
  type Db,
  MediaService,
  Transactions,
  type Tx,
} from '@shequtong/platform';
import { addedSince } from '../domain/additions.js';
import { openTicket, type Point, type ToldWay, type WrittenDown } from '../domain/report.js';
import { type StepRequest, takeStep } from '../domain/take-step.js';
import { type Doers, type TicketState, type Visibility } from '../domain/ticket.js';
import { residentReader } from '../domain/timeline.js';
import { failedFollowUps, reporterOf, type TraceEntry } from '../domain/trace.js';
import { findMinorCategory } from '../store/category.store.js';
import { clockRowsOf } from '../store/clock.store.js';
import { policiesById, policyInForce } from '../store/policy.store.js';
import { hasNumber, lockTicket, nextNumber, recentlyTold, recentReports, type TicketRow } from '../store/ticket.store.js';
import { historyOf } from '../store/trace.store.js';
import { officer, platform } from './doer.js';
import { HandOversService } from './hand-overs.service.js';
import { People } from './people.service.js';
import { beginWork, limitsNow, openWork, rowAfter, type WorkingTicket, withEntry, writeWork } from './working-ticket.js';

export interface ReportInput {
  readonly text: string;
  readonly place?: string;
  readonly categoryCode: string;
  readonly visibility: Visibility;
  readonly buildingId?: string;
  readonly point?: Point;
  readonly photos?: readonly string[];
}

/** … written down for somebody of the community. */
interface ReportForInput extends ReportInput {
  readonly membershipId: string;
  readonly way: ToldWay;
}

/** Whose report it is, whose pictures are with it, and who wrote it down. */
interface Filing {
  readonly reporterId: string;
  readonly photosOf: string;
  readonly writtenDown?: WrittenDown;
}

/** What a command on a ticket answers; plain JSON, because it is kept for replay. */
export type TicketAnswer = {
  readonly ticketId: string;
  readonly areaId: number;
  readonly number: string;
  readonly state: TicketState;
  readonly version: number;
};

interface StepInput {
  readonly areaId: number;
  readonly ticketId: string;
  /** The version the person saw; undefined where only one person can act. */
  readonly version?: number;
  /** The last step the person saw, where the step ends the ticket: what its reporter added since leaves the version as it is. */
  readonly seenSeq?: number;
  readonly by: Doers;
  readonly request: StepRequest;
  readonly photos?: readonly string[];
}

/** Everything a person does to a ticket. One method is one transaction. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly commands: Commands,
    private readonly media: MediaService,
    private readonly people: People,
    private readonly handOvers: HandOversService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A problem is reported: its file opens by itself, and from this instant one office is responsible.
   *
   * @throws DomainError identity/consent-missing, identity/consent-outdated, and what `openTicket` refuses
   */
  async report(command: Command, areaId: number, input: ReportInput): Promise<TicketAnswer> {
    return this.commands.run<TicketAnswer>(command, areaId, (tx) => {
      const reporterId = accountOf(command.actor);
      return this.filed(tx, areaId, input, { reporterId, photosOf: reporterId });
    });
  }

  /**
   * An office writes down what a resident told it by phone, at its counter or at their door (代报). The ticket is theirs
   * like any other: they read it, are told of it, rate it, and erase its words.
   *
   * @throws DomainError platform/not-found for nobody's membership, identity/not-verified, ticket/told-by-oneself,
   *   ticket/consent-of-reporter, and what `openTicket` refuses
   */
  async reportFor(command: Command, areaId: number, input: ReportForInput): Promise<TicketAnswer> {
    const [by] = officer(command.actor);
    if (by.kind !== 'person' || !by.office) throw new DomainError('platform/forbidden');
    // In the officer's own scope, so that nobody of another place finds them, whatever the permission check lets through.
    await this.transactions.read(command.actor, (db) => this.people.requireMember(db, areaId, input.membershipId));
    // The whole range: consent belongs to the account, and to no area.
    return this.commands.run<TicketAnswer>(
      command,
      areaId,
      async (tx) => {
        const reporterId = await this.people.memberToReportFor(tx, areaId, input.membershipId);
        const photosOf = accountOf(command.actor);
        if (reporterId === photosOf) throw new DomainError('ticket/told-by-oneself');
        return this.filed(tx, areaId, input, { reporterId, photosOf, writtenDown: { by, way: input.way } });
      },
      asSystem(command.actor),
    );
  }

  private async filed(tx: Tx, areaId: number, input: ReportInput, { reporterId, photosOf, writtenDown }: Filing): Promise<TicketAnswer> {
    // In one flight (docs/adr/0015): neither answer decides whether the other is asked for.
    const [category] = await Promise.all([
      findMinorCategory(tx, input.categoryCode),
      writtenDown ? this.people.requireConsentOf(tx, reporterId) : this.people.requireConsent(tx, reporterId),
    ]);
    if (!category) throw new DomainError('ticket/category-unknown');
    if (input.buildingId && !(await this.people.hasBuilding(tx, areaId, input.buildingId)))
      throw new DomainError('ticket/place-outside-community');
    const photos = await this.attached(tx, areaId, photosOf, input.photos);
    const policy = await policyInForce(tx, areaId);
    if (!policy) throw new DomainError('ticket/policy-missing');
    const words = { text: input.text, ...(input.place && { place: input.place }) };
    const report = openTicket(
      {
        communityId: areaId,
        reporterId,
        category: input.categoryCode,
        visibility: input.visibility,
        buildingId: input.buildingId ?? null,
        point: input.point ?? null,
        words,
        writtenDown,
      },
      tx.now,
    );
    const number = await nextNumber(tx, areaId, chinaYearOf(tx.now));
    await (writtenDown ? this.refuseFloodOfTold(tx, photosOf) : this.refuseFlood(tx, areaId, reporterId));
    const work = beginWork(rowOfReport(areaId, number, input, report, policy.id), report, { words, photos }, policy, officialCalendar());
    await writeWork(tx, [work]);
    return answerOf(work);
  }

  /** What one officer writes down is bounded by itself: it uses up no resident's share. */
  private async refuseFloodOfTold(tx: Tx, officerId: string): Promise<void> {
    const { count, from } = await recentlyTold(tx, officerId, new Date(tx.now.getTime() - HOUR_MS));
    if (from && count >= this.config.limits.toldReports) throw refusedUntil(from, tx.now);
  }

  /**
   * One person's flood must not fill a community's desk, nor many people's together (quality, Security). Counted among
   * the tickets themselves, inside the command: a repeat answers what it answered and counts nothing.
   */
  private async refuseFlood(tx: Tx, areaId: number, reporterId: string): Promise<void> {
    const { reportsPerPerson, reportsPerArea } = this.config.limits;
    const recent = await recentReports(tx, areaId, reporterId, new Date(tx.now.getTime() - HOUR_MS), reportsPerArea);
    const from = recent.own >= reportsPerPerson ? recent.ownFrom : recent.all >= reportsPerArea ? recent.allFrom : null;
    if (from) throw refusedUntil(from, tx.now);
  }

  /**
   * One step of a person. The ticket's row is locked first, so of two staff acting at once the second meets the
   * state the first left.
   *
   * @throws DomainError platform/not-found, platform/precondition-failed, ticket/more-was-said, identity/consent-missing, identity/consent-outdated, and what `takeStep` refuses
   */
  async step(command: Command, input: StepInput): Promise<TicketAnswer> {
    return this.commands.run<TicketAnswer>(command, input.areaId, async (tx) => {
      const row = await lockTicket(tx, input.areaId, input.ticketId);
      if (!row || !existsFor(row, input.by)) throw new DomainError('platform/not-found');
      if (tellsAnew(input)) await this.people.requireConsent(tx, accountOf(command.actor));
      if (input.version !== undefined && input.version !== row.version) throw new DomainError('platform/precondition-failed');
      const request = await this.checked(tx, row, input.request);
      const photos = await this.attached(tx, row.areaId, accountOf(command.actor), input.photos);
      const work = await this.opened(tx, row);
      if (input.seenSeq !== undefined && addedSince(work.history, input.seenSeq)) throw new DomainError('ticket/more-was-said');
      const done = this.taken(work, input.by, withPhotoCount(request, photos), photos, tx.now);
      await writeWork(tx, [done]);
      return answerOf(done);
    });
  }

  private async opened(tx: Tx, row: TicketRow): Promise<WorkingTicket> {
    const policy = (await policiesById(tx, [row.policyId])).get(row.policyId);
    if (!policy) throw new DomainError('ticket/policy-missing');
    const clockRows = (await clockRowsOf(tx, row.areaId, [row.id])).get(row.id) ?? [];
    return openWork({ row, history: await historyOf(tx, row.areaId, row.id), policy, clockRows }, officialCalendar());
  }

  private taken(work: WorkingTicket, by: Doers, request: StepRequest, photos: readonly string[], now: Date): WorkingTicket {
    const { policy } = work;
    const entry = takeStep(work.history, request, by, now, limitsNow(work));
    const taken = withEntry(work, entry, { words: cleaned(request.words), photos });
    // After the last recorded failed attempt nobody is left to ask: the ticket closes.
    const usedUp = request.step === 'follow-up-failed' && failedFollowUps(taken.history) >= policy.failedFollowUps;
    return usedUp ? withEntry(taken, takeStep(taken.history, { step: 'close' }, platform, now, limitsNow(taken))) : taken;
  }

  /** A request whose codes exist: the diagnosed class, the ticket a duplicate repeats, a department somebody acts for. */
  private async checked(tx: Tx, row: TicketRow, request: StepRequest): Promise<StepRequest> {
    if (request.step === 'escalate' && request.details?.type && !(await findMinorCategory(tx, String(request.details.type)))) {
      throw new DomainError('ticket/category-unknown');
    }
    await this.handOvers.refuseNobody(tx, request);
    const typed = request.step === 'resolve' ? request.words?.duplicate : undefined;
    if (typed === undefined) return request;
    return { ...request, words: { ...request.words, duplicate: await this.numberOfAnother(tx, row, typed) } };
  }

  private async numberOfAnother(db: Db, row: TicketRow, typed: string): Promise<string> {
    const parsed = parseTicketNumber(typed);
    const number =
      parsed && parsed.areaSuffix === String(row.areaId).slice(6) ? formatTicketNumber(row.areaId, parsed.year, parsed.serial) : undefined;
    if (!number || number === row.number || !(await hasNumber(db, row.areaId, number))) throw new DomainError('ticket/duplicate-unknown');
    return number;
  }

  /** Pictures a person attaches are ones they uploaded themselves in this area, for a ticket: never a lease. */
  private async attached(tx: Tx, areaId: number, accountId: string, ids: readonly string[] = []): Promise<string[]> {
    const wanted = [...new Set(ids)];
    if (!(await this.media.attach(tx, areaId, accountId, wanted, ['ticket', 'reply']))) throw new DomainError('ticket/media-not-yours');
    return wanted;
  }
}

/** The row of a ticket as it opens. */
const rowOfReport = (areaId: number, number: string, input: ReportInput, report: TraceEntry, policyId: string): TicketRow => ({
  areaId,
  id: uuidv7(report.at),
  number,
  state: report.to,
  level: report.officeTo.level,
  responsibleAreaId: report.officeTo.areaId,
  responsibleOrganisationId: null,
  ending: null,
  round: 1,
  urges: 0,
  categoryCode: input.categoryCode,
  visibility: input.visibility,
  reporterId: reporterOf(report),
  buildingId: input.buildingId ?? null,
  longitude: input.point?.longitude ?? null,
  latitude: input.point?.latitude ?? null,
  policyId,
  reportedAt: report.at,
  nextDueAt: null,
  decidingAreaId: null,
  entries: 1,
  offeredAreaId: null,
  offeredOrganisationId: null,
  version: 1,
});

/** Free again an hour after the first of those that were counted. */
const refusedUntil = (first: Date, now: Date): DomainError =>
  new DomainError('platform/rate-limited', {
    retryAfterSeconds: Math.max(1, Math.ceil((first.getTime() + HOUR_MS - now.getTime()) / 1_000)),
  });

/** A resident learns of somebody else's private ticket by a step as little as by reading. */
const existsFor = (row: TicketRow, [by]: Doers): boolean =>
  by.kind !== 'person' || by.office !== null || residentReader(row, by.accountId) !== undefined;

/**
 * Whether a resident says or shows something new, for which their consent is needed. Stars alone answer what was done, an
 * urge without a word asks, and whoever withdraws a report may say why: taking back consent must not tie anybody to it.
 */
const tellsAnew = ({ by: [by], request: { step, words }, photos = [] }: StepInput): boolean =>
  by.kind === 'person' && by.office === null && step !== 'withdraw' && (photos.length > 0 || Object.keys(cleaned(words)).length > 0);

const withPhotoCount = (request: StepRequest, photos: readonly string[]): StepRequest =>
  photos.length ? { ...request, details: { ...request.details, photos: photos.length } } : request;

/** Words somebody left empty are not words. */
const cleaned = (words: StepRequest['words'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));

function answerOf(work: WorkingTicket): TicketAnswer {
  const { id, areaId, number, state, version } = rowAfter(work);
  return { ticketId: id, areaId, number, state, version };
}
