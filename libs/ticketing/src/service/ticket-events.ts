import { type EventOf, type ShequtongEvent, type TicketingEvent, type TicketingPayloads } from '@shequtong/events';
import { uuidv7 } from '@shequtong/kernel';
import { additionsOfTheHour } from '../domain/additions.js';
import { type Clock, isLive } from '../domain/clock.js';
import { type ClockKind } from '../domain/clock-kinds.js';
import { deskOn, offeredOffice, officeIn, openDispute } from '../domain/handover.js';
import { type Ending, type ResponsibleOffice, sameOffice } from '../domain/ticket.js';
import { type Asked, lapseReason, lapsesOf, standingOf, type History, type TraceEntry } from '../domain/trace.js';
import { type TicketRow } from '../store/ticket.store.js';

/** What is known when an entry is announced. */
export interface Announced {
  readonly row: Pick<TicketRow, 'areaId' | 'id' | 'number' | 'reporterId' | 'categoryCode' | 'buildingId'>;
  /** The history with the entry as its last. */
  readonly history: History;
  readonly entry: TraceEntry;
  /** Clocks as they stood before the entry. */
  readonly clocksBefore: readonly Clock[];
  /** … and as they stand with it; worked out only for the few events that say by when something is due. */
  readonly clocksAfter: () => readonly Clock[];
}

type Type = keyof TicketingPayloads;

/** The event of a trace entry: ids, codes and times, never words. */
export function eventOf(announced: Announced): ShequtongEvent {
  const { type, payload } = announcements[announced.entry.step];
  return event(announced, type, payload(announced));
}

/** Requests that end undecided with the entry. Who asked is told: nobody answers them any more. */
export const lapseEvents = (announced: Announced): ShequtongEvent[] =>
  lapsesOf(announced.history)
    .filter(({ by, ask }) => by.seq === announced.entry.seq && ask.by.kind === 'person')
    .map((lapse) => {
      const { asked, ask } = lapse;
      const own: Own<'ticket.time-lapsed'> = {
        asked,
        days: Number(ask.details.days),
        why: lapseReason(lapse),
        askedByAccountId: (ask.by as { readonly accountId: string }).accountId,
      };
      return event(announced, 'ticket.time-lapsed', { ...common(announced), ...own });
    });

function event({ row, entry }: Announced, type: Type, payload: unknown): ShequtongEvent {
  const made: EventOf<Type, unknown> = {
    id: uuidv7(entry.at),
    areaId: row.areaId,
    aggregate: row.id,
    at: entry.at.toISOString(),
    type,
    payload,
  };
  return made as TicketingEvent;
}

/** As which event a step goes out, and what that says. */
interface Announcement {
  readonly type: Type;
  readonly payload: (announced: Announced) => unknown;
}

/** What an event says beside whose step it is and which office has the ticket now. */
type Own<T extends Type> = Omit<TicketingPayloads[T], keyof Common | 'byAccountId'>;
/** Given in full; left out where the event says nothing of its own. */
type More<T extends Type> = [keyof Own<T>] extends [never] ? [] : [more: (announced: Announced) => Own<T>];

/** Events that name who took the step. */
type OfPerson = { [T in Type]: 'byAccountId' extends keyof TicketingPayloads[T] ? T : never }[Type];

const as = <T extends Exclude<Type, OfPerson>>(type: T, ...[more]: More<T>): Announcement => ({
  type,
  payload: (announced) => ({ ...common(announced), ...more?.(announced) }),
});

/** A step of a person; where the platform took it by its clock, nobody is named. */
const byPerson = <T extends OfPerson>(type: T, ...[more]: More<T>): Announcement => ({
  type,
  payload: (announced) => ({ ...common(announced), ...personOf(announced.entry), ...more?.(announced) }),
});

