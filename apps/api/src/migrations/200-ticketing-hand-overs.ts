import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const states = `'submitted', 'accepted', 'handling', 'escalated', 'suspended', 'resolved', 'followed-up', 'rated', 'closed', 'reopened', 'declined', 'withdrawn'`;
const clockKinds = `'first-reply', 'start-handling', 'resolution', 'transfer', 'dispute', 'suspension', 'follow-up', 'close'`;

/** The lines of the state machine: a step, the state it leaves and the one it leads to. */
const ways: Readonly<Record<string, readonly string[]>> = {
  report: ['- > submitted'],
  reply: ['submitted > submitted', 'accepted > accepted', 'handling > handling', 'escalated > escalated', 'suspended > suspended', 'reopened > reopened', 'resolved > resolved', 'followed-up > followed-up', 'rated > rated'],
  'record-call': ['submitted > submitted', 'accepted > accepted', 'handling > handling', 'escalated > escalated', 'suspended > suspended', 'reopened > reopened', 'resolved > resolved', 'followed-up > followed-up', 'rated > rated'],
  accept: ['submitted > accepted', 'escalated > accepted', 'reopened > accepted'],
  'start-handling': ['accepted > handling', 'escalated > handling', 'reopened > handling'],
  escalate: ['accepted > escalated', 'handling > escalated'],
  return: ['escalated > accepted', 'accepted > accepted', 'handling > accepted'],
  'offer-transfer': ['escalated > escalated', 'accepted > accepted', 'handling > handling', 'reopened > reopened'],
  'accept-transfer': ['escalated > accepted', 'accepted > accepted', 'handling > handling', 'suspended > suspended', 'reopened > accepted'],
  'refuse-transfer': ['escalated > escalated', 'accepted > accepted', 'handling > handling', 'reopened > reopened', 'suspended > suspended'],
  'take-back-transfer': ['escalated > escalated', 'accepted > accepted', 'handling > handling', 'reopened > reopened', 'suspended > suspended'],
  dispute: ['escalated > escalated', 'accepted > accepted', 'handling > handling', 'reopened > reopened', 'suspended > suspended'],
  argue: ['escalated > escalated', 'accepted > accepted', 'handling > handling', 'reopened > reopened', 'suspended > suspended'],
  'decide-dispute': ['escalated > escalated', 'escalated > accepted', 'accepted > accepted', 'handling > handling', 'handling > accepted', 'reopened > reopened', 'reopened > accepted', 'suspended > suspended', 'suspended > accepted'],
  'dispute-lapsed': ['escalated > escalated', 'accepted > escalated', 'handling > escalated', 'reopened > escalated', 'suspended > escalated'],
  'ask-suspension': ['handling > handling'],
  suspend: ['handling > suspended'],
  'refuse-suspension': ['handling > handling'],
  resume: ['suspended > handling'],
  'ask-extension': ['handling > handling'],
  extend: ['handling > handling'],
  'refuse-extension': ['handling > handling'],
  resolve: ['handling > resolved'],
  'follow-up': ['resolved > followed-up', 'resolved > rated'],
  'follow-up-failed': ['resolved > resolved'],
  'follow-up-not-solved': ['resolved > reopened'],
  rate: ['resolved > resolved', 'followed-up > rated'],
  'not-solved': ['resolved > reopened', 'followed-up > reopened', 'rated > reopened'],
  close: ['followed-up > closed', 'rated > closed', 'resolved > closed'],
  decline: ['submitted > declined', 'accepted > declined'],
  withdraw: ['submitted > withdrawn', 'accepted > withdrawn', 'handling > withdrawn', 'escalated > withdrawn', 'suspended > withdrawn', 'reopened > withdrawn'],
};
const marks = `'clock-warned', 'clock-breached'`;
const steps = Object.keys(ways).map((step) => `'${step}'`).join(', ');
const lines = Object.entries(ways).flatMap(([step, moves]) => moves.map((move) => `'${step}: ${move}'`)).join(', ');

const replaced = (table: string, name: string, check: string): string => `ALTER TABLE ticketing.${table} DROP CONSTRAINT IF EXISTS ${name}, ADD CONSTRAINT ${name} CHECK (${check})`;

