import {
  duePhrase,
  levelOf,
  momentPhrase,
  officialCalendar,
  type Role,
  roleNameAt,
  surnameAndPost,
  timeLeftPhrase,
} from '@shequtong/kernel';
import {
  becauseLabel,
  becauseOf,
  type Clock,
  clockNames,
  clocksOf,
  type DeadlinePolicy,
  endingNames,
  explainDue,
  fieldLabel,
  isLate,
  isOfOneOffice,
  isRunning,
  lapsedTitle,
  lapsesOf,
  lateWith,
  levelNames,
  limitsOf,
  officeCalled,
  openSteps,
  rungsOf,
  type SealedEntry,
  type SealedHistory,
  showsTo,
  standsStill,
  stateNames,
  type StoredWords,
  titleOf,
  wordsFor,
} from '@shequtong/ticketing/testing';

export interface TicketRow {
  readonly areaId: number;
  readonly id: string;
  readonly number: string;
  readonly state: keyof typeof stateNames;
  readonly level: keyof typeof levelNames;
  readonly responsibleAreaId: number;
  readonly ending: keyof typeof endingNames | null;
  readonly categoryCode: string;
  readonly visibility: string;
  readonly reporterId: string;
  readonly buildingId: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly policyId: string;
  readonly reportedAt: Date;
  readonly version: number;
}

export interface TraceRow extends Pick<SealedEntry, 'seq' | 'step' | 'at' | 'details' | 'digests' | 'photos' | 'hash'> {
  readonly byAccountId: string | null;
  readonly byRole: Role | null;
  readonly byAreaId: number | null;
  readonly fromState: SealedEntry['from'];
  readonly toState: SealedEntry['to'];
  readonly fromLevel: TicketRow['level'] | null;
  readonly fromAreaId: number | null;
  readonly toLevel: TicketRow['level'];
  readonly toAreaId: number;
}

export interface OfficeName {
  readonly accountId: string;
  readonly areaId: number;
  readonly role: Role;
  readonly post: string | null;
  readonly publicName: string | null;
  readonly nameRule: 'full' | 'surname-post' | null;
}

export const staffKey = ({ byAccountId, byAreaId, byRole }: Pick<TraceRow, 'byAccountId' | 'byAreaId' | 'byRole'>): string =>
  `${byAccountId}/${byAreaId}/${byRole}`;

export interface Followed {
  readonly followers: number;
  readonly meToos: number;
  readonly following: boolean;
  readonly meToo: boolean;
}

export interface TicketFacts {
  readonly followed: Followed | undefined;
  readonly mayFollow: boolean;
  readonly row: TicketRow;
  readonly entries: readonly TraceRow[];
  readonly policy: DeadlinePolicy;
  readonly words: readonly StoredWords[];
  readonly areas: readonly { readonly id: number; readonly name: string }[];
  readonly categoryName: string | undefined;
  readonly buildingName: string | null;
  readonly staff: ReadonlyMap<string, OfficeName>;
  readonly accountId: string;
  readonly now: Date;
}

const entryOf = (row: TraceRow): SealedEntry => ({
  seq: row.seq,
  step: row.step,
  at: row.at,
  from: row.fromState,
  to: row.toState,
  details: row.details,
  digests: row.digests,
  photos: row.photos,
  hash: row.hash,
  by:
    row.byAccountId === null
      ? { kind: 'system' }
      : {
          kind: 'person',
          accountId: row.byAccountId,
          office: row.byRole !== null && row.byAreaId !== null ? { role: row.byRole, areaId: row.byAreaId, organisationId: null } : null,
        },
  officeFrom: row.fromLevel && row.fromAreaId !== null ? { level: row.fromLevel, areaId: row.fromAreaId, organisationId: null } : null,
  officeTo: { level: row.toLevel, areaId: row.toAreaId, organisationId: null },
});

/** The ticket as the API answers it to a resident, written straight from the rows. */
export function residentsView(facts: TicketFacts): unknown {
  const { row, words, policy, accountId, now } = facts;
  const history = facts.entries.map(entryOf) as unknown as SealedHistory;
  const nameOf = (areaId: number): string => facts.areas.find(({ id }) => id === areaId)?.name ?? '';
  const reader = row.reporterId === accountId ? 'reporter' : 'neighbour';
  const report = (field: string): string | null => words.find((word) => word.seq === 1 && word.field === field)?.body ?? null;
  const clocks = clocksOf(history, policy, officialCalendar());
  // A clock names its office only where several had one of its kind.
  const officeOf = ({ kind, office }: Clock): string | null =>
    isOfOneOffice({ kind }) && clocks.some((other) => other.kind === kind && other.office.areaId !== office.areaId)
      ? officeCalled(office.level, nameOf(office.areaId)) || null
      : null;
  const lateOfficeOf = (clock: Clock): string | null => {
    const office = lateWith(clock, history, now);
    return (office && officeCalled(office.level, nameOf(office.areaId))) || null;
  };
  const called = ({ level, areaId }: { level: keyof typeof levelNames; areaId: number }): string => officeCalled(level, nameOf(areaId));
  const lapsed = new Map(lapsesOf(history).map((lapse) => [lapse.ask.seq, lapsedTitle(lapse, called)]));
  const text = report('text');
  return {
    ...ofTheRow(facts, nameOf),
    clocks: clocks.filter(isRunning).map((clock) => ({
      kind: clock.kind,
      name: clockNames[clock.kind],
      dueAt: clock.dueAt.toISOString(),
      phrase: leftOf(clock, now),
      late: isLate(clock, now),
      warned: clock.warnedAt !== null,
    })),
    excerpt: text?.slice(0, 80) ?? null,
    meToos: facts.followed?.meToos,
    followed: facts.followed,
    mayFollow: facts.mayFollow,
    endingName: row.ending && endingNames[row.ending],
    mine: reader === 'reporter',
    text,
    place: report('place'),
    buildingName: facts.buildingName,
    point: row.longitude !== null && row.latitude !== null ? { longitude: row.longitude, latitude: row.latitude } : null,
    photos: [],
    allClocks: clocks.map((clock) => clockOf(clock, officeOf(clock), lateOfficeOf(clock), now)),
    ladder: ladderOf(history, nameOf),
    because: reasonOf(history, words, reader, called),
    // Nobody of the measured district asks for time.
    asks: [],
    timeline: history
      .filter((entry) => showsTo(entry, reader))
      .map((entry) => ({
        seq: entry.seq,
        step: entry.step,
        moment: momentPhrase(entry.at, now),
        title: `${titleOf(entry, called)}${lapsed.get(entry.seq) ?? ''}`,
        ...takerOf(entry, facts, nameOf),
        at: entry.at.toISOString(),
        words: wordsOf(entry, words, reader),
        photos: [],
      })),
    openSteps: reader === 'neighbour' ? [] : openSteps(history, { kind: 'person', accountId, office: null }, limitsOf(policy, clocks), now),
  };
}

