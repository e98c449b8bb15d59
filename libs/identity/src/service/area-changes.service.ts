import { Injectable } from '@nestjs/common';
import { type CalendarDate, chinaDateOf, DomainError } from '@shequtong/kernel';
import { type Actor, type Command, Commands, Transactions } from '@shequtong/platform';
import { checkMerge, firstDayAfter } from '../domain/area-change.js';
import {
  type AreaRow,
  endArea,
  endedUnder,
  findArea,
  findAreas,
  formerNamesOf,
  lockArea,
  renameArea,
  reopenArea,
} from '../store/area.store.js';
import { recordPlaceChange } from '../store/place-change.store.js';
import { openArea } from './open-area.js';

export interface AreaHistory {
  readonly area: AreaRow;
  readonly successor: AreaRow | undefined;
  readonly formerNames: readonly { readonly name: string; readonly validFrom: CalendarDate; readonly validTo: CalendarDate }[];
  /** Units below, or that became part of this one, which have ended or will. */
  readonly ended: readonly AreaRow[];
}

/** Units merge and are renamed with dates (product §2, Areas); what they were and who changed them stays known. */
@Injectable()
export class AreaChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
  ) {}

  /** Throws `identity/area-unknown`. */
  async history(actor: Actor, areaId: number): Promise<AreaHistory> {
    return this.transactions.read(actor, async (db) => {
      const area = await findArea(db, areaId);
      if (!area) throw new DomainError('identity/area-unknown');
      const [successor] = area.successorId === null ? [] : await findAreas(db, [area.successorId]);
      return { area, successor, formerNames: await formerNamesOf(db, areaId), ended: await endedUnder(db, areaId) };
    });
  }

  /**
   * Ends a unit after its last day (today where none is named); its rows stay, and grants on the successor reach them.
   * Throws `identity/area-unknown`, `identity/area-closed`, `platform/validation-failed`.
   */
  async merge(
    command: Command,
    areaId: number,
    { successorId, lastDay }: { readonly successorId: number; readonly lastDay?: CalendarDate },
  ): Promise<{ areaId: number; successorId: number; lastDay: CalendarDate }> {
    return this.commands.run(command, areaId, async (tx) => {
      // Locked in the order of their codes: of two units that merge into each other at once one goes on.
      const [first, second] = [await lockArea(tx, Math.min(areaId, successorId)), await lockArea(tx, Math.max(areaId, successorId))];
      const [area, successor] = areaId < successorId ? [first, second] : [second, first];
      if (!area || !successor) throw new DomainError('identity/area-unknown');
      checkMerge(area, successor);
      const ends = firstDayAfter(area, lastDay, tx.now);
      if ((await endArea(tx, areaId, ends, successorId)) !== 1) throw new DomainError('identity/area-closed');
      const last = lastDay ?? chinaDateOf(tx.now);
      await recordPlaceChange(tx, {
        areaId,
        change: 'unit-merged',
        names: [area.name, successor.name],
        otherAreaId: successorId,
        lastDay: last,
      });
      return { areaId, successorId, lastDay: last };
    });
  }

  /**
   * Takes an announced merge back, until its last day is over: until then nothing of the unit has changed hands.
   * Throws `identity/area-unknown`, `identity/area-closed`, and `platform/not-found` where none is announced.
   */
  async undoMerge(command: Command, areaId: number): Promise<{ areaId: number }> {
    return this.commands.run(command, areaId, async (tx) => {
      const { name, validTo, successorId } = await openArea(tx, areaId);
      if (validTo === null || successorId === null || (await reopenArea(tx, areaId, chinaDateOf(tx.now))) !== 1)
        throw new DomainError('platform/not-found');
      const [successor] = await findAreas(tx, [successorId]);
      await recordPlaceChange(tx, {
        areaId,
        change: 'merge-undone',
        names: [name, successor?.name ?? String(successorId)],
        otherAreaId: successorId,
      });
      return { areaId };
    });
  }

  /** Gives a unit its new name from today on. Throws `identity/area-unknown`, `identity/area-closed`, `platform/validation-failed`. */
  async rename(command: Command, areaId: number, name: string): Promise<{ areaId: number; name: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      const area = await openArea(tx, areaId);
      const today = chinaDateOf(tx.now);
      const sameDay = (await formerNamesOf(tx, areaId)).some(({ validTo }) => validTo === today);
      const wrong = area.name === name ? '新名称和现在的一样' : sameDay ? '今天已经改过一次名称，请明天再改' : undefined;
      if (wrong) throw new DomainError('platform/validation-failed', { fields: [{ field: 'name', message: wrong }] });
      await renameArea(tx, areaId, name, today);
      await recordPlaceChange(tx, { areaId, change: 'unit-renamed', names: [area.name, name] });
      return { areaId, name };
    });
  }
}
