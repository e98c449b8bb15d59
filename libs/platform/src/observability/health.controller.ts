import { Controller, Get, Header, Inject, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Access, area } from '../auth/access.js';
import { Metrics } from './metrics.js';

/** Names of the migrations this build was made with, oldest first. */
export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

/** Seconds the oldest undelivered event may wait before this process calls itself not ready. */
const LAG_LIMIT_SECONDS = 300;

interface ReadyRow {
  readonly migrations: string[];
  readonly lag: number;
}

@Injectable()
export class Readiness {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  /** What is not as it should be; empty when this process can serve. */
  async problems(): Promise<{ problems: string[]; lagSeconds: number }> {
    try {
      const [row] = await this.dataSource.query<ReadyRow[]>(
        `SELECT ARRAY(SELECT name FROM platform.schema_migration ORDER BY name)::text[] AS migrations,
                platform.delivery_lag_seconds()::float8 AS lag`,
      );
      const missing = this.expected.filter((name) => !row?.migrations.includes(name));
      const lagSeconds = row?.lag ?? 0;
      return {
        lagSeconds,
        problems: [
          ...(missing.length ? [`migrations not applied: ${missing.join(', ')}`] : []),
          ...(lagSeconds > LAG_LIMIT_SECONDS ? [`events wait since ${Math.round(lagSeconds)} s`] : []),
        ],
      };
    } catch (error) {
      return { lagSeconds: 0, problems: [`the database does not answer: ${error instanceof Error ? error.message : 'unknown'}`] };
    }
  }
}

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('healthz')
  @Access('platform.read-public', area.none)
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers, migrations are applied, deliveries keep up. */
  @Get('readyz')
  @Access('platform.read-public', area.none)
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; problems: string[] }> {
    const { problems, lagSeconds } = await this.readiness.problems();
    this.metrics.setQueueLag(lagSeconds);
    if (problems.length) void reply.status(503);
    return { status: problems.length ? 'not ready' : 'ready', problems };
  }

  @Get('metrics')
  @Access('platform.read-public', area.none)
  @Header('Content-Type', 'text/plain; version=0.0.4')
  async figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
