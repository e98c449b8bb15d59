import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** When each sweep last came to its end, by the clock of the database, for `/readyz` and `/metrics` of every process. */
@Injectable()
export class SweepMarks {
  constructor(private readonly dataSource: DataSource) {}

  async mark(name: string): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO platform.sweep_mark (name, swept_at) VALUES ($1, now()) ON CONFLICT (name) DO UPDATE SET swept_at = now()',
      [name],
    );
  }
}
