export interface CachedToken {
  token: string;
  /** Milliseconds since 1970; from then on the token must not be used. */
  expiresAt: number;
}

/**
 * Where access tokens wait between calls. Several API processes may share one (rows, Redis); no lock is needed,
 * because WeChat's stable token answers the same token to whoever asks before it is due.
 */
export interface TokenCache {
  get(appid: string): Promise<CachedToken | undefined>;
  set(appid: string, entry: CachedToken): Promise<void>;
  /** Forgets this very token; a newer one that another caller stored meanwhile stays. */
  drop(appid: string, token: string): Promise<void>;
}

/** The cache of one process: right for one process, and correct (only less thrifty) for several. */
export class ProcessTokenCache implements TokenCache {
  readonly #entries = new Map<string, CachedToken>();

  async get(appid: string): Promise<CachedToken | undefined> {
    return this.#entries.get(appid);
  }

  async set(appid: string, entry: CachedToken): Promise<void> {
    this.#entries.set(appid, entry);
  }

  async drop(appid: string, token: string): Promise<void> {
    if (this.#entries.get(appid)?.token === token) this.#entries.delete(appid);
  }
}
