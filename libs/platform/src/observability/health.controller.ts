import { Controller, Get, Header, Inject, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Access, area } from '../auth/access.js';
import { type DeliveryState, Metrics } from './metrics.js';

/** Names of the migrations this build was made with, oldest first. */
export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

/** Seconds the oldest undelivered event may wait before this process calls itself not ready. */
const LAG_LIMIT_SECONDS = 300;
/** Seconds a delivery may fail before it is warned of; the first tries are seconds apart, as a restart somewhere needs. */
const FAILING_LIMIT_SECONDS = 300;

interface ReadyRow extends DeliveryState {
  readonly migrations: string[];
}

export interface ReadyState {
  /** What is not as it should be; empty when this process can serve. */
  readonly problems: string[];
  /** What somebody must look at, though every process serves: one poisoned message must not take the API away. */
  readonly warnings: string[];
  /** Unknown when the database does not answer. */
  readonly deliveries?: DeliveryState;
}

@Injectable()
export class Readiness {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  async state(): Promise<ReadyState> {
    try {
      const [row] = await this.dataSource.query<ReadyRow[]>(
        `SELECT ARRAY(SELECT name FROM platform.schema_migration ORDER BY name)::text[] AS migrations, lag_seconds AS "lagSeconds",
                failing_seconds AS "failingSeconds", failing::float8 AS failing, given_up::float8 AS "givenUp" FROM platform.delivery_state()`,
      );
      if (!row) throw new Error('no state');
      const missing = this.expected.filter((name) => !row.migrations.includes(name));
      return {
        deliveries: row,
        problems: [
          ...(missing.length ? [`migrations not applied: ${missing.join(', ')}`] : []),
          ...(row.lagSeconds > LAG_LIMIT_SECONDS ? [`events wait since ${Math.round(row.lagSeconds)} s`] : []),
        ],
        warnings: [
          ...(row.failingSeconds > FAILING_LIMIT_SECONDS ? [`${row.failing} deliveries fail, the oldest since ${Math.round(row.failingSeconds)} s`] : []),
          ...(row.givenUp ? [`${row.givenUp} deliveries were given up`] : []),
        ],
      };
    } catch (error) {
      return { problems: [`the database does not answer: ${error instanceof Error ? error.message : 'unknown'}`], warnings: [] };
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
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; problems: string[]; warnings?: string[] }> {
    const { problems, warnings, deliveries } = await this.readiness.state();
    if (deliveries) this.metrics.setDeliveries(deliveries);
    if (problems.length) void reply.status(503);
    return { status: problems.length ? 'not ready' : 'ready', problems, ...(warnings.length && { warnings }) };
  }

  @Get('metrics')
  @Access('platform.read-public', area.none)
  @Header('Content-Type', 'text/plain; version=0.0.4')
  async figures(): Promise<string> {
    const { deliveries } = await this.readiness.state();
    if (deliveries) this.metrics.setDeliveries(deliveries);
    return this.metrics.registry.metrics();
  }
}
