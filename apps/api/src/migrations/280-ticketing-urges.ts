import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const open = ['submitted', 'escalated', 'accepted', 'handling', 'reopened'];
const lines = [...open.map((state) => `urge: ${state} > ${state}`), ...[...open, 'suspended'].map((state) => `add-information: ${state} > ${state}`)].map((line) => `'${line}'`).join(', ');

/** A CHECK of the trace that says what it said, or this besides: what is lawful already is not written out again. */
const orElse = (name: string, more: string): string => `DO $widen$
  DECLARE said text;
  BEGIN
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT said FROM pg_constraint WHERE conname = '${name}' AND conrelid = 'ticketing.trace'::regclass;
    EXECUTE format('ALTER TABLE ticketing.trace DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} CHECK (%s OR %s)', said, $more$${more}$more$);
  END $widen$`;

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
