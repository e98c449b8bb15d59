import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ACCESS_TOKEN_MINUTES } from './tokens.js';

const RELOAD_MS = 5_000;

/**
 * Accounts whose access tokens, if older than a moment, are refused. Every API process reloads the short list: a row
 * matters only as long as a token can live.
 */
@Injectable()
export class Revocations implements OnModuleInit, OnApplicationShutdown {
  private notBefore = new Map<string, number>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.timer = setInterval(() => void this.reload().catch(() => undefined), RELOAD_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Also called right after this process revoked something, so that its own callers see it at once. */
  async reload(): Promise<void> {
    const rows = await this.dataSource.query<{ key: string; not_before: Date }[]>(
      `SELECT key, not_before FROM platform.revocation WHERE not_before > now() - make_interval(mins => ${ACCESS_TOKEN_MINUTES + 5})`,
    );
    this.notBefore = new Map(rows.map((row) => [row.key, row.not_before.getTime()]));
  }

  /** `key` is an account or a session id. */
  isRevoked(keys: readonly string[], issuedAt: Date): boolean {
    return keys.some((key) => issuedAt.getTime() < (this.notBefore.get(key) ?? 0));
  }
}
