import { Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@shequtong/kernel';
import { type Db, newId, type Tx } from '@shequtong/platform';
import { defaultNameRule, type Desk, deskRoles, mayKeepDesk, type PublicNameRule, shownName } from '../domain/duty.js';
import { shownPost } from '../domain/shown-post.js';
import { findArea } from '../store/area.store.js';
import { deskPeople, type DeskPerson, type DeskRow, findDesk, formerPeople, lockDesk } from '../store/duty.store.js';
import { findOrganisation } from '../store/organisation.store.js';

/** A person as the desk shows them in public. */
export interface ShownPerson {
  readonly accountId: string;
  readonly name: string;
  readonly post: string;
}

/** Desks: offices that keep a duty roster, their people and how these are named. */
@Injectable()
export class DutyDesks {
  /** The desk to plan at, locked; made at the first plan. Throws `identity/desk-not-yours`, `identity/organisation-unknown`. */
  async keep(tx: Tx, desk: Desk, keeper: readonly Grant[]): Promise<DeskRow> {
    await this.requireOffice(tx, desk);
    if (!mayKeepDesk(keeper, desk, tx.now)) throw new DomainError('identity/desk-not-yours');
    return lockDesk(tx, { areaId: desk.areaId, organisationId: desk.organisationId, id: newId(), nameRule: defaultNameRule(desk) });
  }

  /** Undefined while the office has planned nothing yet. Throws `identity/organisation-unknown`. */
  async find(db: Db, desk: Desk): Promise<DeskRow | undefined> {
    await this.requireOffice(db, desk);
    return findDesk(db, desk);
  }

  private async requireOffice(db: Db, { areaId, organisationId }: Desk): Promise<void> {
    if (!(await findArea(db, areaId))) throw new DomainError('identity/area-unknown');
    if (!organisationId) return;
    const organisation = await findOrganisation(db, areaId, organisationId);
    if (!organisation || organisation.endedAt || organisation.kind !== 'department') throw new DomainError('identity/organisation-unknown');
  }

  /** Who can be on duty there at an instant, longest in office first; somebody with two roles once. */
  async people(db: Db, desk: Desk, at: Date): Promise<DeskPerson[]> {
    const people = await deskPeople(db, desk, deskRoles(desk), at);
    return [...new Map([...people].reverse().map((person) => [person.accountId, person])).values()].reverse();
  }

  /** How people of the desk are shown, also those who have left it. */
  async shown(db: Db, desk: Desk, rule: PublicNameRule, accountIds: readonly string[]): Promise<Map<string, ShownPerson>> {
    const found = await formerPeople(db, desk.areaId, deskRoles(desk), [...new Set(accountIds)]);
    return new Map(
      accountIds.map((accountId) => {
        const person = found.get(accountId);
        return [accountId, this.show(rule, person && { ...person, post: shownPost(person) }, accountId)];
      }),
    );
  }

  /** Who is not found has left. */
  show(
    rule: PublicNameRule,
    person: { readonly post: string; readonly publicName: string | null } | undefined,
    accountId: string,
  ): ShownPerson {
    const post = person?.post ?? '已离任';
    const publicName = person?.publicName ?? post;
    return { accountId, post, name: publicName === post ? post : shownName(rule, { publicName, post }) };
  }
}
