import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody follows a public ticket; who has the same trouble says so beside it. */
@Entity({ schema: 'ticketing', name: 'follow' })
export class FollowTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ name: 'ticket_id', type: 'uuid' })
  ticketId: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** Wants to hear of it; who has the same trouble may not. */
  @Column({ type: 'boolean' })
  follows: boolean;

  @Column({ name: 'me_too', type: 'boolean' })
  meToo: boolean;

  @Column({ type: 'timestamptz' })
  at: Date;
}
