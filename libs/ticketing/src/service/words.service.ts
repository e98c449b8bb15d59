import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Command, Commands, MediaService } from '@shequtong/platform';
import { hasEnded } from '../domain/ticket.js';
import { lockTicket } from '../store/ticket.store.js';
import { eraseWordsBy, mediaAttachedBy } from '../store/trace-words.store.js';

/** The author's right to have their own words and pictures removed. The trace keeps that something was said, and stays verifiable. */
@Injectable()
export class WordsService {
  constructor(
    private readonly commands: Commands,
    private readonly media: MediaService,
  ) {}

  /**
   * Erases what the caller wrote and photographed on a ticket of theirs that has ended; before that the offices need it
   * to help. @returns how many texts
   */
  async eraseOwn(command: Command, areaId: number, ticketId: string): Promise<{ readonly erased: number }> {
    return this.commands.run(command, areaId, async (tx) => {
      const row = await lockTicket(tx, areaId, ticketId);
      const accountId = accountOf(command.actor);
      if (!row || row.reporterId !== accountId) throw new DomainError('platform/not-found');
      if (!hasEnded(row)) throw new DomainError('ticket/illegal-step', { step: 'erase', state: row.state });
      await this.media.erase(tx, areaId, await mediaAttachedBy(tx, areaId, ticketId, accountId));
      return { erased: await eraseWordsBy(tx, areaId, ticketId, accountId) };
    });
  }
}
