import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type Logger } from 'pino';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { LOGGER } from '../observability/logger.js';
import { Metrics } from '../observability/metrics.js';
import { ACCESS_TOKEN_MINUTES } from './tokens.js';

const RELOAD_MS = 5_000;

/**
 * Accounts whose access tokens, if older than a moment, are refused. Every API process reloads the short list: a row
 * matters only as long as a token can live. While that fails the last list holds, the log says so and
 * `revocations_age_seconds` grows.
 */
@Injectable()
export class Revocations implements OnModuleInit, OnApplicationShutdown {
  private notBefore = new Map<string, number>();
  private loadedAtMs = Date.now();
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private next?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const ageSeconds = (): number => (Date.now() - this.loadedAtMs) / 1000;
    new Gauge({
      name: 'revocations_age_seconds',
      help: 'Time since this process last read which tokens are revoked',
      registers: [metrics.registry],
      collect() {
        this.set(ageSeconds());
      },
    });
  }

  /** A process that cannot read the list does not start. */
  async onModuleInit(): Promise<void> {
    await this.load();
    this.timer = setInterval(() => void this.reload(), RELOAD_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Also called right after this process revoked something, so that its own callers see it at once. Never rejects: what
   * was revoked is on record, and the next reload finds it. One at a time, so that no older list replaces a newer one;
   * whoever asks while one is under way, which may have read before their row was there, gets the one after it.
   */
  reload(): Promise<void> {
    this.next ??= this.running.then(() => {
      this.next = undefined;
      this.running = this.load().catch((error: unknown) => {
        this.logger.error({ err: error as Error }, 'revoked tokens could not be read; the last list holds');
      });
      return this.running;
    });
    return this.next;
  }

  /** `key` is an account or a session id. */
  isRevoked(keys: readonly string[], issuedAt: Date): boolean {
    return keys.some((key) => issuedAt.getTime() < (this.notBefore.get(key) ?? 0));
  }

  private async load(): Promise<void> {
    const rows = await this.dataSource.query<{ key: string; not_before: Date }[]>(
      `SELECT key, not_before FROM platform.revocation WHERE not_before > now() - make_interval(mins => ${ACCESS_TOKEN_MINUTES + 5})`,
    );
    this.notBefore = new Map(rows.map((row) => [row.key, row.not_before.getTime()]));
    this.loadedAtMs = Date.now();
  }
}
