import { type DeskMember, type DutyToday, type DutyWeek } from '../service/duty-reads.service.js';
import { type HandOver } from '../service/hand-overs.service.js';
import { type DeskMembersView, type DutyWeekView, type TodayView } from './duty.dto.js';
import { type HandOverView } from './hand-over.dto.js';

export const todayView = ({ person, phone }: DutyToday): TodayView => ({
  onDuty: person ? { ...person, until: person.until?.toISOString() ?? null } : null,
  phone,
});

export const weekView = ({ monday, nameRule, shifts, gaps }: DutyWeek): DutyWeekView => ({
  monday,
  nameRule,
  shifts: shifts.map(({ id, person, startsAt, endsAt, handOver }) => ({
    id,
    ...person,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    handOver,
  })),
  gaps: gaps.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
});

export const membersView = (people: readonly DeskMember[]): DeskMembersView => ({
  people: people.map(({ buildings, lines, ...person }) => ({ ...person, buildings: [...buildings], lines: [...lines] })),
});

export const handOverView = ({ shiftId, note, writtenBy, writtenAt, acceptedBy, acceptedAt }: HandOver): HandOverView => ({
  shiftId,
  note,
  writtenBy: writtenBy.name,
  writtenAt: writtenAt.toISOString(),
  acceptedBy: acceptedBy?.name ?? null,
  acceptedAt: acceptedAt?.toISOString() ?? null,
});
