import { Injectable } from '@nestjs/common';
import { ancestorsOf, DomainError } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  type Command,
  Commands,
  type Db,
  newId,
  Revocations,
  Transactions,
  type Tx,
} from '@shequtong/platform';
import { checkLevel, checkParent, checkServed, type OrganisationKind, type ParentRef } from '../domain/organisation.js';
import { findAreas } from '../store/area.store.js';
import { endOfficersOf, operatorsOf, withdrawAllInvitations } from '../store/operator.store.js';
import {
  changeOrganisation,
  endOrganisation,
  findOrganisation,
  insertOrganisation,
  isNameTaken,
  lockOrganisation,
  organisationsAbove,
  organisationsAt,
  type OrganisationRow,
  servedByMany,
  setServed,
} from '../store/organisation.store.js';
import { revokeTokens } from '../store/session.store.js';
import { openArea } from './open-area.js';
import { OperatorRights } from './operator-rights.service.js';
import { requireReach } from './reach.js';

interface OrganisationForm {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly phone?: string;
  readonly parent?: ParentRef;
  /** Codes of the areas it serves; its own area when none is named. */
  readonly serves?: readonly number[];
}

export interface Organisation extends OrganisationRow {
  readonly serves: readonly { readonly id: number; readonly name: string }[];
}

type OrganisationChange = Pick<OrganisationForm, 'name' | 'phone' | 'parent' | 'serves'>;

interface OrganisationQuestion {
  readonly kind?: OrganisationKind;
  readonly after?: { readonly kind: string; readonly name: string; readonly id: string };
  readonly limit: number;
}

/** Organisations of product §2: kept by the offices of an area, serving areas within it. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly rights: OperatorRights,
  ) {}

  /** Organisations the area keeps, and those of the areas above that serve it. */
  async list(actor: Actor, areaId: number, question: OrganisationQuestion): Promise<Organisation[]> {
    return this.transactions.read(actor, async (db) =>
      this.shown(db, [areaId, ...ancestorsOf(areaId)], await organisationsAt(db, areaId, question)),
    );
  }

  /** Throws `identity/organisation-unknown`. */
  async get(actor: Actor, areaId: number, id: string): Promise<Organisation> {
    return this.transactions.read(actor, async (db) => {
      const [shown] = await this.shown(db, [areaId], [await this.required(db, areaId, id)]);
      return shown as Organisation;
    });
  }

  private async shown(db: Db, areaIds: readonly number[], rows: readonly OrganisationRow[]): Promise<Organisation[]> {
    const served = await servedByMany(
      db,
      areaIds,
      rows.map(({ id }) => id),
    );
    const names = new Map((await findAreas(db, [...new Set(served.map((one) => one.served))])).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      ...row,
      serves: served
        .filter(({ organisationId }) => organisationId === row.id)
        .map((one) => ({ id: one.served, name: names.get(one.served) ?? '' })),
    }));
  }

  private async required(db: Db, areaId: number, id: string): Promise<OrganisationRow> {
    const row = await findOrganisation(db, areaId, id);
    if (!row || row.endedAt) throw new DomainError('identity/organisation-unknown');
    return row;
  }

  /**
   * Throws `identity/organisation-level-wrong`, `-name-taken`, `-parent-wrong`, `identity/served-area-outside`,
   * `identity/area-unknown`, `identity/area-closed`.
   */
  async make(command: Command, areaId: number, form: OrganisationForm): Promise<{ organisationId: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      await openArea(tx, areaId);
      checkLevel(form.kind, areaId);
      const { kind, name, parent } = form;
      const row = {
        areaId,
        id: newId(),
        kind,
        name,
        phone: form.phone ?? null,
        parentAreaId: parent?.areaId ?? null,
        parentId: parent?.id ?? null,
      };
      await this.requireFree(tx, row);
      if (parent) await this.requireParent(tx, row, parent);
      await insertOrganisation(tx, row, accountOf(command.actor)).catch(nameTaken);
      await setServed(tx, areaId, row.id, await this.servable(tx, areaId, form.serves ?? [areaId]));
      return { organisationId: row.id };
    });
  }

  /** Changes name, phone, parent and what it serves; operators' rights follow. Throws as `make` does. */
  async change(command: Command, areaId: number, id: string, change: OrganisationChange): Promise<{ organisationId: string }> {
    requireReach(command.actor, areaId);
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx) => {
        const before = await this.locked(tx, areaId, id);
        const { name, phone, parent } = change;
        await this.requireFree(tx, { ...before, name });
        if (parent) await this.requireParent(tx, before, parent);
        await changeOrganisation(tx, {
          areaId,
          id,
          name,
          phone: phone ?? null,
          parentAreaId: parent?.areaId ?? null,
          parentId: parent?.id ?? null,
        }).catch(nameTaken);
        if (change.serves) await this.serve(tx, before, change.serves, accountOf(command.actor));
        return { organisationId: id };
      },
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }

  private async serve(tx: Tx, { areaId, id }: OrganisationRow, serves: readonly number[], by: string): Promise<void> {
    const { added, removed } = await setServed(tx, areaId, id, await this.servable(tx, areaId, serves));
    for (const operator of await operatorsOf(tx, areaId, id)) {
      if (added.length) await this.rights.give(tx, operator, added, by);
      if (removed.length) await this.rights.take(tx, operator, removed, by);
    }
  }

  /** Ends an organisation: its operators lose their roles and its invitations let nobody in. */
  async end(command: Command, areaId: number, id: string): Promise<{ organisationId: string }> {
    requireReach(command.actor, areaId);
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx) => {
        await this.locked(tx, areaId, id);
        const by = accountOf(command.actor);
        for (const operator of await operatorsOf(tx, areaId, id)) await this.rights.end(tx, operator, { by, code: 'organisation-ended' });
        for (const accountId of await endOfficersOf(tx, areaId, id, by, '单位已撤销')) await revokeTokens(tx, accountId);
        await withdrawAllInvitations(tx, areaId, id);
        await setServed(tx, areaId, id, []);
        await endOrganisation(tx, areaId, id, by);
        return { organisationId: id };
      },
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }

  private async locked(tx: Tx, areaId: number, id: string): Promise<OrganisationRow> {
    const row = await lockOrganisation(tx, areaId, id);
    if (!row || row.endedAt) throw new DomainError('identity/organisation-unknown');
    return row;
  }

  private async requireFree(tx: Tx, row: Pick<OrganisationRow, 'areaId' | 'id' | 'kind' | 'name'>): Promise<void> {
    if (await isNameTaken(tx, row)) throw new DomainError('identity/organisation-name-taken');
  }

  private async requireParent(tx: Tx, child: Pick<OrganisationRow, 'areaId' | 'id' | 'kind'>, { areaId, id }: ParentRef): Promise<void> {
    const parent = await findOrganisation(tx, areaId, id);
    const facts =
      parent && !parent.endedAt ? { areaId, id, kind: parent.kind, above: await organisationsAbove(tx, areaId, id) } : undefined;
    checkParent(child, facts);
  }

  private async servable(tx: Tx, areaId: number, serves: readonly number[]): Promise<number[]> {
    const codes = [...new Set(serves)];
    checkServed(areaId, codes);
    if ((await findAreas(tx, codes)).length !== codes.length) throw new DomainError('identity/area-unknown');
    return codes;
  }
}

/** Two offices enter the same organisation at once: the second finds the first one's. */
const nameTaken = (error: unknown): never => {
  throw (error as { code?: string }).code === '23505' ? new DomainError('identity/organisation-name-taken') : error;
};
