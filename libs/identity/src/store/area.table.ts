import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'area' })
export class AreaTable {
  @PrimaryColumn({ type: 'bigint' })
  id: number;

  @Column({ name: 'parent_id', type: 'bigint', nullable: true })
  parentId: number | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  initials: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ name: 'successor_id', type: 'bigint', nullable: true })
  successorId: number | null;
}

@Entity({ schema: 'identity', name: 'former_name' })
export class FormerNameTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @Column({ type: 'text' })
  name: string;

  @PrimaryColumn({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @PrimaryColumn({ name: 'valid_to', type: 'date' })
  validTo: string;
}

@Entity({ schema: 'identity', name: 'building' })
export class BuildingTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Order in lists. */
  @Column({ type: 'integer' })
  position: number;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}

/** What became of buildings and units, and by whom. */
@Entity({ schema: 'identity', name: 'place_change' })
export class PlaceChangeTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  change: string;

  /** As they were then: of a renaming before and after, of a merger the unit and what it became part of. */
  @Column({ type: 'text', array: true })
  names: string[];

  @Column({ name: 'building_id', type: 'uuid', nullable: true })
  buildingId: string | null;

  @Column({ name: 'other_area_id', type: 'bigint', nullable: true })
  otherAreaId: number | null;

  @Column({ name: 'last_day', type: 'date', nullable: true })
  lastDay: string | null;

  /** Null where the platform did it. */
  @Column({ name: 'by_account_id', type: 'uuid', nullable: true })
  byAccountId: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}

@Entity({ schema: 'identity', name: 'privacy_notice' })
export class PrivacyNoticeTable {
  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'in_force_at', type: 'timestamptz' })
  inForceAt: Date;
}