const replied = byPerson('ticket.replied', ({ entry, clocksBefore }) => ({
  byCall: entry.step === 'record-call',
  first: clocksBefore.some((clock) => clock.kind === 'first-reply' && isLive(clock)),
}));
const followedUp = byPerson('ticket.followed-up', ({ entry }) => ({ reached: entry.step === 'follow-up' }));
const reopened = as('ticket.reopened', (announced) => ({
  times: standingOf(announced.history).round - 1,
  ...dueOf(announced, 'first-reply'),
}));
const disputeDecided = byPerson('ticket.dispute-decided', ({ history, entry }) =>
  asOther(openDispute(before(history))?.parties.find((party) => !sameOffice(party, entry.officeTo))),
);
const timeAsked = (asked: Asked): Announcement =>
  byPerson('ticket.time-asked', (announced) => ({ asked, ...daysOf(announced), deciderAreaId: deskOn(announced.entry.officeTo).areaId }));
const timeRefused = (asked: Asked): Announcement => byPerson('ticket.time-refused', () => ({ asked }));

/** Every step of a trace, and every mark: none is silent. */
const announcements: Readonly<Record<TraceEntry['step'], Announcement>> = {
  report: as('ticket.reported', (announced) => ({
    categoryCode: announced.row.categoryCode,
    ...(typeof announced.entry.details.reporterId === 'string' && { toldWay: String(announced.entry.details.channel) }),
    ...dueOf(announced, 'first-reply'),
  })),
  reply: replied,
  'record-call': replied,
  accept: byPerson('ticket.accepted'),
  'start-handling': byPerson('ticket.handling-started', ({ entry }) => ({ actCode: String(entry.details.act) })),
  escalate: byPerson('ticket.escalated', (announced) => ({
    ...cameFrom(announced),
    diagnosedAs: String(announced.entry.details.type),
    ...dueOf(announced, 'start-handling'),
  })),
  return: byPerson('ticket.returned', (announced) => ({ ...cameFrom(announced), ...dueOf(announced, 'start-handling') })),
  'offer-transfer': byPerson('ticket.transfer-offered', (announced) => ({ ...otherOf(announced), ...dueOf(announced, 'transfer') })),
  'refuse-transfer': byPerson('ticket.transfer-refused', otherOf),
  'take-back-transfer': byPerson('ticket.transfer-taken-back', ({ history }) => asOther(offeredOffice(before(history)))),
  'accept-transfer': byPerson('ticket.transferred', (announced) => ({ ...cameFrom(announced), ...asOther(announced.entry.officeFrom) })),
  dispute: byPerson('ticket.disputed', (announced) => ({
    ...otherOf(announced),
    deciderAreaId: openDispute(announced.history)?.decider.areaId,
    ...dueOf(announced, 'dispute'),
  })),
  argue: byPerson('ticket.argued'),
  'decide-dispute': disputeDecided,
  'dispute-lapsed': disputeDecided,
  'office-ended': as('ticket.office-ended', ({ entry }) => ({
    ...asOther(entry.officeFrom),
    why: entry.details.why === 'empty' ? 'empty' : 'ended',
  })),
  'ask-suspension': timeAsked('suspension'),
  'refuse-suspension': timeRefused('suspension'),
  suspend: byPerson('ticket.suspended', (announced) => ({ ...daysOf(announced), ...dueOf(announced, 'suspension') })),
  resume: byPerson('ticket.resumed'),
  'ask-extension': timeAsked('extension'),
  'refuse-extension': timeRefused('extension'),
  extend: byPerson('ticket.extended', daysOf),
  decline: byPerson('ticket.declined'),
  withdraw: as('ticket.withdrawn', ({ entry: { by } }) => (by.kind === 'person' && by.office ? { byOffice: true as const } : {})),
  resolve: byPerson('ticket.resolved', ({ entry }) => ({ end: entry.details.ending as Ending })),
  'follow-up': followedUp,
  'follow-up-failed': followedUp,
  'add-information': as('ticket.information-added', ({ history }) => {
    const { times, firstAt } = additionsOfTheHour(history);
    return { times, since: firstAt.toISOString() };
  }),
  urge: as('ticket.urged', ({ history }) => ({ times: standingOf(history).urges })),
  rate: as('ticket.rated', ({ entry }) => ({ stars: Number(entry.details.stars) })),
  'not-solved': reopened,
  'follow-up-not-solved': reopened,
  close: as('ticket.closed', ({ history }) => ({ end: standingOf(history).ending as Ending })),
  'clock-warned': as('ticket.clock-warned', owedTime),
  'clock-breached': as('ticket.clock-breached', owedTime),
};

