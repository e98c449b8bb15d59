import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { alsoPublic } from './walls.js';

/**
 * Before verification a person reads what is public (product §2): the row of a public ticket. What hangs on it (words,
 * pictures, trace, clocks) stays behind the private wall and is read once the row has been found to be public.
 */
export class TicketingPublic1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [alsoPublic('ticketing.ticket', `visibility = 'public' AND state <> 'withdrawn'`)]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
