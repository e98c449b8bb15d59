import { ProblemError, type Session } from '@shequtong/api-client';
import { type Account, type SessionCalls, type TokenPair } from './session-calls.js';

export type SessionState =
  /** A kept session is being taken up again. */
  | { readonly kind: 'restoring' }
  /** There is a kept session, and the server does not answer. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out'; readonly because: 'never' | 'left' | 'ended' }
  | { readonly kind: 'signed-in'; readonly account: Account };

/** Where the refresh token is kept, shared by the tabs of one browser. The access token never leaves memory. */
export interface TokenKeep {
  readonly read: () => string | undefined;
  readonly write: (refreshToken: string | undefined) => void;
  /** Tells of changes made by other tabs. */
  readonly onChange: (listener: () => void) => void;
  /** Runs one thing at a time across tabs: two refreshes with one token would look like a replay. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Who is signed in on this page. Lost answers leave a session alone; only a refusal of the server ends it. */
export class SessionStore implements Session {
  private current: SessionState;
  private token: string | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param calls read late, because the client that makes the calls needs this session first. */
  constructor(
    private readonly keep: TokenKeep,
    private readonly calls: () => SessionCalls,
  ) {
    this.current = keep.read() === undefined ? { kind: 'signed-out', because: 'never' } : { kind: 'restoring' };
    keep.onChange(() => this.followOtherTabs());
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  accessToken(): string | undefined {
    return this.token;
  }

  async refresh(): Promise<boolean> {
    const renewed = await this.renew();
    // A refusal is often the first sign that somebody's roles have changed, so they are read again.
    if (renewed && this.current.kind === 'signed-in') void this.readAccount().catch(() => undefined);
    return renewed;
  }

  /** Takes up a kept session at the start, or again after the server was unreachable. */
  async restore(): Promise<void> {
    if (this.keep.read() === undefined) return;
    this.become({ kind: 'restoring' });
    await this.load();
  }

  async begin(tokens: TokenPair): Promise<void> {
    this.take(tokens);
    await this.load();
  }

  async signOut(): Promise<void> {
    await this.calls()
      .signOut()
      .catch(() => undefined);
    this.end('left');
  }

  private async load(): Promise<void> {
    try {
      if (this.token === undefined && !(await this.renew())) return;
      await this.readAccount();
    } catch (error) {
      if (!isRefused(error)) this.become({ kind: 'unreachable' });
      else if (this.keep.read() !== undefined) this.end('ended');
    }
  }

  private renew(): Promise<boolean> {
    return this.keep.alone(async () => {
      const refreshToken = this.keep.read();
      if (refreshToken === undefined) {
        if (this.current.kind !== 'signed-out') this.end('ended');
        return false;
      }
      try {
        this.take(await this.calls().refresh(refreshToken));
        return true;
      } catch (error) {
        if (!isRefused(error)) throw error;
        this.end('ended');
        return false;
      }
    });
  }

  private async readAccount(): Promise<void> {
    const account = await this.calls().account();
    // Whoever signed out while the answer was under way stays signed out.
    if (this.keep.read() !== undefined) this.become({ kind: 'signed-in', account });
  }

  private followOtherTabs(): void {
    if (this.keep.read() === undefined) {
      this.token = undefined;
      if (this.current.kind !== 'signed-out') this.become({ kind: 'signed-out', because: 'left' });
    } else if (this.current.kind === 'signed-out') {
      this.become({ kind: 'restoring' });
      void this.load();
    }
  }

  private take(tokens: TokenPair): void {
    this.token = tokens.accessToken;
    this.keep.write(tokens.refreshToken);
  }

  private end(because: 'left' | 'ended'): void {
    this.token = undefined;
    this.keep.write(undefined);
    this.become({ kind: 'signed-out', because });
  }

  private become(next: SessionState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}

const isRefused = (error: unknown): boolean => error instanceof ProblemError && (error.status === 401 || error.status === 403);
