import { defaults, type ClientEnvironment, type WechatAppConfig } from './config.js';
import { WechatError } from './errors.js';
import { requireNumber, requireText, type CodeImage, type JsonObject, type Reply } from './reply.js';
import { ProcessTokenCache, type TokenCache } from './token-cache.js';
import { WechatTransport, type WechatCall } from './transport.js';

const tokenPath = '/cgi-bin/stable_token';

/** What every WeChat application shares: its credentials, its access token and the way calls are made. */
export class AppClient {
  readonly #config: WechatAppConfig;
  readonly #cache: TokenCache;
  readonly #now: () => number;
  readonly #transport: WechatTransport;
  #fetching: Promise<string> | undefined;

  constructor(config: WechatAppConfig, cache: TokenCache = new ProcessTokenCache(), environment: ClientEnvironment = {}) {
    this.#config = config;
    this.#cache = cache;
    this.#now = environment.now ?? Date.now;
    this.#transport = new WechatTransport(config, environment);
  }

  get appid(): string {
    return this.#config.appid;
  }

  /** A call that identifies the application by id and secret instead of a token. */
  async callWithSecret(call: WechatCall): Promise<JsonObject> {
    const query = { appid: this.#config.appid, secret: this.#config.secret, ...call.query };
    return asJson(call.path, await this.#transport.send({ ...call, query }));
  }

  /** A call with the access token, answered by JSON. */
  async call(call: WechatCall): Promise<JsonObject> {
    return asJson(call.path, await this.#authorised(call));
  }

  /** A call with the access token, answered by a picture. */
  async callForImage(call: WechatCall): Promise<CodeImage> {
    const reply = await this.#authorised(call);
    if (reply.kind !== 'image') throw new WechatError({ kind: 'malformed', path: call.path, detail: 'no picture' });
    return reply.image;
  }

  /** A refused token is dropped, fetched once more and the call repeated once; it had no effect before. */
  async #authorised(call: WechatCall): Promise<Reply> {
    const token = await this.#token();
    try {
      return await this.#withToken(call, token);
    } catch (error) {
      if (!(error instanceof WechatError) || error.kind !== 'token') throw error;
      await this.#cache.drop(this.#config.appid, token);
      return await this.#withToken(call, await this.#token());
    }
  }

  async #withToken(call: WechatCall, token: string): Promise<Reply> {
    return this.#transport.send({ ...call, query: { access_token: token, ...call.query } });
  }

  async #token(): Promise<string> {
    const cached = await this.#cache.get(this.#config.appid);
    if (cached && cached.expiresAt > this.#now()) return cached.token;
    // Single flight: whoever comes while a token is being fetched waits for that one.
    this.#fetching ??= this.#fetchToken().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetchToken(): Promise<string> {
    const { appid, secret } = this.#config;
    const askedAt = this.#now();
    const reply = await this.#transport.send({
      method: 'POST',
      path: tokenPath,
      // Never force_refresh: that kills the token other processes are using.
      body: { grant_type: 'client_credential', appid, secret },
      repeatable: true,
    });
    const json = asJson(tokenPath, reply);
    const token = requireText(tokenPath, json, 'access_token');
    const margin = this.#config.tokenMarginSeconds ?? defaults.tokenMarginSeconds;
    const expiresAt = askedAt + (requireNumber(tokenPath, json, 'expires_in') - margin) * 1000;
    await this.#cache.set(appid, { token, expiresAt });
    return token;
  }
}

function asJson(path: string, reply: Reply): JsonObject {
  if (reply.kind !== 'json') throw new WechatError({ kind: 'malformed', path, detail: 'a picture instead of JSON' });
  return reply.json;
}
