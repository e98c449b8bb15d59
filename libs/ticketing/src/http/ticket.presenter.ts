import { Injectable } from '@nestjs/common';
import { type CursorValues, duePhrase, timeLeftPhrase } from '@shequtong/kernel';
import { Cursors, MediaLinks, mediaView, type MediaView } from '@shequtong/platform';
import { excerptOf } from '../domain/excerpt.js';
import { commonPhrase } from '../domain/likeness.js';
import { responsibleOf } from '../domain/ticket.js';
import { clockNames, endingNames, levelNames, stateNames } from '../domain/words.js';
import { type AlikePage } from '../service/alike.service.js';
import { type OpenedTicket, type TicketPage, type WorkbenchPage } from '../service/opened-ticket.js';
import { calledIn } from '../service/office-names.js';
import { type Verified } from '../service/trace-verification.service.js';
import { type TicketFileView } from './ticket-file.view.js';
import { type ClockView, type LiveClockView, type TicketItemView, type TicketListView, type TicketView } from './ticket.view.js';
import { type AlikeView } from './alike.view.js';
import { type StepView } from './step.view.js';
import { type VerificationView } from './verification.view.js';
import { type WorkbenchListView } from './workbench.view.js';

type Listed = TicketPage['tickets'][number];

/** Turns what services read into what screens get: names beside codes, signed links to pictures, ISO instants. */
@Injectable()
export class TicketPresenter {
  constructor(
    private readonly links: MediaLinks,
    private readonly cursors: Cursors,
  ) {}

  /** A page of `limit` rows from one that may hold one more. */
  list(page: TicketPage, limit: number, listName: string, cursorOf: (ticket: Listed) => CursorValues): TicketListView {
    const shown = page.tickets.slice(0, limit);
    const last = shown[shown.length - 1];
    const next = page.tickets.length > limit && last ? this.cursors.encode(listName, cursorOf(last)) : undefined;
    return { tickets: shown.map((ticket) => itemView(ticket, page)), ...(next && { next }) };
  }

  workbench(page: WorkbenchPage, limit: number, listName: string, cursorOf: (ticket: Listed) => CursorValues): WorkbenchListView {
    const { tickets, ...rest } = this.list(page, limit, listName, cursorOf);
    return {
      ...rest,
      tickets: tickets.map((ticket, index) =>
        Object.assign(ticket, {
          mine: page.tickets[index]?.reporterId === page.readerId,
          urges: page.tickets[index]?.urges ?? 0,
          handlingSince: page.handlingSince.get(ticket.ticketId)?.toISOString() ?? null,
          returned: page.returned.has(ticket.ticketId),
          matters: (page.matters.get(ticket.ticketId) ?? []).map(({ askedAt, dueAt, until, ...matter }) => ({
            ...matter,
            askedAt: askedAt.toISOString(),
            dueAt: dueAt?.toISOString() ?? null,
            until: until?.toISOString() ?? null,
          })),
        }),
      ),
    };
  }

  alike({ alike, readerId, ...page }: AlikePage): AlikeView {
    return {
      alike: alike.map(({ ticket, likeness, common }) => ({
        ticket: itemView(ticket, page),
        mine: ticket.reporterId === readerId,
        likeness: Math.round(likeness * 100) / 100,
        common: common.map(commonPhrase),
      })),
    };
  }

  ticket(opened: OpenedTicket): TicketView {
    const { row, now } = opened;
    const photos = (pictures: OpenedTicket['pictures']): MediaView[] =>
      pictures.map((picture) => mediaView(this.links, row.areaId, picture, now));
    return {
      ...baseView(opened),
      excerpt: opened.text === null ? null : excerptOf(opened.text),
      meToos: opened.followed.meToos,
      followed: { ...opened.followed },
      mayFollow: opened.mayFollow,
      endingName: row.ending && endingNames[row.ending],
      mine: opened.mine,
      text: opened.text,
      place: opened.place,
      buildingName: opened.buildingName,
      point: row.longitude !== null && row.latitude !== null ? { longitude: row.longitude, latitude: row.latitude } : null,
      photos: photos(opened.pictures),
      allClocks: opened.clocks.map(clockView),
      ladder: opened.ladder.map(({ since, until, ...rung }) => ({
        ...rung,
        since: since.toISOString(),
        until: until?.toISOString() ?? null,
      })),
      because: opened.because && { ...opened.because },
      asks: opened.asks.map(({ until, grantedUntil, ...ask }) => ({
        ...ask,
        until: until?.toISOString() ?? null,
        grantedUntil: grantedUntil?.toISOString() ?? null,
      })),
      timeline: opened.timeline.map(({ pictures, at, words, ...step }): StepView => ({
        ...step,
        at: at.toISOString(),
        words: [...words],
        photos: photos(pictures),
      })),
      openSteps: [...opened.openSteps],
    };
  }

