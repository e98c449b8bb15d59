import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { orElse } from './or-else.js';
import { runAll } from './run-all.js';

const open = ['submitted', 'escalated', 'accepted', 'handling', 'reopened'];
const lines = [...open.map((state) => `urge: ${state} > ${state}`), ...[...open, 'suspended'].map((state) => `add-information: ${state} > ${state}`)].map((line) => `'${line}'`).join(', ');

/** What a reporter says after the report: more about the matter, and that they wait (product §3). */
export class TicketingUrges1764000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      orElse('trace_step_check', `step IN ('add-information', 'urge')`),
      orElse('trace_way_check', `(step || ': ' || from_state || ' > ' || to_state) IN (${lines})`),
      'ALTER TABLE ticketing.ticket ADD COLUMN urges integer NOT NULL DEFAULT 0 CHECK (urges >= 0)',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
