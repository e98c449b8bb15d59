import { officialCalendar } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { clocksOf } from '../domain/clock.js';
import { excerptOf } from '../domain/excerpt.js';
import { answerDue, grantedUntil, type MatterKind, openMatters } from '../domain/open-matters.js';
import { isOfTrace } from '../domain/seal.js';
import { matterTitle } from '../domain/words.js';
import { policiesById } from '../store/policy.store.js';
import { type TicketRow } from '../store/ticket.store.js';
import { wordsOfSteps } from '../store/trace-words.store.js';
import { historiesOfPage } from '../store/trace.store.js';
import { calledIn, officesOf } from './office-names.js';
import { type People } from './people.service.js';

/** What another office is asked for on a ticket of a list, so that it knows before it opens the file. */
export interface MatterOnScreen {
  readonly kind: MatterKind;
  readonly title: string;
  /** Since when it is asked for. */
  readonly askedAt: Date;
  /** By when it is to be answered, or lapses; null where nothing but the work itself ends it. */
  readonly dueAt: Date | null;
  /** Until when the time would reach that is asked for. */
  readonly until: Date | null;
  /** The beginning of why. */
  readonly text: string | null;
}

/** The open matters of the rows that have any, which are few: their traces are read whole, and say all of it. */
export async function mattersOnRows(db: Db, people: People, rows: readonly TicketRow[]): Promise<Map<string, MatterOnScreen[]>> {
  const asked = rows.filter(({ decidingAreaId, offeredAreaId }) => decidingAreaId !== null || offeredAreaId !== null);
  if (!asked.length) return new Map();
  const [histories, policies] = await Promise.all([
    historiesOfPage(db, asked),
    policiesById(
      db,
      asked.map(({ policyId }) => policyId),
    ),
  ]);
  const matters = asked.flatMap((row) => {
    const [history, policy] = [histories.get(row.id), policies.get(row.policyId)];
    return history && policy ? openMatters(history).map((matter) => ({ row, history, policy, matter })) : [];
  });
  const [names, words] = await Promise.all([
    people.officeNames(db, [], [...histories.values()].flatMap(officesOf)),
    wordsOfSteps(
      db,
      matters.map(({ row, matter: { entry } }) => ({ areaId: row.areaId, id: row.id, seq: entry.seq })),
    ),
  ]);
  const shown = new Map<string, MatterOnScreen[]>();
  for (const { row, history, policy, matter } of matters) {
    const { kind, entry, field } = matter;
    const why = words.find(
      (word) => word.ticketId === row.id && word.seq === entry.seq && word.field === field && isOfTrace(history, word),
    )?.body;
    const asks = kind === 'suspension' || kind === 'extension';
    const line: MatterOnScreen = {
      kind,
      title: matterTitle(history, matter, (office) => calledIn(names, office)),
      askedAt: entry.at,
      dueAt: answerDue(matter, clocksOf(history, policy, officialCalendar())),
      until: asks ? grantedUntil(history, kind, entry, { policy, calendar: officialCalendar(), now: db.now }) : null,
      text: why ? excerptOf(why) : null,
    };
    shown.set(row.id, [...(shown.get(row.id) ?? []), line]);
  }
  return shown;
}
