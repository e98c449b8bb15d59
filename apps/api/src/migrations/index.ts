import { type MigrationInterface } from 'typeorm';
import { Platform1764000000001 } from './001-platform.js';

/** Every migration, oldest first. Forward only; a released one is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [Platform1764000000001];

/** The names the database must know before a process may serve. */
export const migrationNames: readonly string[] = migrations.map((migration) => migration.name);
