import { randomUUID } from 'node:crypto';
import { chinaYearOf, formatTicketNumber, streetOf, uuidv7 } from '@shequtong/kernel';
import type pg from 'pg';
import { aProblem } from '../district/texts.js';
import { type StatementBook } from '../twin/statement-book.js';
import { replayOf, ReplayText, type Values } from '../twin/replay.js';
import { type BenchRow } from './row.js';

interface Answer {
  readonly ticketId: string;
  readonly areaId: number;
  readonly number: string;
}
interface Body {
  readonly text: string;
  readonly place: string;
  readonly categoryCode: string;
}

/** What a report leaves behind, by table. */
const effectsSql = `SELECT
  (SELECT count(*)::int FROM ticketing.ticket WHERE area_id = $1 AND id = $2) AS ticket,
  (SELECT count(*)::int FROM ticketing.trace WHERE area_id = $1 AND ticket_id = $2) AS trace,
  (SELECT count(*)::int FROM ticketing.trace_words WHERE area_id = $1 AND ticket_id = $2) AS words,
  (SELECT count(*)::int FROM ticketing.clock WHERE area_id = $1 AND ticket_id = $2) AS clocks,
  (SELECT count(*)::int FROM platform.event WHERE area_id = $1 AND aggregate = $2::text) AS events,
  (SELECT count(*)::int FROM platform.command WHERE area_id = $1 AND answer->>'ticketId' = $2::text) AS commands,
  (SELECT count(*)::int FROM platform.event e JOIN graphile_worker._private_jobs j ON j.payload->>'eventId' = e.id::text WHERE e.area_id = $1 AND e.aggregate = $2::text) AS jobs`;

/** A report: first answer kept for repeats, number, ticket, trace, words, clocks, event and job in one transaction. */
export const row: BenchRow = {
  id: 'B3',
  title: 'Report a ticket',
  note: 'A verified resident reports a problem of two sentences without photos. The twin replays the API’s own statements with new values in one transaction on one connection; it validates nothing, works out no deadline and hashes nothing. What both leave in every table is counted and compared. No worker runs, so jobs wait.',
  target: { throughput: 0.4 },
  status: 201,
  once: true,
  requests:
    ({ residents, random }) =>
    () => {
      const { areaId, headers } = random.pick(residents);
      const { category, text, place } = aProblem(random);
      const body = { text, place, categoryCode: category, visibility: 'public' };
      return {
        method: 'POST',
        path: `/api/communities/${areaId}/tickets`,
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(body),
      };
    },
  comparable: (body) => ({ ...(body as object), ticketId: 'new', number: 'next' }),
  effects: async (database: pg.Client, body) => {
    const { areaId, ticketId } = body as Answer;
    return (await database.query<object>(effectsSql, [areaId, ticketId])).rows[0];
  },
  twin: {
    method: 'POST',
    path: /^\/api\/communities\/(\d{12})\/tickets$/,
    open: (statements) => {
      const { known, answer, recordedAt } = recordedReport(statements);
      const replay = replayOf(
        statements.takeAll().filter(({ params }) => params),
        known,
        recordedAt,
      );
      const answerText = new ReplayText(answer, known, recordedAt);
      return async ({ params: [areaText], accountId, headers, body }, { client }) => {
        const areaId = Number(areaText);
        const { text, place, categoryCode } = JSON.parse(body) as Body;
        const now = new Date();
        const values: Record<string, string> = {
          areaId: String(areaId),
          streetId: String(streetOf(areaId)),
          accountId,
          text,
          place,
          categoryCode,
          key: String(headers['idempotency-key']),
          ticketId: uuidv7(now),
          eventId: uuidv7(now),
        };
        await client.query('BEGIN');
        try {
          for (const { text: sql, name, fill } of replay) {
            const { rows } = await client.query<{ last?: number }>({ text: sql, name, values: fill(values, now) });
            const last = rows[0]?.last;
            if (last !== undefined) values.number = formatTicketNumber(areaId, chinaYearOf(now), last);
          }
          await client.query('COMMIT');
        } catch (error) {
          await client.query('ROLLBACK');
          throw error;
        }
        return JSON.parse(answerText.fill(values, now)) as unknown;
      };
    },
  },
};

/** Finds in the recorded statements what belongs to that one report. */
function recordedReport(statements: StatementBook): { known: Map<string, string>; answer: string; recordedAt: Date } {
  const paramsOf = (piece: string): readonly (string | null)[] => statements.find(piece).params ?? [];
  const [areaId = '', accountId = '', , key = ''] = paramsOf('INSERT INTO platform.command') as string[];
  const answer = (paramsOf('UPDATE platform.command') as string[]).at(-1) ?? '';
  const { ticketId, number } = JSON.parse(answer) as Answer;
  const [event] = JSON.parse((paramsOf('platform.publish') as string[])[0] ?? '') as [
    { id: string; at: string; payload: { categoryCode: string } },
  ];
  const words = paramsOf('INTO "ticketing"."trace_words"');
  const wordAfter = (field: string): string => words[words.indexOf(field) + 1] ?? '';
  const values: Values = {
    areaId,
    accountId,
    key,
    ticketId,
    number,
    eventId: event.id,
    streetId: String(streetOf(Number(areaId))),
    text: wordAfter('text'),
    place: wordAfter('place'),
    categoryCode: event.payload.categoryCode,
  };
  return { known: new Map(Object.entries(values).map(([name, value]) => [value, name])), answer, recordedAt: new Date(event.at) };
}