type Common = Pick<
  TicketingPayloads['ticket.withdrawn'],
  'ticketId' | 'number' | 'traceIndex' | 'reporterId' | 'buildingId' | 'level' | 'responsibleAreaId' | 'responsibleOrganisationId'
>;

function common({ row, entry }: Announced): Common {
  const { level, areaId, organisationId } = entry.officeTo;
  return {
    ticketId: row.id,
    number: row.number,
    traceIndex: entry.seq,
    reporterId: row.reporterId,
    ...(row.buildingId && { buildingId: row.buildingId }),
    level,
    responsibleAreaId: areaId,
    ...(organisationId && { responsibleOrganisationId: organisationId }),
  };
}

const personOf = ({ by }: TraceEntry): { byAccountId?: string } => (by.kind === 'person' ? { byAccountId: by.accountId } : {});

/** The office that had the ticket before. */
function cameFrom({ row, entry }: Announced): { fromAreaId: number } {
  return { fromAreaId: entry.officeFrom?.areaId ?? row.areaId };
}

function daysOf({ entry }: Announced): { days: number } {
  return { days: Number(entry.details.days) };
}

/** The office a step names beside the responsible one. */
function otherOf({ entry: { seq, details } }: Announced): Other {
  const other = officeIn(details);
  if (!other) throw new Error(`entry ${seq} names no office`);
  return named(other);
}

type Other = Pick<TicketingPayloads['ticket.disputed'], 'otherLevel' | 'otherAreaId' | 'otherOrganisationId'>;

function named({ level, areaId, organisationId }: ResponsibleOffice): Other {
  return { otherLevel: level, otherAreaId: areaId, ...(organisationId && { otherOrganisationId: organisationId }) };
}

const asOther = (office: ResponsibleOffice | null | undefined): Partial<Other> => (office ? named(office) : {});

/** The history without its last entry, which is never the report here. */
const before = (history: History): History => history.slice(0, -1) as unknown as History;

/** A deadline, and whom it is of where that is not the responsible office: the answer to a transfer is owed by whom it is offered to. */
function owedTime(announced: Announced): ReturnType<typeof clockFacts> & Partial<Other> {
  return { ...clockFacts(announced), ...(announced.entry.details.clock === 'transfer' && asOther(offeredOffice(announced.history))) };
}

/** By when what the entry asks for is due. How long that takes is a matter of the ticket's policy, so no text knows it. */
function dueOf({ entry, clocksAfter }: Announced, asks: ClockKind): { dueAt?: string } {
  const clock = clocksAfter().find(({ kind, startedSeq }) => kind === asks && startedSeq === entry.seq);
  return clock ? { dueAt: clock.dueAt.toISOString() } : {};
}

function clockFacts({
  entry,
  clocksBefore,
}: Announced): Pick<TicketingPayloads['ticket.clock-warned'], 'clockId' | 'kind' | 'startedAt' | 'dueAt'> {
  const clock = clocksBefore.find(({ kind, startedSeq }) => kind === entry.details.clock && startedSeq === entry.details.startedSeq);
  if (!clock) throw new Error(`entry ${entry.seq} marks a clock the trace does not have`);
  return {
    clockId: `${clock.kind}/${clock.startedSeq}`,
    kind: clock.kind,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
  };
}