const trace = [
  replaced('trace', 'trace_step_check', `step IN (${steps}, ${marks})`),
  replaced('trace', 'trace_from_state_check', `from_state IN (${states})`),
  replaced('trace', 'trace_to_state_check', `to_state IN (${states})`),
  replaced('trace', 'trace_way_check', `step IN (${marks}) OR (step || ': ' || coalesce(from_state, '-') || ' > ' || to_state) IN (${lines})`),
  // Nobody takes the platform's own steps; a suspension ends by somebody's hand or by itself.
  replaced('trace', 'trace_check3', `step = 'resume' OR (by_account_id IS NULL) = (step IN ('close', 'dispute-lapsed', ${marks}))`),
  replaced('trace', 'trace_check5', `seq = 1 OR step IN ('escalate', 'return', 'accept-transfer', 'decide-dispute', 'dispute-lapsed')
    OR (from_level = to_level AND from_area_id = to_area_id AND from_organisation_id IS NOT DISTINCT FROM to_organisation_id)`),
  replaced('trace', 'trace_return_check', `step <> 'return' OR (from_level, to_level) IN (('street', 'community'), ('district', 'street'))`),
  replaced('trace', 'trace_transfer_check', `step <> 'accept-transfer' OR (from_level = to_level AND from_area_id = to_area_id AND from_organisation_id IS DISTINCT FROM to_organisation_id)`),
];

/**
 * Targets for resolving, in working days by class, our own defaults until a district makes its own (product §3 asks for
 * them and names none). A version of its own, because a ticket keeps the policy it began under.
 */
const DEFAULT_POLICY = '00000000-0000-7000-8000-000000000001';
const WITH_TARGETS = '00000000-0000-7000-8000-000000000002';
const targets = [
  ['estate', 15],
  ['neighbours', 15],
  ['city', 7],
  ['signs', 10],
  ['works', 10],
  ['hazard', 3],
  ['street', 5],
] as const;

const policies = [
  replaced('deadline_rule', 'deadline_rule_kind_check', `kind IN (${clockKinds})`),
  `ALTER TABLE ticketing.deadline_rule ADD COLUMN category text NOT NULL DEFAULT 'any' CHECK (category ~ '^[a-z-]+(\\.[a-z-]+)?$')`,
  'ALTER TABLE ticketing.deadline_rule DROP CONSTRAINT deadline_rule_pkey, ADD PRIMARY KEY (policy_id, kind, level, category)',
  // Whoever is offered a transfer, or decides a dispute, has one working day: a rule of the product, so of every policy.
  `INSERT INTO ticketing.deadline_rule (policy_id, kind, level, amount, unit)
   SELECT id, kind, 'any', 1, 'working-days' FROM ticketing.deadline_policy, unnest(ARRAY['transfer', 'dispute']) AS kind`,
  `INSERT INTO ticketing.deadline_policy (id, scope_id, version, valid_from, warn_percent, failed_follow_ups, contact_days, made_at)
   SELECT '${WITH_TARGETS}', scope_id, 2, '2026-01-01T00:00:00+08:00', warn_percent, failed_follow_ups, contact_days, '2026-01-01T00:00:00+08:00'
   FROM ticketing.deadline_policy WHERE id = '${DEFAULT_POLICY}'`,
  `INSERT INTO ticketing.deadline_rule (policy_id, kind, level, category, amount, unit, ends_at)
   SELECT '${WITH_TARGETS}', kind, level, category, amount, unit, ends_at FROM ticketing.deadline_rule WHERE policy_id = '${DEFAULT_POLICY}'`,
  ...targets.map(([category, days]) => `INSERT INTO ticketing.deadline_rule (policy_id, kind, level, category, amount, unit) VALUES ('${WITH_TARGETS}', 'resolution', 'any', '${category}', ${days}, 'working-days')`),
];

/** Returning, transferring and disputing a ticket, and time that is granted: suspension and extension (product §3). */
export class TicketingHandOvers1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      replaced('ticket', 'ticket_state_check', `state IN (${states})`),
      ...trace,
      replaced('clock', 'clock_kind_check', `kind IN (${clockKinds})`),
      // A clock that stands still since an instant is looked at by nobody until it runs again.
      'ALTER TABLE ticketing.clock ADD COLUMN paused_at timestamptz CHECK (paused_at >= started_at)',
      ...policies,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
