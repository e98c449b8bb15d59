import { askedTimeNames, chinaDateOf, postAndName, ticketOfficeStandings } from '@shequtong/kernel';
import { type Ticket } from '@/calls/tickets';
import { ticketPage } from '@/texts/tickets';
import { type Clock } from '@/ui/clock/clock-view';
import { type Level, type Rung } from '@/ui/ladder/ladder';
import { dueWords } from '@/ui/time/time-words';
import { type TraceStep } from '@/ui/trace/trace';

/** What a ticket's page shows, out of what the server tells. Pure: the same for every platform and in every test. */

type ServerClock = Ticket['allClocks'][number];
type ServerStep = Ticket['timeline'][number];

const levels: readonly Level[] = ['community', 'street', 'district'];
const ended = ['closed', 'declined', 'withdrawn'] as const;

const hasEnded = ({ state }: Pick<Ticket, 'state'>): boolean => ended.some((one) => one === state);

/** Who holds it now, resolved it or held it last. */
export const officeWords = ({ state, responsible }: Pick<Ticket, 'state' | 'responsible'>): string =>
  ticketPage.office[ticketOfficeStandings[state]](responsible.name);

/** What the reporter may expect or do now, in a sentence. A rating may come before the follow-up, and changes no state. */
export function nextWords({ state, openSteps }: Pick<Ticket, 'state' | 'openSteps'>): string {
  // Whose it is now stands on top already; said again as news it would be untrue a day later.
  if (state === 'escalated') return ticketPage.next.handling;
  const rated = state === 'resolved' && !openSteps.includes('rate');
  return rated ? ticketPage.ratedEarly : ticketPage.next[state];
}

/** 自治 — 协同 — 联动, with the office it came to on each; a rung below that it went past names none. */
export function rungsOf(ticket: Pick<Ticket, 'responsible' | 'ladder' | 'state'>): Rung[] {
  const { responsible, ladder, state } = ticket;
  const at = levels.findIndex((level) => level === responsible.level);
  const here = ticketOfficeStandings[state] === 'responsible' ? 'current' : 'done';
  return levels.map((level, index): Rung => {
    const come = ladder.find((rung) => rung.level === level);
    const above = come ? 'returned' : 'todo';
    return { level, state: index < at ? 'done' : index === at ? here : above, ...(come?.officeName && { office: come.officeName }) };
  });
}

const isInherited = (kind: string): kind is keyof typeof ticketPage.lateBefore => kind in ticketPage.lateBefore;

/**
 * What happens next and by when, one sentence per running clock: the nearest first, and last what was late before the
 * present office had the ticket, which is said of the office that was.
 * @param now milliseconds
 */
export function promises(
  { clocks, allClocks, responsible, mine }: Pick<Ticket, 'clocks' | 'allClocks' | 'responsible' | 'mine'>,
  now: number,
): string[] {
  const lateOffice = ({ kind }: Ticket['clocks'][number]) =>
    allClocks.find((clock) => clock.kind === kind && clock.running)?.lateOfficeName ?? null;
  const inherited = (clock: Ticket['clocks'][number]) => Number(lateOffice(clock) !== null);
  // Of two that are due together the beginning comes first.
  const ends = ({ kind }: Ticket['clocks'][number]) => Number(kind === 'resolution');
  const nearest = [...clocks].sort(
    (one, other) => inherited(one) - inherited(other) || Date.parse(one.dueAt) - Date.parse(other.dueAt) || ends(one) - ends(other),
  );
  // To be done by a day and begun after it would read as nonsense; what is late already says nothing of when it goes on.
  const told = nearest.filter(
    ({ kind }, place) =>
      kind !== 'start-handling' ||
      !nearest.slice(0, place).some((before) => before.kind === 'resolution' && Date.parse(before.dueAt) > now),
  );
  return told.map((clock) => {
    const due = Date.parse(clock.dueAt);
    const whom = mine ? ticketPage.you : ticketPage.reporter;
    const before = lateOffice(clock);
    if (before !== null && isInherited(clock.kind))
      return ticketPage.lateBefore[clock.kind](before, dueWords(due, now), responsible.name, whom);
    const { ahead, late } = ticketPage.promises[clock.kind];
    return (now < due ? ahead : late)(responsible.name, dueWords(due, now), whom);
  });
}

/** What the office asks for and waits for, whose word that is, and until when where it lapses: one sentence each. */
export const askedWords = ({ asks, responsible }: Pick<Ticket, 'asks' | 'responsible'>, now: number): string[] =>
  asks.map(({ kind, office, until }) =>
    ticketPage.asked(responsible.name, office, askedTimeNames[kind], until === null ? null : dueWords(Date.parse(until), now)),
  );

export interface ClockRow {
  id: string;
  clock: Clock;
  /** Why the deadline is what it is, sentence by sentence. */
  why: string[];
}

/**
 * Running clocks first, then those that have stopped, newest first; a clock that was dropped says nothing to a resident. The
 * one that closes a ticket by itself is no promise either: it always ends a moment after it is due, and nobody was late.
 */
