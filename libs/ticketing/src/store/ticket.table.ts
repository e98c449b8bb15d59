import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ticketing', name: 'ticket' })
export class TicketTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text' })
  level: string;

  @Column({ name: 'responsible_area_id', type: 'bigint' })
  responsibleAreaId: number;

  @Column({ name: 'responsible_organisation_id', type: 'uuid', nullable: true })
  responsibleOrganisationId: string | null;

  @Column({ type: 'text', nullable: true })
  ending: string | null;

  @Column({ type: 'integer' })
  round: number;

  /** How often its reporter has urged in this round. */
  @Column({ type: 'integer' })
  urges: number;

  @Column({ name: 'category_code', type: 'text' })
  categoryCode: string;

  @Column({ type: 'text' })
  visibility: string;

  @Column({ name: 'reporter_id', type: 'uuid' })
  reporterId: string;

  @Column({ name: 'building_id', type: 'uuid', nullable: true })
  buildingId: string | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt: Date;

  /** The earliest live deadline of an office; null when no office owes anything. */
  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt: Date | null;

  /** The area of the desk whose decision is waited for; null when nobody's is. */
  @Column({ name: 'deciding_area_id', type: 'bigint', nullable: true })
  decidingAreaId: number | null;

  /** How many entries its trace has. */
  @Column({ type: 'integer' })
  entries: number;

  /** The office a transfer is offered to, until it answers; null when none is. */
  @Column({ name: 'offered_area_id', type: 'bigint', nullable: true })
  offeredAreaId: number | null;

  @Column({ name: 'offered_organisation_id', type: 'uuid', nullable: true })
  offeredOrganisationId: string | null;

  @Column({ type: 'integer' })
  version: number;
}

@Entity({ schema: 'ticketing', name: 'diagnosis' })
export class DiagnosisTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ name: 'category_code', type: 'text' })
  categoryCode: string;
}

@Entity({ schema: 'ticketing', name: 'rating' })
export class RatingTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'integer' })
  round: number;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'integer' })
  stars: number;
}
