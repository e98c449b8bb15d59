import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A search for people by something sealed: who, where, by what and how many it found; never for whom. */
@Entity({ schema: 'identity', name: 'search_record' })
export class SearchRecordTable {
  @PrimaryColumn({ name: 'area_id', type: 'bigint' })
  areaId: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  list: string;

  @Column({ name: 'searched_by', type: 'text' })
  searchedBy: string;

  @Column({ type: 'integer' })
  matches: number;

  @Column({ name: 'reader_id', type: 'uuid' })
  readerId: string;

  @Column({ name: 'reader_role', type: 'text' })
  readerRole: string;

  @Column({ name: 'reader_area_id', type: 'bigint' })
  readerAreaId: number;

  @Column({ type: 'timestamptz' })
  at: Date;
}
