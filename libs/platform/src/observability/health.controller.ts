import { Controller, Get, Header, Inject, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Access, area } from '../auth/access.js';
import { Sweeps } from '../sweeps/sweeps.js';
import { type DeliveryState, Metrics } from './metrics.js';

/** Names of the migrations this build was made with, oldest first. */
export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

/** Seconds the oldest undelivered event may wait before this process calls itself not ready. */
const LAG_LIMIT_SECONDS = 300;
/** Seconds a delivery may fail before it is warned of; the first tries are seconds apart, as a restart somewhere needs. */
const FAILING_LIMIT_SECONDS = 300;
/** Seconds after which a sweep is late; one that runs seldom after two of its own turns. */
const SWEEP_LIMIT_SECONDS = 120;

interface ReadyRow extends DeliveryState {
  readonly migrations: string[];
  readonly sweptSeconds: Readonly<Record<string, number>>;
}

interface ReadyState {
  /** What is not as it should be; empty when this process can serve. */
  readonly problems: string[];
  /** What somebody must look at, though every process serves: one poisoned message must not take the API away. */
  readonly warnings: string[];
  /** Events wait or sweeps are late beyond their limits; unknown when the database does not answer. */
  readonly isBehind?: boolean;
  /** Unknown likewise. */
  readonly deliveries?: DeliveryState;
  /** Seconds since each sweep last came to its end; unknown likewise. */
  readonly sweeps?: ReadonlyMap<string, number>;
}

@Injectable()
export class Readiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sweeps: Sweeps,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  async state(): Promise<ReadyState> {
    try {
      const [row] = await this.dataSource.query<ReadyRow[]>(
        `SELECT ARRAY(SELECT name FROM platform.schema_migration ORDER BY name)::text[] AS migrations, lag_seconds AS "lagSeconds",
                failing_seconds AS "failingSeconds", failing::float8 AS failing, given_up::float8 AS "givenUp",
                (SELECT coalesce(json_object_agg(name, extract(epoch FROM now() - swept_at)), '{}') FROM platform.sweep_mark) AS "sweptSeconds" FROM platform.delivery_state()`,
      );
      if (!row) throw new Error('no state');
      const missing = this.expected.filter((name) => !row.migrations.includes(name));
      // Of those there are: an update may have left the mark of one that is no more.
      const sweeps = new Map(
        this.sweeps.all().flatMap(({ name }) => (row.sweptSeconds[name] === undefined ? [] : [[name, row.sweptSeconds[name]]])),
      );
      const lags = row.lagSeconds > LAG_LIMIT_SECONDS;
      const late = this.lateSweeps(sweeps);
      return {
        deliveries: row,
        sweeps,
        isBehind: lags || late.length > 0,
        problems: [
          ...(missing.length ? [`migrations not applied: ${missing.join(', ')}`] : []),
          ...(lags ? [`events wait since ${Math.round(row.lagSeconds)} s`] : []),
        ],
        warnings: [
          ...(row.failingSeconds > FAILING_LIMIT_SECONDS
            ? [`${row.failing} deliveries fail, the oldest since ${Math.round(row.failingSeconds)} s`]
            : []),
          ...(row.givenUp ? [`${row.givenUp} deliveries were given up`] : []),
          ...(sweeps.size === 0 ? ['no worker has swept anything yet'] : late),
        ],
      };
    } catch (error) {
      return { problems: [`the database does not answer: ${error instanceof Error ? error.message : 'unknown'}`], warnings: [] };
    }
  }

  /** No worker, or one that fails. Only warned of: the API serves without, and is often the first to start. */
  private lateSweeps(ages: ReadonlyMap<string, number>): string[] {
    return this.sweeps.all().flatMap(({ name, everyMs }) => {
      const age = ages.get(name) ?? 0;
      return age > Math.max(SWEEP_LIMIT_SECONDS, (2 * everyMs) / 1000) ? [`${name} was last swept ${Math.round(age)} s ago`] : [];
    });
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
    const { problems, warnings } = await this.readiness.state();
    if (problems.length) void reply.status(503);
    return { status: problems.length ? 'not ready' : 'ready', problems, ...(warnings.length && { warnings }) };
  }

  @Get('metrics')
  @Access('platform.read-public', area.none)
  @Header('Content-Type', 'text/plain; version=0.0.4')
  async figures(): Promise<string> {
    const { deliveries, sweeps } = await this.readiness.state();
    if (deliveries) this.metrics.setDeliveries(deliveries);
    if (sweeps) this.metrics.setSweeps(sweeps);
    return this.metrics.registry.metrics();
  }
}
