import { Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, type Db, FieldCipher, newId, Transactions } from '@shequtong/platform';
import { mayKeepDesk } from '../domain/duty.js';
import { checkAccepting, checkWriting } from '../domain/hand-over.js';
import { deskById, type DeskRow, findShift, nextShift, type ShiftRow } from '../store/duty.store.js';
import { acceptHandOver, findHandOver, writeHandOver } from '../store/duty-work.store.js';
import { DutyDesks, type ShownPerson } from './duty-desks.service.js';
import { isColleague } from './duty-roster.service.js';

export interface HandOver {
  readonly shiftId: string;
  readonly note: string;
  readonly writtenBy: ShownPerson;
  readonly writtenAt: Date;
  readonly acceptedBy: ShownPerson | undefined;
  readonly acceptedAt: Date | null;
}

/** A shift ends with a hand-over: what the outgoing person wrote, accepted by the incoming one (product §2). */
@Injectable()
export class HandOversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly desks: DutyDesks,
    private readonly cipher: FieldCipher,
  ) {}

  /** Writes the note or writes it anew. Throws `identity/hand-over-not-yours`, `-too-early`, `-accepted`. */
  async write(command: Command, areaId: number, shiftId: string, note: string): Promise<{ shiftId: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      const shift = await this.shift(tx, areaId, shiftId);
      checkWriting(shift, await findHandOver(tx, areaId, shiftId), accountOf(command.actor), tx.now);
      // What colleagues write names people; it is sealed like other words about them.
      const written = await writeHandOver(tx, areaId, shiftId, this.cipher.seal(placeOf(shiftId), note), accountOf(command.actor));
      if (written !== 1) throw new DomainError('identity/hand-over-accepted');
      return { shiftId };
    });
  }

  /** Throws `identity/hand-over-missing`, `identity/hand-over-not-yours`, `identity/hand-over-accepted`. */
  async accept(
    command: Command,
    taker: readonly Grant[],
    areaId: number,
    shiftId: string,
  ): Promise<{ shiftId: string; acceptedAt: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      const by = accountOf(command.actor);
      const shift = await this.shift(tx, areaId, shiftId);
      if (!isColleague(taker, await deskById(tx, areaId, shift.deskId), tx.now)) throw new DomainError('identity/hand-over-not-yours');
      checkAccepting(shift, await nextShift(tx, areaId, shift), await findHandOver(tx, areaId, shiftId), by);
      if ((await acceptHandOver(tx, areaId, shiftId, by)) !== 1) throw new DomainError('identity/hand-over-accepted');
      tx.publish({
        id: newId(),
        areaId,
        type: 'duty.handed-over',
        aggregate: shift.deskId,
        at: tx.now.toISOString(),
        payload: { shiftId, fromAccountId: shift.accountId, toAccountId: by },
      });
      return { shiftId, acceptedAt: tx.now.toISOString() };
    });
  }

  /** The hand-over of a shift, for colleagues at the desk. Throws `identity/hand-over-missing`, `identity/desk-not-yours`. */
  async read(actor: Actor, reader: readonly Grant[], areaId: number, shiftId: string): Promise<HandOver> {
    return this.transactions.read(actor, async (db) => {
      const shift = await this.shift(db, areaId, shiftId);
      const desk = await deskById(db, areaId, shift.deskId);
      if (!mayKeepDesk(reader, desk, db.now)) throw new DomainError('identity/desk-not-yours');
      return this.opened(db, desk, shiftId);
    });
  }

  private async opened(db: Db, desk: DeskRow, shiftId: string): Promise<HandOver> {
    const row = await findHandOver(db, desk.areaId, shiftId);
    if (!row) throw new DomainError('identity/hand-over-missing');
    const people = await this.desks.shown(db, desk, desk.nameRule, [row.writtenBy, ...(row.acceptedBy ? [row.acceptedBy] : [])]);
    return {
      shiftId,
      note: this.cipher.open(placeOf(shiftId), row.noteSealed),
      writtenBy: people.get(row.writtenBy) as ShownPerson,
      writtenAt: row.writtenAt,
      acceptedBy: row.acceptedBy ? people.get(row.acceptedBy) : undefined,
      acceptedAt: row.acceptedAt,
    };
  }

  private async shift(db: Db, areaId: number, shiftId: string): Promise<ShiftRow> {
    const shift = await findShift(db, areaId, shiftId);
    if (!shift) throw new DomainError('platform/not-found');
    return shift;
  }
}

const placeOf = (shiftId: string): { table: string; column: string; row: string } => ({
  table: 'identity.duty_hand_over',
  column: 'note',
  row: shiftId,
});
