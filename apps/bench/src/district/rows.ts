import { chinaYearOf, formatTicketNumber } from '@shequtong/kernel';
import { clocksOf, endStates, isLive, nextLookAt, type SealedEntry, standingOf } from '@shequtong/ticketing/testing';
import { type Rules } from './history.js';
import { type Story } from './story.js';

/** One row by column name; what is left out is null. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of tickets by table, in the order foreign keys want them. */
export interface TicketRows {
  readonly ticket: Row[];
  readonly trace: Row[];
  readonly trace_words: Row[];
  readonly diagnosis: Row[];
  readonly rating: Row[];
  readonly clock: Row[];
}

export const noRows = (): TicketRows => ({ ticket: [], trace: [], trace_words: [], diagnosis: [], rating: [], clock: [] });

/** Serial numbers by community and year, as `ticketing.serial` counts them. */
export class Serials {
  private readonly last = new Map<string, number>();

  next(areaId: number, year: number): number {
    const key = `${areaId}/${year}`;
    const serial = (this.last.get(key) ?? 0) + 1;
    this.last.set(key, serial);
    return serial;
  }

  /** The number of the next ticket of a community. */
  number(areaId: number, at: Date): string {
    const year = chinaYearOf(at);
    return formatTicketNumber(areaId, year, this.next(areaId, year));
  }

  rows(): Row[] {
    return [...this.last].map(([key, last]) => {
      const [areaId, year] = key.split('/').map(Number);
      return { area_id: areaId, year, last };
    });
  }
}

/** Adds the rows a ticket's trace stands for. Row, clocks and facts all follow from the trace, as in the service. */
export function addRows(to: TicketRows, { maker, file: { ticketId, number }, buildingId }: Story, rules: Rules): void {
  const { history, words } = maker;
  const [report] = history;
  const areaId = report.officeTo.areaId;
  const key = { area_id: areaId, ticket_id: ticketId };
  const { state, office, ending, round, reporterId } = standingOf(history);
  const clocks = clocksOf(history, rules.policy, rules.calendar);
  const owed = (endStates as readonly string[]).includes(state) ? [] : clocks.filter((clock) => isLive(clock) && clock.kind !== 'close');
  to.ticket.push({
    area_id: areaId,
    id: ticketId,
    number,
    state,
    level: office.level,
    responsible_area_id: office.areaId,
    responsible_organisation_id: office.organisationId,
    ending,
    round,
    category_code: report.details.category,
    visibility: report.details.visibility,
    reporter_id: reporterId,
    building_id: buildingId,
    policy_id: rules.policy.id,
    reported_at: report.at,
    next_due_at: owed.length ? new Date(Math.min(...owed.map((clock) => clock.dueAt.getTime()))) : null,
    entries: history.length,
    version: history.filter((entry) => !entry.step.startsWith('clock-')).length,
  });
  to.trace.push(...history.map((entry) => ({ ...key, ...traceRow(entry) })));
  to.trace_words.push(...words.map((word) => ({ ...key, ...word })));
  to.diagnosis.push(
    ...history.filter(({ step }) => step === 'escalate').map(({ seq, details }) => ({ ...key, seq, category_code: details.type })),
  );
  to.rating.push(
    ...history.filter(({ step }) => step === 'rate').map(({ seq, details }) => ({ ...key, seq, round, stars: details.stars })),
  );
  to.clock.push(
    ...clocks.map((clock) => ({
      ...key,
      policy_id: rules.policy.id,
      kind: clock.kind,
      started_seq: clock.startedSeq,
      level: clock.office.level,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      warn_at: clock.warnAt,
      provisional: clock.provisional,
      warned_at: clock.warnedAt,
      breached_at: clock.breachedAt,
      stopped_at: clock.stoppedAt,
      outcome: clock.outcome,
      next_look_at: nextLookAt(clock),
      calendar_edition: rules.calendar.edition,
    })),
  );
}

function traceRow(entry: SealedEntry): Row {
  const { by, officeFrom, officeTo } = entry;
  const acting = by.kind === 'person' ? by.office : null;
  return {
    seq: entry.seq,
    step: entry.step,
    at: entry.at,
    by_account_id: by.kind === 'person' ? by.accountId : null,
    by_role: acting?.role,
    by_area_id: acting?.areaId,
    from_state: entry.from,
    to_state: entry.to,
    from_level: officeFrom?.level,
    from_area_id: officeFrom?.areaId,
    to_level: officeTo.level,
    to_area_id: officeTo.areaId,
    details: entry.details,
    digests: entry.digests,
    photos: entry.photos,
    hash: entry.hash,
  };
}
