import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Command, Commands, Reactions, type Tx } from '@shequtong/platform';
import { hasEnded } from '../domain/ticket.js';
import { isPublic } from '../domain/timeline.js';
import {
  deleteFollow,
  deleteFollowsIn,
  type Following,
  followingOf,
  putFollow,
  type Said,
  stopFollow,
  type TicketKey,
} from '../store/follow.store.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';

/** Neighbours who follow a public ticket, or have the same trouble. Nobody learns who they are; how many is said to everybody. */
@Injectable()
export class FollowsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    // Who moves away is a neighbour no more: what happens there is not theirs to hear.
    this.reactions.on('membership.ended', 'ticketing/end-follows', async (tx, { areaId, payload }) => {
      await deleteFollowsIn(tx, areaId, payload.accountId);
    });
  }

  /**
   * Says of a public ticket that has not ended whether one follows it and whether one has the same trouble; once more says it anew.
   *
   * @throws DomainError platform/not-found, ticket/own-follow, ticket/illegal-step
   */
  async follow(command: Command, key: TicketKey, said: Said): Promise<Following> {
    return this.commands.run(command, key.areaId, async (tx) => {
      const row = await this.open(tx, key);
      if (row.reporterId === accountOf(command.actor)) throw new DomainError('ticket/own-follow');
      if (hasEnded(row)) throw new DomainError('ticket/illegal-step', { step: 'follow', state: row.state });
      if (said.follows || said.meToo) await putFollow(tx, key, accountOf(command.actor), said);
      else await deleteFollow(tx, key, accountOf(command.actor));
      return followingOf(tx, key, accountOf(command.actor));
    });
  }

  /** Follows no more, also what has ended; that one has the same trouble is another word. Throws `platform/not-found`. */
  async unfollow(command: Command, key: TicketKey): Promise<Following> {
    return this.commands.run(command, key.areaId, async (tx) => {
      await this.open(tx, key);
      await stopFollow(tx, key, accountOf(command.actor));
      return followingOf(tx, key, accountOf(command.actor));
    });
  }

  private async open(tx: Tx, { areaId, ticketId }: TicketKey): Promise<TicketRow> {
    const row = await findTicket(tx, areaId, ticketId);
    if (!row || !(isPublic(row) || row.reporterId === tx.actor.accountId)) throw new DomainError('platform/not-found');
    return row;
  }
}
