import { Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, newId, Transactions, type Tx } from '@shequtong/platform';
import { type Desk, deskRoles, mayKeepDesk } from '../domain/duty.js';
import { buildingNames } from '../store/area.store.js';
import { deskById, deskPeople } from '../store/duty.store.js';
import { assign, endAssignment, endLine, findAssignment, keepLine, type LineRow, linesOf } from '../store/duty-work.store.js';
import { DutyDesks } from './duty-desks.service.js';

interface WorkToGive {
  readonly accountId: string;
  readonly buildingIds: readonly string[];
  readonly lines: readonly string[];
}

/** Each member's buildings and lines of work are data: their owner owes the handling (product §2, Duty roster). */
@Injectable()
export class DutyWorkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly desks: DutyDesks,
  ) {}

  /** Lines of work that hold in an area, its own and those of the areas above. */
  async lines(actor: Actor, areaId: number): Promise<LineRow[]> {
    return this.transactions.read(actor, (db) => linesOf(db, areaId));
  }

  /** Adds or renames a line of the area; throws `identity/desk-not-yours`. */
  async keepLine(command: Command, keeper: readonly Grant[], line: LineRow): Promise<{ code: string; name: string }> {
    return this.commands.run(command, line.areaId, async (tx) => {
      this.requireOwn(tx, keeper, line.areaId);
      await keepLine(tx, line);
      return { code: line.code, name: line.name };
    });
  }

  /** Ends a line of the area; who owns it keeps it until it is given up. Throws `identity/line-unknown`. */
  async endLine(command: Command, keeper: readonly Grant[], areaId: number, code: string): Promise<{ code: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      this.requireOwn(tx, keeper, areaId);
      if ((await endLine(tx, areaId, code)) !== 1) throw new DomainError('identity/line-unknown');
      return { code };
    });
  }

  private requireOwn(tx: Tx, keeper: readonly Grant[], areaId: number): void {
    if (!mayKeepDesk(keeper, { areaId, organisationId: null }, tx.now)) throw new DomainError('identity/desk-not-yours');
  }

  /**
   * Gives a person buildings and lines; who had them before has them no longer.
   * Throws `identity/shift-person-unknown`, `identity/building-unknown`, `identity/line-unknown`, `identity/desk-not-yours`.
   */
  async give(command: Command, keeper: readonly Grant[], desk: Desk, work: WorkToGive): Promise<{ assignmentIds: readonly string[] }> {
    return this.commands.run(command, desk.areaId, async (tx) => {
      const row = await this.desks.keep(tx, desk, keeper);
      const people = await deskPeople(tx, desk, deskRoles(desk), tx.now);
      if (!people.some(({ accountId }) => accountId === work.accountId)) throw new DomainError('identity/shift-person-unknown');
      await this.requireKnown(tx, desk.areaId, work);
      const owned = [...new Set(work.buildingIds)].map((buildingId) => ({ buildingId }));
      const lines = [...new Set(work.lines)].map((line) => ({ line }));
      const assignmentIds: string[] = [];
      for (const one of [...owned, ...lines]) {
        const id = newId();
        await assign(tx, row, one, { id, accountId: work.accountId, by: accountOf(command.actor) });
        assignmentIds.push(id);
      }
      return { assignmentIds };
    });
  }

  private async requireKnown(tx: Tx, areaId: number, { buildingIds, lines }: WorkToGive): Promise<void> {
    const buildings = await buildingNames(tx, areaId, buildingIds);
    if (buildingIds.some((id) => !buildings.has(id))) throw new DomainError('identity/building-unknown');
    const known = new Set((await linesOf(tx, areaId)).map(({ code }) => code));
    if (lines.some((code) => !known.has(code))) throw new DomainError('identity/line-unknown');
  }

  /** Ends an assignment; nobody owns the building or line then. */
  async endAssignment(command: Command, keeper: readonly Grant[], areaId: number, assignmentId: string): Promise<{ assignmentId: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      const assignment = await findAssignment(tx, areaId, assignmentId);
      if (!assignment) throw new DomainError('platform/not-found');
      await this.desks.keep(tx, await deskById(tx, areaId, assignment.deskId), keeper);
      if ((await endAssignment(tx, areaId, assignmentId, accountOf(command.actor))) !== 1) throw new DomainError('platform/not-found');
      return { assignmentId };
    });
  }
}
