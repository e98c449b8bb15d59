import { ancestorsOf } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type ClockKind } from '../domain/clock-kinds.js';
import { type DeadlinePolicy, type DeadlineRule, type PeriodUnit } from '../domain/deadline-policy.js';
import { type Level } from '../domain/ticket.js';

interface PolicyRow {
  readonly id: string;
  readonly warnPercent: number;
  readonly failedFollowUps: number;
  readonly contactDays: number;
  readonly kind: ClockKind;
  readonly level: Level | 'any';
  /** A class of problems, or `any`. */
  readonly category: string;
  readonly amount: string;
  readonly unit: PeriodUnit;
  readonly endsAt: DeadlineRule['endsAt'] | null;
}

const COLUMNS = `p.id, p.warn_percent AS "warnPercent", p.failed_follow_ups AS "failedFollowUps", p.contact_days AS "contactDays",
  r.kind, r.level, r.category, r.amount::text AS amount, r.unit, r.ends_at AS "endsAt"`;

/** The policy a ticket of a community begins under: the newest version in force of the nearest area that has one. */
export async function policyInForce(db: Db, communityId: number): Promise<DeadlinePolicy | undefined> {
  const rows = await db.query<PolicyRow>(
    `SELECT ${COLUMNS} FROM (
       SELECT * FROM ticketing.deadline_policy WHERE scope_id = ANY ($1::bigint[]) AND valid_from <= $2
       ORDER BY scope_id DESC, valid_from DESC LIMIT 1) p
     JOIN ticketing.deadline_rule r ON r.policy_id = p.id`,
    // A narrower scope has the higher code, so the nearest area comes first and the default, 0, last.
    [[communityId, ...ancestorsOf(communityId), 0], db.now],
  );
  return policyOf(rows);
}

/** Policies by id, as the tickets that began under them need them. */
export async function policiesById(db: Db, ids: readonly string[]): Promise<Map<string, DeadlinePolicy>> {
  const rows = await db.query<PolicyRow>(
    `SELECT ${COLUMNS} FROM ticketing.deadline_policy p JOIN ticketing.deadline_rule r ON r.policy_id = p.id WHERE p.id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  const policies = [...new Set(rows.map((row) => row.id))].map((id) => policyOf(rows.filter((row) => row.id === id)) as DeadlinePolicy);
  return new Map(policies.map((policy) => [policy.id, policy]));
}

function policyOf(rows: readonly PolicyRow[]): DeadlinePolicy | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return {
    id: first.id,
    warnPercent: first.warnPercent,
    failedFollowUps: first.failedFollowUps,
    contactDays: first.contactDays,
    rules: rows.map(({ kind, level, category, amount, unit, endsAt }) => ({
      kind,
      level: level === 'any' ? null : level,
      ...(category !== 'any' && { category }),
      amount: Number(amount),
      unit,
      ...(endsAt && { endsAt }),
    })),
  };
}
