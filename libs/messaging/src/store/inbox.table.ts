import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'messaging', name: 'inbox_item' })
export class InboxItemTable {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'as_whom', type: 'text' })
  asWhom: string;

  @Column({ name: 'subject_area_id', type: 'bigint' })
  subjectAreaId: number;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ name: 'subject_number', type: 'text', nullable: true })
  subjectNumber: string | null;

  @Column({ name: 'office_area_id', type: 'bigint' })
  officeAreaId: number;

  @Column({ name: 'office_organisation_id', type: 'uuid', nullable: true })
  officeOrganisationId: string | null;

  @Column({ type: 'jsonb' })
  facts: Readonly<Record<string, string>>;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Under these it went before what has happened since was said with it. */
  @Column({ name: 'earlier_ids', type: 'uuid', array: true, default: [] })
  earlierIds: string[];

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
