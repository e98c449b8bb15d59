import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'account' })
export class AccountTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

/** One family of refresh tokens. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  face: string;

  @Column({ type: 'text' })
  device: string;

  @Column({ type: 'bytea' })
  nonce: Buffer;

  @Column({ type: 'integer' })
  generation: number;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'previous_hash', type: 'bytea', nullable: true })
  previousHash: Buffer | null;

  @Column({ name: 'rotated_at', type: 'timestamptz' })
  rotatedAt: Date;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'end_code', type: 'text', nullable: true })
  endCode: string | null;
}

@Entity({ schema: 'identity', name: 'consent' })
export class ConsentTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  act: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}

@Entity({ schema: 'identity', name: 'credential' })
export class CredentialTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ name: 'password_is_initial', type: 'boolean' })
  passwordIsInitial: boolean;

  @Column({ name: 'totp_sealed', type: 'text', nullable: true })
  totpSealed: string | null;

  @Column({ name: 'totp_enrolled_at', type: 'timestamptz', nullable: true })
  totpEnrolledAt: Date | null;

  @Column({ name: 'totp_last_step', type: 'bigint' })
  totpLastStep: number;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;
}

/** What happened to a sign-in of staff; ids only, kept for good. */
@Entity({ schema: 'identity', name: 'credential_change' })
export class CredentialChangeTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  change: string;

  @Column({ name: 'by_account_id', type: 'uuid' })
  byAccountId: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}

@Entity({ schema: 'identity', name: 'role_grant' })
export class RoleGrantTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @Column({ type: 'text' })
  role: string;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId: string | null;

  /** What the office calls itself, such as 党总支书记. */
  @Column({ type: 'text', nullable: true })
  post: string | null;

  /** The name the office shows in public: full for a committee, surname and post for officials. */
  @Column({ name: 'public_name', type: 'text', nullable: true })
  publicName: string | null;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt: Date;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  /** The end it was given with; `endsAt` is another one once somebody ends it. */
  @Column({ name: 'given_until', type: 'timestamptz', nullable: true })
  givenUntil: Date | null;

  @Column({ name: 'given_by', type: 'uuid', nullable: true })
  givenBy: string | null;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt: Date;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: string | null;
}
