import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A deadline of a ticket as a row, so that it can be swept and listed. What it says follows from the trace. */
@Entity({ schema: 'ticketing', name: 'clock' })
export class ClockTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ name: 'started_seq', type: 'integer' })
  startedSeq: number;

  @Column({ type: 'text' })
  level: string;

  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'warn_at', type: 'timestamptz', nullable: true })
  warnAt: Date | null;

  @Column({ type: 'boolean' })
  provisional: boolean;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt: Date | null;

  @Column({ name: 'breached_at', type: 'timestamptz', nullable: true })
  breachedAt: Date | null;

  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** Since when it stands still, its ticket being suspended; null when it runs. */
  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true })
  pausedAt: Date | null;

  /** When the sweep must look at it next; null when never. */
  @Column({ name: 'next_look_at', type: 'timestamptz', nullable: true })
  nextLookAt: Date | null;

  /** The edition of the working calendar that `dueAt` was worked out with. */
  @Column({ name: 'calendar_edition', type: 'integer' })
  calendarEdition: number;

  /** The ticket could not be swept; until then the sweep leaves it alone. */
  @Column({ name: 'retry_at', type: 'timestamptz', nullable: true })
  retryAt: Date | null;
}