const ofTheRow = ({ row, categoryName }: TicketFacts, nameOf: (areaId: number) => string) => ({
  ticketId: row.id,
  areaId: row.areaId,
  number: row.number,
  state: row.state,
  stateName: stateNames[row.state],
  ending: row.ending,
  visibility: row.visibility,
  reportedAt: row.reportedAt.toISOString(),
  version: row.version,
  areaName: nameOf(row.areaId),
  responsible: {
    level: row.level,
    levelName: levelNames[row.level],
    areaId: row.responsibleAreaId,
    name: officeCalled(row.level, nameOf(row.responsibleAreaId)),
  },
  category: { code: row.categoryCode, name: categoryName },
});

function reasonOf(
  history: SealedHistory,
  words: readonly StoredWords[],
  reader: 'reporter' | 'neighbour',
  called: Parameters<typeof becauseLabel>[1],
): { label: string; text: string } | null {
  const because = becauseOf(history);
  const said =
    because &&
    history
      .filter(({ seq }) => seq === because.entry.seq)
      .flatMap((entry) => wordsOf(entry, words, reader))
      .find(({ field }) => field === because.field);
  return said ? { label: becauseLabel(because, called), text: said.text } : null;
}

const ladderOf = (history: SealedHistory, nameOf: (areaId: number) => string) =>
  rungsOf(history).map(({ office: { level, areaId }, since, until }) => ({
    level,
    officeName: officeCalled(level, nameOf(areaId)) || null,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
  }));

function clockOf(clock: Clock, officeName: string | null, lateOfficeName: string | null, now: Date): unknown {
  const late = isLate(clock, now);
  const ended = { met: late ? '超时完成' : '按时完成', superseded: late ? '超时后转给别的单位' : '转给别的单位', void: '不再计时' };
  return {
    kind: clock.kind,
    name: clockNames[clock.kind],
    officeName,
    lateOfficeName,
    running: isRunning(clock),
    late,
    outcome: clock.outcome,
    phrase: clock.outcome === null ? leftOf(clock, now) : ended[clock.outcome],
    duePhrase: duePhrase(clock.dueAt, now),
    provisional: clock.provisional,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    pausedAt: clock.stoppedAt === null && standsStill(clock) ? (clock.pausedAt?.toISOString() ?? null) : null,
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
    why: explainDue(clock, officialCalendar()),
  };
}

const leftOf = (clock: Clock, now: Date): string => (standsStill(clock) ? '计时暂停' : timeLeftPhrase(clock.dueAt, now));

function takerOf(
  { by }: SealedEntry,
  { staff }: TicketFacts,
  nameOf: (areaId: number) => string,
): { officeName: string | null; post: string | null; name: string | null } {
  if (by.kind !== 'person' || !by.office) return { officeName: null, post: null, name: null };
  const { areaId, role } = by.office;
  const {
    post = null,
    publicName = null,
    nameRule = null,
  } = staff.get(staffKey({ byAccountId: by.accountId, byAreaId: areaId, byRole: role })) ?? {};
  const shownPost = post ?? roleNameAt(role, nameOf(areaId));
  const inFull = nameRule === null ? areaId % 1_000 !== 0 : nameRule === 'full';
  return {
    officeName: officeCalled(levelOf(areaId), nameOf(areaId)) || null,
    post: shownPost,
    name: publicName === null || inFull ? publicName : surnameAndPost({ name: publicName, post: shownPost }),
  };
}

function wordsOf(
  entry: SealedEntry,
  words: readonly StoredWords[],
  reader: 'reporter' | 'neighbour',
): { field: string; label: string; text: string }[] {
  const own = Object.fromEntries(
    words.flatMap(({ seq, field, body }) => (seq === entry.seq && body !== null ? [[field, body] as const] : [])),
  );
  return Object.entries(wordsFor(entry, own, reader)).map(([field, text]) => ({ field, label: fieldLabel(field), text }));
}
