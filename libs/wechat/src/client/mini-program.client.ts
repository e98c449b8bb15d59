import { AppClient } from './app-client.js';
import type { ClientEnvironment, WechatAppConfig } from './config.js';
import { checkMedia, checkText, type ContentVerdict, type MediaToCheck, type TextToCheck } from './content-check.js';
import { WechatError } from './errors.js';
import { requireObject, requireText, textOf, type CodeImage } from './reply.js';
import type { TokenCache } from './token-cache.js';

/** Who WeChat says the person is. Store both ids on the server only. */
export interface WechatIdentity {
  openid: string;
  /** The same person across the applications of one Open Platform account; absent when the app is bound to none. */
  unionid: string | undefined;
}

export interface PhoneNumber {
  /** Without plus sign, such as 86. */
  countryCode: string;
  /** Without country code. */
  number: string;
}

export interface MiniProgramCode {
  /** 1–32 characters of 0-9 A-Z a-z _ - and a few signs; put an opaque id in it and resolve it on the server. */
  scene: string;
  /** Without leading slash and query; WeChat opens the first page when absent. */
  page?: string;
  /** Whether the page must exist in the released version; WeChat's default is yes. */
  checkPath?: boolean;
  version?: 'release' | 'trial' | 'develop';
  /** 280–1280 pixels, 430 when absent. */
  width?: number;
  transparent?: boolean;
  lineColor?: { r: number; g: number; b: number };
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page?: string;
  /** By field key of the template (`thing1`); see `fitSubscribeValues`. */
  values: Readonly<Record<string, string>>;
  version?: 'developer' | 'trial' | 'formal';
}

/** WeChat's server interface of one mini-program. Every method throws `WechatError`. */
export class MiniProgramClient {
  readonly #app: AppClient;

  constructor(config: WechatAppConfig, cache?: TokenCache, environment?: ClientEnvironment) {
    this.#app = new AppClient(config, cache, environment);
  }

  get appid(): string {
    return this.#app.appid;
  }

  /**
   * Turns a `wx.login` code into the person. The session key WeChat adds is not handed on: nothing here needs it,
   * and it must never leave the server.
   */
  async code2session(code: string): Promise<WechatIdentity> {
    const path = '/sns/jscode2session';
    const json = await this.#app.callWithSecret({
      method: 'GET',
      path,
      query: { js_code: code, grant_type: 'authorization_code' },
      repeatable: false,
    });
    return { openid: requireText(path, json, 'openid'), unionid: textOf(json.unionid) };
  }

  /**
   * Turns a code of the phone button (not a login code) into the number. Each success costs the operator money.
   * @param openid when given, WeChat checks that the code is this person's
   */
  async phoneNumber(code: string, openid?: string): Promise<PhoneNumber> {
    const path = '/wxa/business/getuserphonenumber';
    const json = await this.#app.call({ method: 'POST', path, body: { code, openid }, repeatable: false });
    const info = requireObject(path, json, 'phone_info');
    if (requireText(path, requireObject(path, info, 'watermark'), 'appid') !== this.appid) {
      throw new WechatError({ kind: 'malformed', path, detail: 'watermark of another application' });
    }
    return { countryCode: requireText(path, info, 'countryCode'), number: requireText(path, info, 'purePhoneNumber') };
  }

  /** The picture of a mini-program code. It never expires: make it once and store it. */
  async miniProgramCode(code: MiniProgramCode): Promise<CodeImage> {
    return this.#app.callForImage({
      method: 'POST',
      path: '/wxa/getwxacodeunlimit',
      body: {
        scene: code.scene,
        page: code.page,
        check_path: code.checkPath,
        env_version: code.version,
        width: code.width,
        is_hyaline: code.transparent,
        ...(code.lineColor ? { auto_color: false, line_color: code.lineColor } : {}),
      },
      repeatable: true,
    });
  }

  /** Checks a text of any length when it is submitted; a later check fails as `inactive`. */
  async checkText(text: TextToCheck): Promise<ContentVerdict> {
    return checkText(this.#app, text);
  }

  /** Starts a check of a picture or sound; hide it until the verdict is pushed under this trace id. */
  async checkMedia(media: MediaToCheck): Promise<{ traceId: string }> {
    return checkMedia(this.#app, media);
  }

  /** Sends one message; it spends one acceptance of this person for this template. */
  async sendSubscribeMessage(message: SubscribeMessage): Promise<{ messageId: string | undefined }> {
    const json = await this.#app.call({
      method: 'POST',
      path: '/cgi-bin/message/subscribe/send',
      body: {
        touser: message.openid,
        template_id: message.templateId,
        page: message.page,
        data: Object.fromEntries(Object.entries(message.values).map(([key, value]) => [key, { value }])),
        miniprogram_state: message.version ?? 'formal',
        lang: 'zh_CN',
      },
      // A lost answer may belong to a delivered message, and the acceptance would be spent twice.
      repeatable: false,
    });
    return { messageId: textOf(json.msgid) };
  }
}
