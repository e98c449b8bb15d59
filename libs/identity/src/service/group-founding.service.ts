import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MINUTE_MS, officialCalendar } from '@shequtong/kernel';
import { eachAlone, newId, Reactions, Sweeps, systemActor, Transactions, type Tx } from '@shequtong/platform';
import { defaultGroupRule, filingDueAt, type GroupState, isFounded, successorOf } from '../domain/resident-group.js';
import {
  areasWithLateFilings,
  endFiling,
  groupRuleFor,
  type GroupRow,
  groupsOfMember,
  leaveGroup,
  lockGroup,
  membersOfGroups,
  moveGroup,
  noteLateFilings,
  setLeader,
  startFiling,
} from '../store/resident-group.store.js';
import { platformItself } from './actors.js';

const BATCH = 100;
const SWEEP_MS = MINUTE_MS;

/** What happens to groups by itself: founding at the last confirmation, lateness of the committee, members who move away. */
@Injectable()
export class GroupFounding implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/group-filing', SWEEP_MS, () => this.noteLateness());
    this.reactions.on('membership.ended', 'identity/leave-groups', (tx, { areaId, payload }) =>
      this.movedAway(tx, areaId, payload.membershipId),
    );
    this.reactions.on('membership.taken-back', 'identity/take-back-groups', (tx, { areaId, payload }) =>
      this.movedAway(tx, areaId, payload.membershipId),
    );
  }

  /** Founds the group when enough have confirmed, and starts the committee's deadline. The caller holds the group's lock. */
  async afterConfirming(tx: Tx, group: GroupRow): Promise<GroupState> {
    const { areaId, id } = group;
    const rule = (await groupRuleFor(tx, areaId)) ?? defaultGroupRule;
    const members = await membersOfGroups(tx, areaId, [id]);
    if (!isFounded(group.state, members.length, rule)) return group.state;
    const dueAt = filingDueAt(tx.now, rule, officialCalendar());
    await moveGroup(tx, group, 'founded');
    await startFiling(tx, areaId, id, dueAt);
    tx.publish({
      id: newId(),
      areaId,
      type: 'resident-group.founded',
      aggregate: id,
      at: tx.now.toISOString(),
      payload: { groupId: id, dueAt: dueAt.toISOString() },
    });
    return 'founded';
  }

  /** The caller holds the group's lock. */
  async dissolve(tx: Tx, group: GroupRow): Promise<void> {
    const { areaId, id } = group;
    await moveGroup(tx, group, 'dissolved');
    await endFiling(tx, areaId, id);
    tx.publish({
      id: newId(),
      areaId,
      type: 'resident-group.dissolved',
      aggregate: id,
      at: tx.now.toISOString(),
      payload: { groupId: id },
    });
  }

  /** Notes once per group that the committee is late; who supervises reacts to the event. */
  private async noteLateness(): Promise<{ handled: number; more: boolean }> {
    const areas = await this.transactions.read(platformItself(), (db) => areasWithLateFilings(db, BATCH));
    let full = areas.length === BATCH;
    const handled = await eachAlone(areas, (areaId) =>
      this.transactions.transact(systemActor(areaId), async (tx) => {
        const late = await noteLateFilings(tx, areaId, BATCH);
        for (const { groupId, dueAt } of late) {
          tx.publish({
            id: newId(),
            areaId,
            type: 'resident-group.filing-late',
            aggregate: groupId,
            at: tx.now.toISOString(),
            payload: { groupId, dueAt: dueAt.toISOString() },
          });
        }
        full ||= late.length === BATCH;
        return late.length;
      }),
    );
    return { handled, more: full };
  }

  /** Somebody left the community, or is verified no more: their groups go on under the next member, or end with the last one. */
  private async movedAway(tx: Tx, areaId: number, membershipId: string): Promise<void> {
    for (const groupId of await groupsOfMember(tx, areaId, membershipId)) {
      const group = await lockGroup(tx, areaId, groupId);
      if (!group) continue;
      await leaveGroup(tx, areaId, groupId, membershipId);
      if (group.state === 'dissolved' || group.leaderId !== membershipId) continue;
      const next = successorOf(membershipId, await membersOfGroups(tx, areaId, [groupId]));
      if (next) await setLeader(tx, areaId, groupId, next);
      else await this.dissolve(tx, group);
    }
  }
}
