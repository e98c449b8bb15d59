import { hasEnded } from '@shequtong/ticketing/testing';
import { type BenchRow } from './row.js';
import {
  type Followed,
  type OfficeName,
  residentsView,
  staffKey,
  type TicketFacts,
  type TicketRow,
  type TraceRow,
} from './twin-ticket-view.js';

interface PolicyRow {
  readonly id: string;
  readonly warnPercent: number;
  readonly failedFollowUps: number;
  readonly contactDays: number;
  readonly kind: TicketFacts['policy']['rules'][number]['kind'];
  readonly level: 'community' | 'street' | 'district' | 'any';
  readonly category: string;
  readonly amount: string;
  readonly unit: TicketFacts['policy']['rules'][number]['unit'];
  readonly endsAt: 'midnight' | 'close-of-office' | null;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** A ticket with its whole trace, as a resident of its community opens it. */
export const row: BenchRow = {
  id: 'B1',
  title: 'One ticket with its trace',
  note: 'A verified resident opens a public ticket of their community: every step, every clock with the reason for its deadline, posts and public names. Tickets of all 565 communities, picked at random. The twin works clocks and phrases out with the same pure functions, because the answer cannot be had without them; everything around them is its own.',
  target: { throughput: 0.6, p99: 2 },
  status: 200,
  once: false,
  requests:
    ({ tickets, random }) =>
    () => {
      const { areaId, id, reader } = random.pick(tickets);
      return { method: 'GET', path: `/api/communities/${areaId}/tickets/${id}`, headers: reader.headers };
    },
  comparable: (body) => body,
  twin: {
    method: 'GET',
    path: /^\/api\/communities\/(\d{12})\/tickets\/([0-9a-f-]{36})$/,
    open: (statements) => {
      const ticket = statements.find('FROM ticketing.ticket t');
      const trace = statements.find('FROM ticketing.trace WHERE');
      const policies = statements.find('FROM ticketing.deadline_policy');
      const words = statements.find('FROM ticketing.trace_words');
      const pictures = statements.find('FROM ticketing.photo');
      const areaNames = statements.find('FROM identity.area');
      const categoryNames = statements.find('FROM ticketing.category');
      const building = statements.find('FROM identity.building');
      const officeNames = statements.find('identity.role_grant');
      const following = statements.find('FROM ticketing.follow');
      const membership = statements.find('FROM identity.membership');
      return async ({ params: [areaText, ticketId], accountId }, db) => {
        const areaId = Number(areaText);
        const now = new Date();
        const [row] = await db.rows<TicketRow>(ticket, [areaId, ticketId]);
        if (!row) throw new Error('no such ticket');
        const entries = await db.rows<TraceRow>(trace, [areaId, ticketId]);
        const policy = policyOf(await db.rows<PolicyRow>(policies, [[row.policyId]]));
        const texts = await db.rows<TicketFacts['words'][number]>(words, [areaId, ticketId]);
        const photos = await db.rows(pictures, [areaId, ticketId]);
        const [followed] = await db.rows<Followed>(following, [areaId, ticketId, accountId]);
        if (photos.length) throw new Error('the district has no photos');
        const offices = distinct([areaId, ...entries.map((entry) => entry.toAreaId), ...entries.flatMap((entry) => entry.byAreaId ?? [])]);
        const areas = await db.rows<{ id: number; name: string }>(areaNames, [offices]);
        const categories = await db.rows<{ name: string }>(categoryNames, [[row.categoryCode]]);
        const buildings = row.buildingId ? await db.rows<{ name: string }>(building, [areaId, row.buildingId]) : [];
        const members = row.reporterId === accountId ? [] : await db.rows<{ state: string }>(membership, [areaId, accountId]);
        const doers = [
          ...new Map(entries.flatMap((entry) => (entry.byAreaId === null ? [] : [[staffKey(entry), entry] as const]))).values(),
        ];
        const column = <K extends keyof TraceRow>(name: K): TraceRow[K][] => doers.map((entry) => entry[name]);
        const names = await db.rows<OfficeName>(officeNames, [
          column('byAccountId'),
          column('byAreaId'),
          column('byRole'),
          doers.map(() => null),
        ]);
        const staff = new Map(names.map((row) => [staffKey({ byAccountId: row.accountId, byAreaId: row.areaId, byRole: row.role }), row]));
        return residentsView({
          row,
          entries,
          policy,
          words: texts,
          areas,
          categoryName: categories[0]?.name,
          buildingName: buildings[0]?.name ?? null,
          staff,
          accountId,
          now,
          followed,
          mayFollow: !hasEnded(row) && members[0]?.state === 'verified',
        });
      };
    },
  },
};

function policyOf(rows: readonly PolicyRow[]): TicketFacts['policy'] {
  const [first] = rows;
  if (!first) throw new Error('no such policy');
  return {
    id: first.id,
    warnPercent: first.warnPercent,
    failedFollowUps: first.failedFollowUps,
    contactDays: first.contactDays,
    rules: rows.map(({ kind, level, category, amount, unit, endsAt }) => ({
      kind,
      level: level === 'any' ? null : level,
      ...(category !== 'any' && { category }),
      amount: Number(amount),
      unit,
      ...(endsAt && { endsAt }),
    })),
  };
}
