import { type TicketingEvent } from '@shequtong/events';

/**
 * Why a person is told: it is their own matter, they are on duty, they own the building it is about, they answer for the
 * office, or they stand above it.
 */
export const audiences = ['reporter', 'duty', 'owner', 'secretary', 'above'] as const;
export type Audience = (typeof audiences)[number];

export type NoticeKind = TicketingEvent['type'];

/** What an inbox item says, as codes: the words are made when it is read. */
export interface Notice {
  /** The event's id: one happening, one item for one person. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectAreaId: number;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Date;
}

/**
 * Who is told of what. A breach goes to the duty person, the secretary and the level above; a receipt goes to nobody,
 * because it answers nothing.
 */
const TOLD: Readonly<Record<NoticeKind, readonly Audience[]>> = {
  'ticket.reported': ['duty'],
  'ticket.accepted': ['reporter', 'owner'],
  'ticket.replied': ['reporter'],
  'ticket.handling-started': ['reporter'],
  'ticket.escalated': ['reporter', 'duty'],
  'ticket.returned': ['reporter', 'duty'],
  'ticket.resolved': ['reporter'],
  'ticket.declined': ['reporter'],
  'ticket.withdrawn': ['duty'],
  'ticket.followed-up': [],
  'ticket.rated': [],
  'ticket.reopened': ['duty'],
  'ticket.closed': ['reporter'],
  'ticket.clock-warned': ['duty'],
  'ticket.clock-breached': ['duty', 'secretary', 'above'],
};

/** From the second time a resident says "not solved" the matter is supervised: those who answer for the office hear of it too. */
const SUPERVISED: readonly Audience[] = ['duty', 'secretary', 'above'];

export const isSupervised = ({ facts }: Pick<Notice, 'facts'>): boolean => Number(facts.times ?? 0) >= 2;

/** The person on duty owes the reply, the owner of the building the handling (product §2, Duty roster). */
export const isOwners = ({ kind, facts }: Pick<Notice, 'kind' | 'facts'>): boolean => kind === 'ticket.accepted' || facts.clockKind === 'start-handling';

/** Everybody who may ever be told of a kind of event. */
export const audiencesOf = (kind: NoticeKind): readonly Audience[] => (kind === 'ticket.reopened' ? SUPERVISED : TOLD[kind]);

/** Who is told of this happening. */
export const toldOf = (notice: Pick<Notice, 'kind' | 'facts'>): readonly Audience[] =>
  (notice.kind === 'ticket.reopened' && isSupervised(notice) ? SUPERVISED : TOLD[notice.kind]).map((audience) => (audience === 'duty' && isOwners(notice) ? 'owner' : audience));

export const noticeKinds = Object.keys(TOLD) as readonly NoticeKind[];

/** The item of an event, without saying for whom. */
export function noticeOf(event: TicketingEvent): Notice {
  const { payload } = event;
  return {
    id: event.id,
    kind: event.type,
    subjectAreaId: event.areaId,
    subjectId: payload.ticketId,
    subjectNumber: payload.number,
    facts: {
      level: payload.level,
      ...('end' in payload && { end: payload.end }),
      ...('times' in payload && { times: String(payload.times) }),
      ...('kind' in payload && { clockKind: payload.kind, dueAt: payload.dueAt }),
    },
    at: new Date(event.at),
  };
}
