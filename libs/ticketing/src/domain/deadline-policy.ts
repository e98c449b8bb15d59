import { type ClockKind } from './clock-kinds.js';
import { type Level } from './ticket.js';

/** How a period is counted. Hours run round the clock; working hours inside office hours; days are calendar days. */
export type PeriodUnit = 'hours' | 'working-hours' | 'working-days' | 'days';

export interface DeadlineRule {
  readonly kind: ClockKind;
  /** The level the rule is for, or null for all. */
  readonly level: Level | null;
  /** The class of problems the rule is for, major (`estate`) or minor (`estate.water`); for all when absent. */
  readonly category?: string;
  readonly amount: number;
  readonly unit: PeriodUnit;
  /** Working days end at 24:00 of the last one, or at its close of office hours where the policy says so. */
  readonly endsAt?: 'midnight' | 'close-of-office';
}

/**
 * One version of the deadlines of an area and everything below it. Versions never change; a new one takes effect at
 * an instant, and a ticket keeps the one it began under.
 */
export interface DeadlinePolicy {
  readonly id: string;
  readonly rules: readonly DeadlineRule[];
  /** Share of the period after which the office is warned, in percent. */
  readonly warnPercent: number;
  readonly failedFollowUps: number;
  /** Calendar days after its end for which the reporter may still be called; 7† unless an area says otherwise. */
  readonly contactDays: number;
}

/** A policy need not set a target for every class; without one there is no such clock. */
const OPTIONAL: readonly ClockKind[] = ['resolution'];

/**
 * The rule for a clock: the nearest class before the wider one, and only then a level's own before the one for all
 * levels. A class comes first because its target is for the problem, whoever has it (product §3, "resolution targets per
 * category"): a rule of a level that outdid it would give danger more time the further up it goes.
 */
export function ruleFor(policy: DeadlinePolicy, kind: ClockKind, level: Level, category: string): DeadlineRule | undefined {
  const fitting = policy.rules.filter((rule) => rule.kind === kind && (rule.level ?? level) === level && fits(rule, category));
  const [rule] = fitting.sort((a, b) => nearness(b) - nearness(a));
  if (!rule && !OPTIONAL.includes(kind)) throw new Error(`deadline policy ${policy.id} has no rule for ${kind} at the ${level}`);
  return rule;
}

const fits = (rule: DeadlineRule, category: string): boolean =>
  rule.category === undefined || rule.category === category || category.startsWith(`${rule.category}.`);

const nearness = ({ category, level }: DeadlineRule): number => (category ? category.split('.').length * 2 : 0) + (level ? 1 : 0);
