import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture that was uploaded in an area; who may see it follows from what it is attached to. */
@Entity({ schema: 'platform', name: 'media' })
export class MediaTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Who uploaded it; null once that person has left. */
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

  /** When its author had it erased; nobody sees it any more, and a sweep removes it. */
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;
}
