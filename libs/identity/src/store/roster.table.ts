import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An entry of the imported resident roster. Hashes find it, nothing of it is readable at rest. Some time after it was
 * taken off it is emptied of everything but its own hash.
 */
@Entity({ schema: 'identity', name: 'roster_entry' })
export class RosterEntryTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'building_id', type: 'uuid', nullable: true })
  buildingId: string | null;

  @Column({ type: 'text', nullable: true })
  relation: string | null;

  @Column({ name: 'name_sealed', type: 'text', nullable: true })
  nameSealed: string | null;

  @Column({ name: 'phone_sealed', type: 'text', nullable: true })
  phoneSealed: string | null;

  @Column({ name: 'document_sealed', type: 'text', nullable: true })
  documentSealed: string | null;

  @Column({ name: 'room_sealed', type: 'text', nullable: true })
  roomSealed: string | null;

  @Column({ name: 'name_hash', type: 'text', nullable: true })
  nameHash: string | null;

  @Column({ name: 'phone_hash', type: 'text', nullable: true })
  phoneHash: string | null;

  @Column({ name: 'name_phone_hash', type: 'text', nullable: true })
  namePhoneHash: string | null;

  @Column({ name: 'document_hash', type: 'text', nullable: true })
  documentHash: string | null;

  @Column({ name: 'document_tail_hash', type: 'text', nullable: true })
  documentTailHash: string | null;

  @Column({ name: 'room_hash', type: 'text', nullable: true })
  roomHash: string | null;

  /** The same person in the same room imported again is the same entry. */
  @Column({ name: 'entry_hash', type: 'text' })
  entryHash: string;

  /** Who changes the entry names the version they saw. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt: Date;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  /** The account that wrote what it says now, or put it back; null for what was written before that was kept. */
  @Column({ name: 'written_by', type: 'uuid', nullable: true })
  writtenBy: string | null;
}

/** What was done with the roster, by whom; of a correction the names of the fields only. */
@Entity({ schema: 'identity', name: 'roster_change' })
export class RosterChangeTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  change: string;

  @Column({ name: 'entry_id', type: 'uuid', nullable: true })
  entryId: string | null;

  @Column({ type: 'integer' })
  entries: number;

  @Column({ type: 'text', array: true })
  fields: string[];

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Who had joined by the entry then; they stay what they are. */
  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  membershipId: string | null;

  @Column({ name: 'by_account_id', type: 'uuid' })
  byAccountId: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
