import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const open = `WHERE NOT (state IN ('closed', 'declined', 'withdrawn'))`;

/** What waits at a desk or in an area is counted and listed among open tickets, however many have ended. */
export class TicketingOpen1764000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX ticket_open_of_office ON ticketing.ticket (responsible_area_id, state, id) ${open}`,
      `CREATE INDEX ticket_open_of_area ON ticketing.ticket (area_id, state, id) ${open}`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
