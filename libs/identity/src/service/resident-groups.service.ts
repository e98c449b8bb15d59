import { Injectable } from '@nestjs/common';
import { DomainError, uuidv7 } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, newId, Transactions, type Tx } from '@shequtong/platform';
import {
  afterGroupAct,
  checkFiling,
  checkGroupName,
  defaultGroupRule,
  type GroupAct,
  type GroupRule,
  type GroupState,
} from '../domain/resident-group.js';
import { displayNamesOf, liveMembership, type MembershipRow } from '../store/membership.store.js';
import {
  addGroupRule,
  confirmMember,
  endFiling,
  filingsOf,
  type GroupMemberRow,
  groupRuleFor,
  type GroupRow,
  insertGroup,
  isGroupNameTaken,
  leaveGroup,
  listGroups,
  lockGroup,
  membersOfGroups,
  moveGroup,
  setLeader,
} from '../store/resident-group.store.js';
import { ConsentsService } from './consents.service.js';
import { GroupFounding } from './group-founding.service.js';

export interface GroupOnScreen {
  readonly group: GroupRow;
  readonly members: readonly { readonly membershipId: string; readonly name: string; readonly leads: boolean }[];
  readonly membersMin: number;
  /** Whether the caller is one of the members. */
  readonly mine: boolean;
  readonly filing: { readonly dueAt: Date; readonly late: boolean } | undefined;
}

interface GroupQuestion {
  readonly states: readonly GroupState[];
  readonly after?: { readonly openedAt: string; readonly id: string };
  readonly limit: number;
}

type GroupAnswer = { readonly groupId: string; readonly state: GroupState };

