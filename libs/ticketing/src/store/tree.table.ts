import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a district's tree has grown. */
@Entity({ schema: 'ticketing', name: 'tree' })
export class TreeTable {
  /** The district. */
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @Column({ type: 'bigint' })
  size: number;

  /** Roots of its full subtrees, largest first. */
  @Column({ type: 'text', array: true })
  peaks: string[];
}

/** Append-only: which entry stands at a position of the district's tree. */
@Entity({ schema: 'ticketing', name: 'tree_leaf' })
export class TreeLeafTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'bigint' })
  position: number;

  @Column({ name: 'ticket_area_id', type: 'bigint' })
  ticketAreaId: number;

  @Column({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'text' })
  hash: string;
}

/** Append-only: the kept inner nodes. */
@Entity({ schema: 'ticketing', name: 'tree_node' })
export class TreeNodeTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'integer' })
  level: number;

  @PrimaryColumn({ type: 'bigint' })
  position: number;

  @Column({ type: 'text' })
  hash: string;
}

/** Append-only: what the tree was on a day, signed. */
@Entity({ schema: 'ticketing', name: 'tree_head' })
export class TreeHeadTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ type: 'bigint' })
  size: number;

  @Column({ type: 'text' })
  root: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt: Date;

  @Column({ type: 'text' })
  note: string;
}
