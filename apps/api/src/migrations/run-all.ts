import { type QueryRunner } from 'typeorm';

/** Runs statements one by one, so that an error names the statement it came from. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