/** Resident groups: founded in the app by verified members, filed with the committee (product §2, Organisations). */
@Injectable()
export class ResidentGroupsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly founding: GroupFounding,
    private readonly consents: ConsentsService,
  ) {}

  async list(actor: Actor, areaId: number, question: GroupQuestion): Promise<GroupOnScreen[]> {
    return this.transactions.read(actor, async (db) => {
      const groups = await listGroups(db, areaId, question);
      const ids = groups.map(({ id }) => id);
      const members = await membersOfGroups(db, areaId, ids);
      const filings = new Map((await filingsOf(db, areaId, ids)).map((row) => [row.groupId, row]));
      const names = await displayNamesOf(
        db,
        areaId,
        members.map(({ accountId }) => accountId),
      );
      const { membersMin } = (await groupRuleFor(db, areaId)) ?? defaultGroupRule;
      return groups.map((group) => {
        const own = members.filter(({ groupId }) => groupId === group.id);
        const filing = filings.get(group.id);
        return {
          group,
          membersMin,
          members: own.map(({ membershipId, accountId }) => ({
            membershipId,
            name: names.get(accountId) ?? '居民',
            leads: membershipId === group.leaderId,
          })),
          mine: own.some(({ accountId }) => accountId === actor.accountId),
          filing: filing && { dueAt: filing.dueAt, late: filing.lateAt !== null || (filing.endedAt ?? db.now) > filing.dueAt },
        };
      });
    });
  }

  /** Opens a group; its leader is the first who confirms. Throws `identity/group-name-official`, `identity/group-name-taken`, `identity/not-verified`, `identity/consent-missing`, `-outdated`. */
  async open(command: Command, areaId: number, form: { name: string; purpose: string }): Promise<GroupAnswer> {
    return this.commands.run(command, areaId, async (tx) => {
      checkGroupName(form.name);
      const leader = await this.member(tx, areaId, command.actor);
      if (await isGroupNameTaken(tx, areaId, form.name)) throw new DomainError('identity/group-name-taken');
      const id = newId();
      await insertGroup(tx, { areaId, id, ...form, leaderId: leader.id }).catch(nameTaken);
      return this.confirmed(tx, await this.locked(tx, areaId, id), leader);
    });
  }

  /** The caller confirms to be a member; with enough of them the group is founded. Throws `identity/group-step-impossible`, and as `open` does. */
  async confirm(command: Command, areaId: number, groupId: string): Promise<GroupAnswer> {
    return this.commands.run(command, areaId, async (tx) => {
      const member = await this.member(tx, areaId, command.actor);
      return this.confirmed(tx, await this.locked(tx, areaId, groupId), member);
    });
  }

  private async confirmed(tx: Tx, group: GroupRow, member: MembershipRow): Promise<GroupAnswer> {
    afterGroupAct(group.state, 'confirm');
    await confirmMember(tx, group.areaId, { groupId: group.id, membershipId: member.id, accountId: member.accountId });
    return { groupId: group.id, state: await this.founding.afterConfirming(tx, group) };
  }

  /** The caller leaves. Throws `identity/not-in-group`, `identity/group-leader-stays`. */
  async leave(command: Command, areaId: number, groupId: string): Promise<GroupAnswer> {
    return this.asMember(command, areaId, groupId, 'leave', async (tx, group, own) => {
      if (own.membershipId === group.leaderId) throw new DomainError('identity/group-leader-stays');
      await leaveGroup(tx, areaId, groupId, own.membershipId);
      return group.state;
    });
  }

  /** The leader hands the lead to another member. Throws `identity/not-in-group`. */
  async handOn(command: Command, areaId: number, groupId: string, toMembershipId: string): Promise<GroupAnswer> {
    return this.asMember(command, areaId, groupId, 'hand-on', async (tx, group, own, members) => {
      if (own.membershipId !== group.leaderId || !members.some(({ membershipId }) => membershipId === toMembershipId))
        throw new DomainError('identity/not-in-group');
      await setLeader(tx, areaId, groupId, toMembershipId);
      return group.state;
    });
  }

  /** The leader dissolves the group. Throws `identity/not-in-group`. */
  async dissolve(command: Command, areaId: number, groupId: string): Promise<GroupAnswer> {
    return this.asMember(command, areaId, groupId, 'dissolve', async (tx, group, own) => {
      if (own.membershipId !== group.leaderId) throw new DomainError('identity/not-in-group');
      await this.founding.dissolve(tx, group);
      return 'dissolved';
    });
  }

  private async asMember(
    command: Command,
    areaId: number,
    groupId: string,
    act: GroupAct,
    work: (tx: Tx, group: GroupRow, own: GroupMemberRow, members: readonly GroupMemberRow[]) => Promise<GroupState>,
  ): Promise<GroupAnswer> {
    return this.commands.run(command, areaId, async (tx) => {
      const group = await this.locked(tx, areaId, groupId);
      const members = await membersOfGroups(tx, areaId, [groupId]);
      const own = members.find(({ accountId }) => accountId === accountOf(command.actor));
      if (!own) throw new DomainError('identity/not-in-group');
      afterGroupAct(group.state, act);
      return { groupId, state: await work(tx, group, own, members) };
    });
  }

  /** The committee files the group; who of it is a member leaves it to a colleague. Throws `identity/group-step-impossible`, `-too-small`, `identity/own-group`. */
  async file(command: Command, areaId: number, groupId: string): Promise<GroupAnswer> {
    return this.decided(command, areaId, groupId, 'file', null);
  }

  /** The committee refuses, with a reason the members read. */
  async refuse(command: Command, areaId: number, groupId: string, reason: string): Promise<GroupAnswer> {
    return this.decided(command, areaId, groupId, 'refuse', reason);
  }

  private async decided(
    command: Command,
    areaId: number,
    groupId: string,
    act: 'file' | 'refuse',
    text: string | null,
  ): Promise<GroupAnswer> {
    return this.commands.run(command, areaId, async (tx) => {
      const group = await this.locked(tx, areaId, groupId);
      const state = afterGroupAct(group.state, act);
      const members = await membersOfGroups(tx, areaId, [groupId]);
      if (members.some(({ accountId }) => accountId === accountOf(command.actor))) throw new DomainError('identity/own-group');
      if (act === 'file') checkFiling(members.length, (await groupRuleFor(tx, areaId)) ?? defaultGroupRule);
      await moveGroup(tx, group, state, { by: accountOf(command.actor), text });
      await endFiling(tx, areaId, groupId);
      tx.publish({
        id: uuidv7(tx.now),
        areaId,
        type: act === 'file' ? 'resident-group.filed' : 'resident-group.refused',
        aggregate: groupId,
        at: tx.now.toISOString(),
        payload: { groupId },
      });
      return { groupId, state };
    });
  }

  async rule(actor: Actor, areaId: number): Promise<GroupRule> {
    return this.transactions.read(actor, async (db) => (await groupRuleFor(db, areaId)) ?? defaultGroupRule);
  }

  /** Lays down what holds in an area from now on; what is under way keeps its deadline. */
  async layDown(command: Command, areaId: number, { membersMin, fileWithinDays }: GroupRule): Promise<{ version: number }> {
    return this.commands.run(command, areaId, async (tx) => ({
      version: await addGroupRule(tx, areaId, { membersMin, fileWithinDays }, accountOf(command.actor)),
    }));
  }

  private async locked(tx: Tx, areaId: number, groupId: string): Promise<GroupRow> {
    const group = await lockGroup(tx, areaId, groupId);
    if (!group) throw new DomainError('platform/not-found');
    return group;
  }

  private async member(tx: Tx, areaId: number, actor: Actor): Promise<MembershipRow> {
    // Their name goes to the members and the committee: new data, which needs their consent.
    const [member] = await Promise.all([liveMembership(tx, areaId, accountOf(actor)), this.consents.required(tx, accountOf(actor))]);
    if (member?.state !== 'verified') throw new DomainError('identity/not-verified');
    return member;
  }
}

const nameTaken = (error: unknown): never => {
  throw (error as { code?: string }).code === '23505' ? new DomainError('identity/group-name-taken') : error;
};
