import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'membership' })
export class MembershipTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'building_id', type: 'uuid', nullable: true })
  buildingId: string | null;

  @Column({ type: 'text' })
  relation: string;

  @Column({ type: 'text' })
  state: string;

  /** How it came to be verified. */
  @Column({ type: 'text', nullable: true })
  way: string | null;

  @Column({ name: 'roster_entry_id', type: 'uuid', nullable: true })
  rosterEntryId: string | null;

  @Column({ name: 'entered_by', type: 'text' })
  enteredBy: string;

  @Column({ name: 'name_sealed', type: 'text', nullable: true })
  nameSealed: string | null;

  @Column({ name: 'phone_sealed', type: 'text', nullable: true })
  phoneSealed: string | null;

  @Column({ name: 'document_sealed', type: 'text', nullable: true })
  documentSealed: string | null;

  @Column({ name: 'document_tail_sealed', type: 'text', nullable: true })
  documentTailSealed: string | null;

  @Column({ name: 'room_sealed', type: 'text', nullable: true })
  roomSealed: string | null;

  @Column({ name: 'name_hash', type: 'text', nullable: true })
  nameHash: string | null;

  @Column({ name: 'phone_hash', type: 'text', nullable: true })
  phoneHash: string | null;

  @Column({ name: 'room_hash', type: 'text', nullable: true })
  roomHash: string | null;

  /** What neighbours read; the person's own choice. */
  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ name: 'under_14', type: 'boolean' })
  under14: boolean;

  @Column({ name: 'guardian_id', type: 'uuid', nullable: true })
  guardianId: string | null;

  @Column({ name: 'consent_version', type: 'integer' })
  consentVersion: number;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

@Entity({ schema: 'identity', name: 'review_case' })
export class ReviewCaseTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  membershipId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', array: true })
  reasons: string[];

  @Column({ type: 'text' })
  state: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ name: 'taken_back_by', type: 'uuid', nullable: true })
  takenBackBy: string | null;

  @Column({ name: 'taken_back_reason', type: 'text', nullable: true })
  takenBackReason: string | null;
}

@Entity({ schema: 'identity', name: 'evidence' })
export class EvidenceTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  membershipId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'media_id', type: 'uuid', nullable: true })
  mediaId: string | null;

  @Column({ name: 'note_sealed', type: 'text', nullable: true })
  noteSealed: string | null;

  @Column({ name: 'by_account_id', type: 'uuid' })
  byAccountId: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}

@Entity({ schema: 'identity', name: 'access_record' })
export class AccessRecordTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Null where nobody has joined by the roster entry that was looked at. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  membershipId: string | null;

  @Column({ name: 'roster_entry_id', type: 'uuid', nullable: true })
  rosterEntryId: string | null;

  @Column({ name: 'reader_id', type: 'uuid' })
  readerId: string;

  @Column({ name: 'reader_role', type: 'text' })
  readerRole: string;

  @Column({ name: 'reader_area_id', type: 'bigint' })
  readerAreaId: number;

  @Column({ type: 'text', array: true })
  fields: string[];

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