  file(opened: OpenedTicket): TicketFileView {
    const { reporter, contact, contactOver, owner, officeAbove, officeAsked, officeBelow, returned, handOver, row } = opened;
    return {
      ...this.ticket(opened),
      reporterName: reporter?.name ?? null,
      reporterMembershipId: reporter?.membershipId ?? null,
      reporterContact: contact && { ...contact },
      contactOver,
      owner: owner && { ...owner },
      officeAbove,
      officeAsked,
      officeBelow,
      returned,
      round: row.round,
      urges: row.urges,
      handOver: handOver && {
        offeredTo: handOver.offeredTo && { ...handOver.offeredTo },
        parties: handOver.parties.map((party) => ({ ...party })),
        decider: handOver.decider,
      },
    };
  }
}

export const verificationView = ({ ticketId, number, entries, head, faults }: Verified): VerificationView => ({
  ticketId,
  number,
  entries,
  head,
  intact: faults.length === 0,
  faults: faults.map((fault) => ({ ...fault })),
});

/** Filled up, not spread: V8 takes seven times as long over a spread that is added to, which is a tenth of a whole page. */
function itemView(ticket: Listed, page: TicketPage): TicketItemView {
  const clocks = page.clocks.get(ticket.id) ?? [];
  return Object.assign(rowView(ticket), {
    areaName: page.names.areas.get(ticket.areaId) ?? '',
    responsible: responsibleView(ticket, calledIn(page.names, responsibleOf(ticket))),
    category: { code: ticket.categoryCode, name: page.categoryNames.get(ticket.categoryCode) ?? ticket.categoryCode },
    excerpt: ticket.excerpt,
    meToos: page.meToos.get(ticket.id) ?? 0,
    clocks: clocks.map(({ kind, dueAt, warnedAt }) => ({
      kind,
      name: clockNames[kind],
      dueAt: dueAt.toISOString(),
      phrase: kind === 'close' ? duePhrase(dueAt, page.now) : timeLeftPhrase(dueAt, page.now),
      late: dueAt <= page.now,
      warned: warnedAt !== null,
    })),
  });
}

function baseView(opened: OpenedTicket): Omit<TicketItemView, 'excerpt' | 'meToos'> {
  const { row } = opened;
  const running = opened.clocks.filter((clock) => clock.running);
  return {
    ...rowView(row),
    areaName: opened.areaName,
    responsible: responsibleView(row, opened.responsibleName),
    category: { code: row.categoryCode, name: opened.categoryName },
    clocks: running.map(({ kind, name, dueAt, phrase, late, warned }): LiveClockView => ({
      kind,
      name,
      dueAt: dueAt.toISOString(),
      phrase,
      late,
      warned,
    })),
  };
}

const rowView = (
  row: Omit<Listed, 'excerpt'>,
): Pick<TicketItemView, 'ticketId' | 'areaId' | 'number' | 'state' | 'stateName' | 'ending' | 'visibility' | 'reportedAt' | 'version'> => ({
  ticketId: row.id,
  areaId: row.areaId,
  number: row.number,
  state: row.state,
  stateName: stateNames[row.state],
  ending: row.ending,
  visibility: row.visibility,
  reportedAt: row.reportedAt.toISOString(),
  version: row.version,
});

const responsibleView = (row: Pick<Listed, 'level' | 'responsibleAreaId'>, name: string): TicketItemView['responsible'] => ({
  level: row.level,
  levelName: levelNames[row.level],
  areaId: row.responsibleAreaId,
  name,
});

const clockView = ({
  startedAt,
  dueAt,
  pausedAt,
  stoppedAt,
  why,
  warned: _warned,
  ...clock
}: OpenedTicket['clocks'][number]): ClockView => ({
  ...clock,
  startedAt: startedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  pausedAt: pausedAt?.toISOString() ?? null,
  stoppedAt: stoppedAt?.toISOString() ?? null,
  why: [...why],
});
