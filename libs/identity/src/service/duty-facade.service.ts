import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Db } from '@shequtong/platform';
import { type Desk, deskRoles } from '../domain/duty.js';
import { shownPost } from '../domain/shown-post.js';
import { deskPeople, type DeskPerson, onShiftAt } from '../store/duty.store.js';
import { assignedTo, type Owned } from '../store/duty-work.store.js';
import { OnShiftSource } from './on-shift-source.service.js';
import { IdentityFacade, type OfficePerson, type OnDuty } from './identity-facade.service.js';

/**
 * What other contexts ask about duty: the person on duty owes the reply, the owner of the building or line the
 * handling. Only reads, in the transaction it is given.
 */
@Injectable()
export class DutyFacade implements OnModuleInit {
  constructor(
    private readonly shifts: OnShiftSource,
    private readonly identity: IdentityFacade,
  ) {}

  onModuleInit(): void {
    this.shifts.provide(async (db, areaId, at) => (await onShiftAt(db, { areaId, organisationId: null }, at))?.accountId);
  }

  /** Who is on duty at an area's desk, or at one of its departments, at an instant; else who stands in. */
  async dutyOf(db: Db, areaId: number, at: Date, organisationId?: string): Promise<OnDuty | undefined> {
    if (!organisationId) return this.identity.dutyOf(db, areaId, at);
    const desk = { areaId, organisationId };
    const people = await deskPeople(db, desk, deskRoles(desk), at);
    const shift = await onShiftAt(db, desk, at);
    const onShift = people.find(({ accountId }) => accountId === shift?.accountId);
    const person = onShift ?? people[0];
    return person && { ...officePerson(areaId, person), by: onShift ? 'shift' : 'fallback' };
  }

  /** Who of a department is told: whoever is on shift there, else everybody who acts for it; never whose own affair it is. */
  async toldAt(db: Db, areaId: number, at: Date, organisationId: string, ownersId?: string): Promise<OfficePerson[]> {
    const desk = { areaId, organisationId };
    const people = (await deskPeople(db, desk, deskRoles(desk), at)).filter(({ accountId }) => accountId !== ownersId);
    const shift = await onShiftAt(db, desk, at);
    const onShift = people.filter(({ accountId }) => accountId === shift?.accountId);
    return (onShift.length ? onShift : people).map((person) => officePerson(areaId, person));
  }

  /** Who is told at an area's desk of somebody's affair: whoever is on duty, and where that is they themselves, everybody else there. */
  async othersAt(db: Db, areaId: number, at: Date, ownersId?: string): Promise<OfficePerson[]> {
    const onDuty = await this.identity.dutyOf(db, areaId, at);
    if (!onDuty) return [];
    if (onDuty.accountId !== ownersId) return [onDuty];
    const desk = { areaId, organisationId: null };
    const people = await deskPeople(db, desk, deskRoles(desk), at);
    return people.filter(({ accountId }) => accountId !== ownersId).map((person) => officePerson(areaId, person));
  }

  /**
   * Who owes the handling of what concerns a building or a line of work; undefined when nobody owns it, or its owner
   * no longer works there: then the person on duty passes it on.
   */
  async ownerOf(db: Db, areaId: number, owned: Owned, organisationId?: string): Promise<OfficePerson | undefined> {
    const desk: Desk = { areaId, organisationId: organisationId ?? null };
    const accountId = await assignedTo(db, desk, owned);
    if (!accountId) return undefined;
    const person = (await deskPeople(db, desk, deskRoles(desk), db.now)).find((one) => one.accountId === accountId);
    return person && officePerson(areaId, person);
  }
}

const officePerson = (areaId: number, person: DeskPerson): OfficePerson => {
  const post = shownPost(person);
  return { accountId: person.accountId, areaId, role: person.role, post, publicName: person.publicName ?? post };
};
