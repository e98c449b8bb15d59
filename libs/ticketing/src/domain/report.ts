import { DomainError } from '@shequtong/kernel';
import { firstOffice } from './ladder.js';
import { missingWords } from './step-words.js';
import { type Doer, type Visibility } from './ticket.js';
import { type TraceDetails, type TraceEntry } from './trace.js';

/** A point on the map, WGS-84 degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** How somebody told an office of a problem, where an officer wrote it down for them (代报). */
export const toldWays = ['by-phone', 'at-counter', 'at-home'] as const;
export type ToldWay = (typeof toldWays)[number];

/** Who wrote a report down for its reporter, and how they were told. */
export interface WrittenDown {
  readonly by: Doer;
  readonly way: ToldWay;
}

/** What a valid report is, besides its words. A place is a building, a point, or words; one of them is enough. */
export interface Report {
  readonly communityId: number;
  readonly reporterId: string;
  readonly category: string;
  readonly visibility: Visibility;
  readonly buildingId: string | null;
  readonly point: Point | null;
  readonly words: Readonly<Record<string, string>>;
  /** Absent where the reporter wrote it themselves. */
  readonly writtenDown?: WrittenDown;
}

/**
 * The first entry of a ticket: from this instant exactly one office is responsible and the 15 hours run.
 *
 * @throws DomainError ticket/reason-missing without words, ticket/place-missing without any place
 */
export function openTicket(report: Report, now: Date): TraceEntry {
  if (missingWords('report', report.words).length) throw new DomainError('ticket/reason-missing', { missing: ['text'] });
  if (!report.buildingId && !report.point && !report.words.place?.trim()) throw new DomainError('ticket/place-missing');
  const { category, visibility, reporterId, writtenDown } = report;
  const details: TraceDetails = {
    category,
    visibility,
    // Whose step it is, and whose ticket, are two people then.
    ...(writtenDown ? { channel: writtenDown.way, reporterId } : { channel: 'form' }),
  };
  return {
    seq: 1,
    step: 'report',
    at: now,
    by: writtenDown?.by ?? { kind: 'person', accountId: reporterId, office: null },
    from: null,
    to: 'submitted',
    officeFrom: null,
    officeTo: firstOffice(report.communityId),
    details,
  };
}
