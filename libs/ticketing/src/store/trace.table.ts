import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type TraceDetails } from '../domain/trace.js';

/** Append-only: the application may insert and read, and nothing else. */
@Entity({ schema: 'ticketing', name: 'trace' })
export class TraceTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ type: 'text' })
  step: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'by_account_id', type: 'uuid', nullable: true })
  byAccountId: string | null;

  @Column({ name: 'by_role', type: 'text', nullable: true })
  byRole: string | null;

  @Column({ name: 'by_area_id', type: 'bigint', nullable: true })
  byAreaId: number | null;

  @Column({ name: 'by_organisation_id', type: 'uuid', nullable: true })
  byOrganisationId: string | null;

  @Column({ name: 'from_state', type: 'text', nullable: true })
  fromState: string | null;

  @Column({ name: 'to_state', type: 'text' })
  toState: string;

  @Column({ name: 'from_level', type: 'text', nullable: true })
  fromLevel: string | null;

  @Column({ name: 'from_area_id', type: 'bigint', nullable: true })
  fromAreaId: number | null;

  @Column({ name: 'from_organisation_id', type: 'uuid', nullable: true })
  fromOrganisationId: string | null;

  @Column({ name: 'to_level', type: 'text' })
  toLevel: string;

  @Column({ name: 'to_area_id', type: 'bigint' })
  toAreaId: number;

  @Column({ name: 'to_organisation_id', type: 'uuid', nullable: true })
  toOrganisationId: string | null;

  @Column({ type: 'jsonb' })
  details: TraceDetails;

  @Column({ type: 'jsonb' })
  digests: Readonly<Record<string, string>>;

  @Column({ type: 'jsonb' })
  photos: readonly string[];

  @Column({ type: 'text' })
  hash: string;
}

/** Words a person wrote, beside the trace, so that they can be erased without breaking the chain. */
@Entity({ schema: 'ticketing', name: 'trace_words' })
export class TraceWordsTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @PrimaryColumn({ type: 'text' })
  field: string;

  @Column({ type: 'text', nullable: true })
  body: string | null;

  @Column({ type: 'text', nullable: true })
  salt: string | null;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;
}

@Entity({ schema: 'ticketing', name: 'photo' })
export class PhotoTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ name: 'media_id', type: 'uuid' })
  mediaId: string;
}