export function clockRows({ allClocks }: Pick<Ticket, 'allClocks'>): ClockRow[] {
  const shown = allClocks.filter(
    ({ kind, running, outcome, ...clock }) => running || clock.pausedAt !== null || (outcome === 'met' && kind !== 'close'),
  );
  const order = (one: ServerClock, other: ServerClock) =>
    Number(other.running) - Number(one.running) || Date.parse(other.startedAt) - Date.parse(one.startedAt);
  return [...shown].sort(order).map((clock) => ({ id: `${clock.kind}-${clock.startedAt}`, clock: clockOf(clock), why: clock.why }));
}

const clockOf = ({ name, officeName, startedAt, dueAt, pausedAt, stoppedAt, provisional }: ServerClock): Clock => ({
  of: [name, officeName].filter(Boolean).join(' · '),
  startedAt: Date.parse(startedAt),
  dueAt: Date.parse(dueAt),
  ...(stoppedAt && { metAt: Date.parse(stoppedAt) }),
  ...(pausedAt && { pausedAt: Date.parse(pausedAt) }),
  provisional,
});

const byResident: readonly string[] = ['report', 'add-information', 'urge', 'rate', 'not-solved', 'withdraw'];

function doerOf({ officeName, post, name, step }: ServerStep, mine: boolean): string {
  const office = [officeName, ...postAndName({ post, name })].filter(Boolean).join(' ');
  if (office) return office;
  if (!byResident.includes(step)) return ticketPage.platform;
  return mine ? ticketPage.you : ticketPage.resident;
}

/** The first step's words and photos stand at the top of the page already, so the trace does not repeat them. */
function traceStep(step: ServerStep, mine: boolean): TraceStep {
  const own = step.step === 'report';
  const text = step.words.map((words) => (step.words.length > 1 ? `${words.label}：${words.text}` : words.text)).join('\n');
  return {
    id: String(step.seq),
    act: step.title,
    by: doerOf(step, mine),
    at: Date.parse(step.at),
    ...(!own && text && { text }),
    ...(!own && step.photos.length > 0 && { photos: step.photos.map(({ thumbnailUrl }) => thumbnailUrl) }),
  };
}

/** Every step, the latest first. */
export const traceOf = ({ timeline, mine }: Pick<Ticket, 'timeline' | 'mine'>): TraceStep[] =>
  timeline.map((step) => traceStep(step, mine)).reverse();

/** What the office wrote when it resolved the ticket, the last time it did: read before it is rated. */
export function answerOf({ timeline, mine }: Pick<Ticket, 'timeline' | 'mine'>): TraceStep | undefined {
  const answer = timeline.filter(({ step }) => step === 'resolve').pop();
  return answer && traceStep(answer, mine);
}

/** The full pictures of the step a thumbnail belongs to. */
export function fullPhotos({ timeline }: Pick<Ticket, 'timeline'>, stepId: string): { all: string[]; of: (thumbnail: string) => string } {
  const photos = timeline.find(({ seq }) => String(seq) === stepId)?.photos ?? [];
  return { all: photos.map(({ url }) => url), of: (thumbnail) => photos.find(({ thumbnailUrl }) => thumbnailUrl === thumbnail)?.url ?? '' };
}

export const placeWords = ({ buildingName, place }: Pick<Ticket, 'buildingName' | 'place'>): string =>
  [buildingName, place].filter(Boolean).join('，');

interface Possible {
  addInformation: boolean;
  urge: boolean;
  rate: boolean;
  notSolved: boolean;
  withdraw: boolean;
  /** Take one's own words off a ticket that has ended; until then the offices need them to help. */
  erase: boolean;
}

/** What the reader may do now; the server says it, since it alone knows who rated already. */
export function possibleSteps(ticket: Pick<Ticket, 'mine' | 'openSteps' | 'state' | 'text'>): Possible {
  const { mine, openSteps, text } = ticket;
  const may = (step: string) => mine && openSteps.includes(step);
  return {
    addInformation: may('add-information'),
    urge: may('urge'),
    rate: may('rate'),
    notSolved: may('not-solved'),
    withdraw: may('withdraw'),
    erase: mine && hasEnded(ticket) && text !== null,
  };
}

const owed: readonly string[] = ['submitted', 'accepted', 'handling', 'escalated', 'suspended', 'reopened'];

/** Whether an office still owes the reporter work, so that there is somebody to add it for. */
export const isOwed = ({ state }: Pick<Ticket, 'state'>): boolean => owed.includes(state);

/** Whether the reporter has urged today, by the calendar of China: why they may not now. */
export const urgedToday = ({ mine, timeline }: Pick<Ticket, 'mine' | 'timeline'>, now: number): boolean =>
  mine && timeline.some(({ step, at }) => step === 'urge' && chinaDateOf(new Date(at)) === chinaDateOf(new Date(now)));

/** What is passed on when a ticket is shared: only a public one, whose words the neighbours may read anyway. */
export const mayBeShared = ({ visibility, state }: Pick<Ticket, 'visibility' | 'state'>): boolean =>
  visibility === 'public' && state !== 'withdrawn';

export const sharedTitle = ({ areaName, excerpt, category }: Pick<Ticket, 'areaName' | 'excerpt' | 'category'>): string =>
  ticketPage.share.card(areaName, excerpt ?? category.name);
