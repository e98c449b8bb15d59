import { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How deliveries are (`platform.delivery_state`). */
export interface DeliveryState {
  readonly lagSeconds: number;
  readonly failingSeconds: number;
  readonly failing: number;
  readonly givenUp: number;
}

/** Prometheus figures by route template (never by address, which would hold ids). */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly deliveries = {
    lagSeconds: this.gauge('delivery_lag_seconds', 'Age of the oldest event that waits to be delivered'),
    failingSeconds: this.gauge('delivery_failing_seconds', 'How long the delivery has failed that has failed the longest'),
    failing: this.gauge('deliveries_failing', 'Deliveries that failed and will be tried again'),
    givenUp: this.gauge('deliveries_given_up', 'Deliveries given up after their last try'),
  };

  private readonly sweeps = new Gauge({
    name: 'sweep_age_seconds',
    help: 'Seconds since a sweep last came to its end in any worker; missing until it first did',
    labelNames: ['sweep'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.requests.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
  }

  setDeliveries(state: DeliveryState): void {
    for (const [name, gauge] of Object.entries(this.deliveries)) gauge.set(state[name as keyof DeliveryState]);
  }

  setSweeps(ages: ReadonlyMap<string, number>): void {
    for (const [sweep, seconds] of ages) this.sweeps.set({ sweep }, seconds);
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
