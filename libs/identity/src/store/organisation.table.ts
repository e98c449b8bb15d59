import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'organisation' })
export class OrganisationTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ name: 'parent_area_id', type: 'bigint', nullable: true })
  parentAreaId: number | null;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}

/** An area the organisation serves. */
@Entity({ schema: 'identity', name: 'organisation_service' })
export class OrganisationServiceTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ name: 'served_area_id', type: 'bigint' })
  servedAreaId: number;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt: Date;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt: Date | null;
}

/** A person who works for an organisation on the platform. */
@Entity({ schema: 'identity', name: 'operator' })
export class OperatorTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: string;

  @Column({ name: 'name_sealed', type: 'text', nullable: true })
  nameSealed: string | null;

  @Column({ type: 'text' })
  post: string;

  @Column({ name: 'public_name', type: 'text' })
  publicName: string;

  @Column({ name: 'invited_by', type: 'uuid' })
  invitedBy: string;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'end_code', type: 'text', nullable: true })
  endCode: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: string | null;
}

@Entity({ schema: 'identity', name: 'operator_invitation' })
export class OperatorInvitationTable {
  @PrimaryColumn({ type: 'text' })
  hash: string;

  @Column({ type: 'uuid' })
  id: string;

  @Column({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  role: string;

  @Column({ name: 'uses_max', type: 'integer' })
  usesMax: number;

  @Column({ name: 'uses_left', type: 'integer' })
  usesLeft: number;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
