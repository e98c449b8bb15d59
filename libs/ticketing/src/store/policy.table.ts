import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only: a policy is changed by a new version. */
@Entity({ schema: 'ticketing', name: 'deadline_policy' })
export class DeadlinePolicyTable {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The area it is for, with everything below; 0 is every district. */
  @Column({ name: 'scope_id', type: 'bigint' })
  scopeId: number;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom: Date;

  @Column({ name: 'warn_percent', type: 'integer' })
  warnPercent: number;

  @Column({ name: 'failed_follow_ups', type: 'integer' })
  failedFollowUps: number;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'made_by', type: 'uuid', nullable: true })
  madeBy: string | null;
}

@Entity({ schema: 'ticketing', name: 'deadline_rule' })
export class DeadlineRuleTable {
  @PrimaryColumn({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'text' })
  level: string;

  @Column({ type: 'numeric' })
  amount: number;

  @Column({ type: 'text' })
  unit: string;

  @Column({ name: 'ends_at', type: 'text', nullable: true })
  endsAt: string | null;
}
