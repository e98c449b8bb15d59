import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { orElse } from './or-else.js';
import { runAll } from './run-all.js';

const held = ['escalated', 'accepted', 'handling', 'suspended', 'reopened', 'resolved', 'followed-up', 'rated'];
const lines = held.map((state) => `'office-ended: ${state} > ${state}'`).join(', ');

/** A department that ends leaves its tickets to the desk of its area; nobody takes that step but the platform (product §3, 首接负责). */
export class TicketingEndedOffices1764000000285 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      orElse('trace_step_check', `step = 'office-ended'`),
      orElse('trace_way_check', `(step || ': ' || from_state || ' > ' || to_state) IN (${lines})`),
      orElse('trace_check3', `step = 'office-ended'`),
      orElse('trace_check5', `step = 'office-ended'`),
      `ALTER TABLE ticketing.trace ADD CONSTRAINT trace_office_ended_check CHECK (step <> 'office-ended' OR
        (by_account_id IS NULL AND from_level = to_level AND from_area_id = to_area_id AND from_organisation_id IS NOT NULL AND to_organisation_id IS NULL))`,
      // Departments hold few of a district's tickets; the sweep that looks for ended ones reads these and no others.
      `CREATE INDEX ticket_of_departments ON ticketing.ticket (responsible_area_id, responsible_organisation_id, area_id, id)
        WHERE responsible_organisation_id IS NOT NULL AND state NOT IN ('closed', 'declined', 'withdrawn')`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
