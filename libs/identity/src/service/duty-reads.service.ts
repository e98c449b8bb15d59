import { Injectable } from '@nestjs/common';
import { type CalendarDate, chinaDateOf } from '@shequtong/kernel';
import { type Actor, type Db, Transactions } from '@shequtong/platform';
import { defaultNameRule, type Desk, gapsIn, type Period, type PublicNameRule, weekOf } from '../domain/duty.js';
import { shownPost } from '../domain/shown-post.js';
import { buildingNames } from '../store/area.store.js';
import { type DeskRow, onShiftAt, type ShiftRow, shiftsIn } from '../store/duty.store.js';
import { assignmentsOf, handOversOf } from '../store/duty-work.store.js';
import { DutyDesks, type ShownPerson } from './duty-desks.service.js';
import { DutyFacade } from './duty-facade.service.js';
import { IdentityFacade } from './identity-facade.service.js';

interface TodaysPerson {
  readonly name: string;
  readonly post: string;
  /** A shift says so, or the secretary (or the office's head) stands in. */
  readonly by: 'shift' | 'fallback';
  /** When the shift ends; null for who stands in. */
  readonly until: Date | null;
}

/** Who answers now, and under which number. */
export interface DutyToday {
  /** Undefined only while the office has nobody at all. */
  readonly person: TodaysPerson | undefined;
  readonly phone: string | null;
}

interface ShiftOnScreen extends ShiftRow {
  readonly person: ShownPerson;
  readonly handOver: 'none' | 'written' | 'accepted';
}

export interface DutyWeek {
  readonly monday: CalendarDate;
  readonly nameRule: PublicNameRule;
  readonly shifts: readonly ShiftOnScreen[];
  /** Stretches in which the fallback answers. */
  readonly gaps: readonly Period[];
}

export interface DeskMember extends ShownPerson {
  readonly buildings: readonly { readonly assignmentId: string; readonly id: string; readonly name: string }[];
  readonly lines: readonly { readonly assignmentId: string; readonly code: string }[];
}

/** What residents and the console read of the duty roster. */
@Injectable()
export class DutyReads {
  constructor(
    private readonly transactions: Transactions,
    private readonly desks: DutyDesks,
    private readonly facade: DutyFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** Who answers now, and the office's number. */
  async today(actor: Actor, asked: Desk): Promise<DutyToday> {
    return this.transactions.read(actor, async (db) => {
      const desk = { ...asked, areaId: await this.identity.officeOf(db, asked.areaId) };
      const row = await this.desks.find(db, desk);
      const phone = row?.phone ?? null;
      const person = await this.facade.dutyOf(db, desk.areaId, db.now, desk.organisationId ?? undefined);
      if (!person) return { person, phone };
      const shift = person.by === 'shift' ? await onShiftAt(db, desk, db.now) : undefined;
      const { name, post } = this.desks.show(row?.nameRule ?? defaultNameRule(desk), person, person.accountId);
      return { person: { name, post, by: person.by, until: shift?.endsAt ?? null }, phone };
    });
  }

  /** The week a day lies in (this one when none is named), with what nobody covers. */
  async week(actor: Actor, desk: Desk, day: CalendarDate | undefined): Promise<DutyWeek> {
    return this.transactions.read(actor, async (db) => {
      const week = weekOf(day ?? chinaDateOf(db.now));
      const row = await this.desks.find(db, desk);
      const shifts = row ? await shiftsIn(db, row, week) : [];
      return {
        monday: week.monday,
        nameRule: row?.nameRule ?? defaultNameRule(desk),
        shifts: row ? await this.onScreen(db, row, shifts) : [],
        gaps: gapsIn(week, shifts),
      };
    });
  }

  private async onScreen(db: Db, desk: DeskRow, shifts: readonly ShiftRow[]): Promise<ShiftOnScreen[]> {
    const people = await this.desks.shown(
      db,
      desk,
      desk.nameRule,
      shifts.map(({ accountId }) => accountId),
    );
    const handOvers = new Map(
      (
        await handOversOf(
          db,
          desk.areaId,
          shifts.map(({ id }) => id),
        )
      ).map((row) => [row.shiftId, row.acceptedAt ? 'accepted' : 'written'] as const),
    );
    return shifts.map((shift) => ({
      ...shift,
      person: people.get(shift.accountId) as ShownPerson,
      handOver: handOvers.get(shift.id) ?? 'none',
    }));
  }

  /** Who can be planned, with the buildings and lines of work each owns. */
  async people(actor: Actor, desk: Desk): Promise<DeskMember[]> {
    return this.transactions.read(actor, async (db) => {
      const row = await this.desks.find(db, desk);
      const owned = row ? await assignmentsOf(db, row) : [];
      const names = await buildingNames(
        db,
        desk.areaId,
        owned.flatMap(({ buildingId }) => buildingId ?? []),
      );
      const rule = row?.nameRule ?? defaultNameRule(desk);
      return (await this.desks.people(db, desk, db.now)).map((person) => {
        const own = owned.filter(({ accountId }) => accountId === person.accountId);
        return {
          ...this.desks.show(rule, { ...person, post: shownPost(person) }, person.accountId),
          buildings: own.flatMap(({ id, buildingId }) =>
            buildingId ? [{ assignmentId: id, id: buildingId, name: names.get(buildingId) ?? '' }] : [],
          ),
          lines: own.flatMap(({ id, line }) => (line ? [{ assignmentId: id, code: line }] : [])),
        };
      });
    });
  }
}
