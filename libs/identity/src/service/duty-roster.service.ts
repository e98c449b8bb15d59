import { Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@shequtong/kernel';
import { accountOf, type Command, Commands, newId, type Tx } from '@shequtong/platform';
import { belongsToDesk, checkPlan, type Desk, deskRoles, type PublicNameRule } from '../domain/duty.js';
import {
  addShift,
  cancelShift,
  cutShift,
  deskById,
  deskPeople,
  type DeskRow,
  findShift,
  setDeskPhone,
  setNameRule,
} from '../store/duty.store.js';
import { DutyDesks } from './duty-desks.service.js';

/** A shift as it is planned; instants are ISO 8601. */
interface ShiftToPlan {
  readonly accountId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export type PlannedAnswer = { readonly shiftIds: readonly string[] };
type RemovedAnswer = { readonly shiftId: string; readonly removed: 'cancelled' | 'ended' };

/** Offices plan who is on duty (product §2, Duty roster). */
@Injectable()
export class DutyRosterService {
  constructor(
    private readonly commands: Commands,
    private readonly desks: DutyDesks,
  ) {}

  /**
   * Adds shifts, all or none. Throws `identity/shift-overlaps`, `identity/shift-person-unknown`,
   * `identity/desk-not-yours`, `platform/validation-failed`.
   */
  async plan(command: Command, keeper: readonly Grant[], desk: Desk, shifts: readonly ShiftToPlan[]): Promise<PlannedAnswer> {
    return this.commands.run(command, desk.areaId, async (tx) => {
      const planned = shifts.map((shift) => ({ ...shift, startsAt: new Date(shift.startsAt), endsAt: new Date(shift.endsAt) }));
      checkPlan(planned, tx.now);
      const row = await this.desks.keep(tx, desk, keeper);
      const shiftIds: string[] = [];
      for (const shift of planned) {
        await this.requireMember(tx, row, shift.accountId, shift.startsAt);
        const id = newId();
        const added = await addShift(tx, { ...shift, id, areaId: desk.areaId, deskId: row.id, madeBy: accountOf(command.actor) });
        if (added !== 1) throw new DomainError('identity/shift-overlaps');
        shiftIds.push(id);
      }
      return { shiftIds };
    });
  }

  /** Only who works in the office when the shift begins (or now, when it has begun) can have it. */
  private async requireMember(tx: Tx, desk: DeskRow, accountId: string, startsAt: Date): Promise<void> {
    const people = await deskPeople(tx, desk, deskRoles(desk), startsAt > tx.now ? startsAt : tx.now);
    if (!people.some((person) => person.accountId === accountId)) throw new DomainError('identity/shift-person-unknown');
  }

  /** Takes a shift to come off the roster, or ends the one under way now. Throws `identity/shift-over`, `identity/desk-not-yours`. */
  async remove(command: Command, keeper: readonly Grant[], areaId: number, shiftId: string): Promise<RemovedAnswer> {
    return this.commands.run(command, areaId, async (tx): Promise<RemovedAnswer> => {
      const shift = await findShift(tx, areaId, shiftId);
      if (!shift) throw new DomainError('platform/not-found');
      await this.desks.keep(tx, await deskById(tx, areaId, shift.deskId), keeper);
      if ((await cancelShift(tx, areaId, shiftId, accountOf(command.actor))) === 1) return { shiftId, removed: 'cancelled' };
      if ((await cutShift(tx, areaId, shiftId)) === 1) return { shiftId, removed: 'ended' };
      throw new DomainError('identity/shift-over');
    });
  }

  /** Chooses whether the office shows full names, or surname and post. */
  async chooseNames(command: Command, keeper: readonly Grant[], desk: Desk, rule: PublicNameRule): Promise<{ nameRule: PublicNameRule }> {
    return this.commands.run(command, desk.areaId, async (tx) => {
      await setNameRule(tx, await this.desks.keep(tx, desk, keeper), rule);
      return { nameRule: rule };
    });
  }

  /** Sets the number residents call; it belongs to the office, since a person on duty keeps their own to themselves. */
  async choosePhone(command: Command, keeper: readonly Grant[], desk: Desk, phone: string | null): Promise<{ phone: string | null }> {
    return this.commands.run(command, desk.areaId, async (tx) => {
      await setDeskPhone(tx, await this.desks.keep(tx, desk, keeper), phone);
      return { phone };
    });
  }
}

/** Whether one of the grants makes its holder a colleague at the desk now. */
export const isColleague = (grants: readonly Grant[], desk: Desk, now: Date): boolean =>
  grants.some((grant) => belongsToDesk(grant, desk, now));
