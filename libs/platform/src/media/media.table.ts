import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture that was uploaded in an area; who may see it follows from what it is attached to. */
@Entity({ schema: 'platform', name: 'media' })
export class MediaTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Who uploaded it. The id outlives the account's data: what an office attached stays an office's. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'integer' })
  bytes: number;

  @Column({ type: 'integer' })
  width: number;

  @Column({ type: 'integer' })
  height: number;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt: Date;

  /** When its bytes were there; null while they are on their way, or when that failed. */
  @Column({ name: 'stored_at', type: 'timestamptz', nullable: true })
  storedAt: Date | null;

  /** When it became part of something: a ticket, a request to join, a signed consent. It is part of one thing only. */
  @Column({ name: 'attached_at', type: 'timestamptz', nullable: true })
  attachedAt: Date | null;

  /** When it was to go; nobody sees it any more, and a sweep removes it. */
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;
}
