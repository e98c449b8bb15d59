import { duePhrase, timeLeftPhrase } from '@shequtong/kernel';
import { clockNames, levelNames, officeCalled, stateNames } from '@shequtong/ticketing/testing';
import { type BenchRow } from './row.js';

const PAGE = 20;

interface Ticket {
  readonly areaId: number;
  readonly id: string;
  readonly number: string;
  readonly state: keyof typeof stateNames;
  readonly level: keyof typeof levelNames;
  readonly responsibleAreaId: number;
  readonly ending: string | null;
  readonly categoryCode: string;
  readonly visibility: string;
  readonly reportedAt: Date;
  readonly version: number;
  readonly excerpt: string | null;
}
interface LiveClock {
  readonly ticketId: string;
  readonly kind: keyof typeof clockNames;
  readonly dueAt: Date;
  readonly warnedAt: Date | null;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The list as a resident opens it: the newest public tickets of their community. */
export const row: BenchRow = {
  id: 'B2',
  title: `Latest ${PAGE} tickets of a community`,
  note: 'A verified resident asks for the first page of their community’s public tickets. The part of B2 this issue needs; the due queue and deep pages come with ticketing. The signed cursor of the next page is left out of the comparison.',
  target: { throughput: 0.6, p99: 2 },
  status: 200,
  once: false,
  requests:
    ({ residents, random }) =>
    () => {
      const { areaId, headers } = random.pick(residents);
      return { method: 'GET', path: `/api/communities/${areaId}/tickets?limit=${PAGE}`, headers };
    },
  comparable: (body) => ({ ...(body as object), next: undefined }),
  twin: {
    method: 'GET',
    path: /^\/api\/communities\/(\d{12})\/tickets$/,
    open: (statements) => {
      const list = statements.find('FROM ticketing.ticket t');
      const liveClocks = statements.find('JOIN ticketing.clock');
      const sharedBy = statements.find('JOIN ticketing.follow');
      const areaNames = statements.find('FROM identity.area');
      const categoryNames = statements.find('FROM ticketing.category');
      return async ({ params: [areaId], query }, db) => {
        const limit = Number(query.get('limit'));
        const tickets = await db.rows<Ticket>(list, [Number(areaId), null, limit + 1]);
        const clocks = await db.rows<LiveClock>(liveClocks, [tickets.map((ticket) => ticket.areaId), tickets.map((ticket) => ticket.id)]);
        const meToos = await db.rows<MeToos>(sharedBy, [tickets.map((ticket) => ticket.areaId), tickets.map((ticket) => ticket.id)]);
        const areas = await db.rows<{ id: number; name: string }>(areaNames, [
          distinct(tickets.flatMap((ticket) => [ticket.areaId, ticket.responsibleAreaId])),
        ]);
        const categories = await db.rows<{ code: string; name: string }>(categoryNames, [
          distinct(tickets.map((ticket) => ticket.categoryCode)),
        ]);
        const now = new Date();
        return {
          tickets: tickets.slice(0, limit).map((ticket) => itemOf(ticket, { clocks, meToos, areas, categories, now })),
          ...(tickets.length > limit && { next: 'x' }),
        };
      };
    },
  },
};

interface MeToos {
  readonly ticketId: string;
  readonly count: number;
}

interface Facts {
  readonly meToos: readonly MeToos[];
  readonly clocks: readonly LiveClock[];
  readonly areas: readonly { readonly id: number; readonly name: string }[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly now: Date;
}

function itemOf(ticket: Ticket, { clocks, meToos, areas, categories, now }: Facts): unknown {
  const nameOf = (areaId: number): string => areas.find(({ id }) => id === areaId)?.name ?? '';
  return {
    ticketId: ticket.id,
    areaId: ticket.areaId,
    number: ticket.number,
    state: ticket.state,
    stateName: stateNames[ticket.state],
    ending: ticket.ending,
    visibility: ticket.visibility,
    reportedAt: ticket.reportedAt.toISOString(),
    version: ticket.version,
    areaName: nameOf(ticket.areaId),
    responsible: {
      level: ticket.level,
      levelName: levelNames[ticket.level],
      areaId: ticket.responsibleAreaId,
      name: officeCalled(ticket.level, nameOf(ticket.responsibleAreaId)),
    },
    category: { code: ticket.categoryCode, name: categories.find(({ code }) => code === ticket.categoryCode)?.name },
    excerpt: ticket.excerpt,
    meToos: meToos.find(({ ticketId }) => ticketId === ticket.id)?.count ?? 0,
    clocks: clocks
      .filter(({ ticketId }) => ticketId === ticket.id)
      .map(({ kind, dueAt, warnedAt }) => ({
        kind,
        name: clockNames[kind],
        dueAt: dueAt.toISOString(),
        phrase: kind === 'close' ? duePhrase(dueAt, now) : timeLeftPhrase(dueAt, now),
        late: dueAt <= now,
        warned: warnedAt !== null,
      })),
  };
}
