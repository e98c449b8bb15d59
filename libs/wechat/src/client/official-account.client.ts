import { AppClient } from './app-client.js';
import type { ClientEnvironment, OfficialAccountConfig } from './config.js';
import type { WechatIdentity } from './mini-program.client.js';
import { numberOf, requireText, textOf, type JsonObject } from './reply.js';
import type { TokenCache } from './token-cache.js';

export interface SceneCode {
  ticket: string;
  /** What the code says; draw it as a QR code of any look. */
  url: string;
  /** WeChat's own picture of it. */
  imageUrl: string;
  /** Seconds until it stops working; absent for a permanent one. */
  expiresInSeconds: number | undefined;
}

export type MenuButton =
  | { kind: 'click'; name: string; key: string }
  | { kind: 'view'; name: string; url: string }
  | { kind: 'mini-program'; name: string; appid: string; page: string; fallbackUrl: string }
  | { kind: 'group'; name: string; buttons: MenuButton[] };

/** WeChat's server interface of the official account. Every method that calls WeChat throws `WechatError`. */
export class OfficialAccountClient {
  readonly #config: OfficialAccountConfig;
  readonly #app: AppClient;

  constructor(config: OfficialAccountConfig, cache?: TokenCache, environment?: ClientEnvironment) {
    this.#config = config;
    this.#app = new AppClient(config, cache, environment);
  }

  get appid(): string {
    return this.#config.appid;
  }

  /**
   * The address to which a page opened inside WeChat sends its reader to be recognised without a question
   * (snsapi_base); WeChat sends them back to `redirectUri` with `code` and `state`.
   * @param state unguessable, bound to the browser: the page that comes back must show the same
   */
  authorizeUrl(redirectUri: string, state: string): string {
    const url = new URL('/connect/oauth2/authorize', this.#config.authorizeBaseUrl);
    // WeChat documents this order and the fragment, and compares them as text on some clients.
    url.searchParams.set('appid', this.appid);
    url.searchParams.set('redirect_uri', redirectUri);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('scope', 'snsapi_base');
    url.searchParams.set('state', state);
    url.hash = 'wechat_redirect';
    return url.toString();
  }

  /** Turns the code of web authorisation into the person; the account's openid differs from the mini-program's. */
  async identityOfCode(code: string): Promise<WechatIdentity> {
    const path = '/sns/oauth2/access_token';
    const json = await this.#app.callWithSecret({
      method: 'GET',
      path,
      query: { code, grant_type: 'authorization_code' },
      repeatable: false,
    });
    return { openid: requireText(path, json, 'openid'), unionid: textOf(json.unionid) };
  }

  /**
   * A code that makes its scanner follow the account and tells us the scene.
   * @param scene 1–64 characters @param expiresInSeconds permanent when absent; permanent ones are few per account
   */
  async createSceneCode(scene: string, expiresInSeconds?: number): Promise<SceneCode> {
    const path = '/cgi-bin/qrcode/create';
    const json = await this.#app.call({
      method: 'POST',
      path,
      body: {
        ...(expiresInSeconds === undefined ? {} : { expire_seconds: expiresInSeconds }),
        action_name: expiresInSeconds === undefined ? 'QR_LIMIT_STR_SCENE' : 'QR_STR_SCENE',
        action_info: { scene: { scene_str: scene } },
      },
      repeatable: true,
    });
    const ticket = requireText(path, json, 'ticket');
    const imageUrl = new URL('/cgi-bin/showqrcode', this.#config.codeBaseUrl);
    imageUrl.searchParams.set('ticket', ticket);
    return {
      ticket,
      url: requireText(path, json, 'url'),
      imageUrl: imageUrl.toString(),
      expiresInSeconds: numberOf(json.expire_seconds),
    };
  }

  /** Replaces the account's menu: at most 3 buttons, each a group of at most 5. */
  async setMenu(buttons: readonly MenuButton[]): Promise<void> {
    await this.#app.call({
      method: 'POST',
      path: '/cgi-bin/menu/create',
      body: { button: buttons.map(menuButton) },
      repeatable: true,
    });
  }
}

function menuButton(button: MenuButton): JsonObject {
  const { name } = button;
  switch (button.kind) {
    case 'click':
      return { type: 'click', name, key: button.key };
    case 'view':
      return { type: 'view', name, url: button.url };
    case 'mini-program':
      return { type: 'miniprogram', name, appid: button.appid, pagepath: button.page, url: button.fallbackUrl };
    case 'group':
      return { name, sub_button: button.buttons.map(menuButton) };
  }
}
