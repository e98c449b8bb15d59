import { DomainError } from '@shequtong/kernel';
import { firstOffice } from './ladder.js';
import { missingWords } from './step-words.js';
import { type Visibility } from './ticket.js';
import { type TraceDetails, type TraceEntry } from './trace.js';

/** A point on the map, WGS-84 degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
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
}

/**
 * The first entry of a ticket: from this instant exactly one office is responsible and the 15 hours run.
 *
 * @throws DomainError ticket/reason-missing without words, ticket/place-missing without any place
 */
export function openTicket(report: Report, now: Date): TraceEntry {
  if (missingWords('report', report.words).length) throw new DomainError('ticket/reason-missing', { missing: ['text'] });
  if (!report.buildingId && !report.point && !report.words.place?.trim()) throw new DomainError('ticket/place-missing');
  const details: TraceDetails = { category: report.category, visibility: report.visibility, channel: 'form' };
  return {
    seq: 1,
    step: 'report',
    at: now,
    by: { kind: 'person', accountId: report.reporterId, office: null },
    from: null,
    to: 'submitted',
    officeFrom: null,
    officeTo: firstOffice(report.communityId),
    details,
  };
}
