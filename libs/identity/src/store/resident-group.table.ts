import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'group_rule' })
export class GroupRuleTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ name: 'members_min', type: 'integer' })
  membersMin: number;

  @Column({ name: 'file_within_days', type: 'integer' })
  fileWithinDays: number;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  @Column({ name: 'in_force_at', type: 'timestamptz' })
  inForceAt: Date;
}

@Entity({ schema: 'identity', name: 'resident_group' })
export class ResidentGroupTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ name: 'leader_id', type: 'uuid', nullable: true })
  leaderId: string | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'founded_at', type: 'timestamptz', nullable: true })
  foundedAt: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ name: 'dissolved_at', type: 'timestamptz', nullable: true })
  dissolvedAt: Date | null;
}

@Entity({ schema: 'identity', name: 'group_member' })
export class GroupMemberTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @PrimaryColumn({ name: 'membership_id', type: 'uuid' })
  membershipId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;
}

/** The committee's deadline for one group. */
@Entity({ schema: 'identity', name: 'group_filing' })
export class GroupFilingTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'late_at', type: 'timestamptz', nullable: true })
  lateAt: Date | null;
}
