import { createHash, randomBytes } from 'node:crypto';
import { WechatError } from '../errors.js';
import { numberOf, parseObject, textOf, type JsonObject } from '../reply.js';
import { PushCipher } from './cipher.js';
import { readEvent, type PushEvent } from './events.js';
import { pushSignature, sameSignature } from './signature.js';
import { readFlatXml, writeFlatXml } from './xml.js';

export interface PushConfig {
  appid: string;
  /** The token written in WeChat's console. */
  token: string;
  /** Secure mode when present: bodies that are not encrypted are then refused. */
  encodingAesKey?: string;
}

/** The query parameters of a push, as they came. */
export type PushQuery = Readonly<Record<string, string | string[] | undefined>>;

export interface PushMessage {
  /**
   * The same for every delivery of the same happening. WeChat delivers up to four times and out of order: the caller
   * keeps these ids and acts once.
   */
  dedupeId: string;
  openid: string;
  /** The account's original id (gh_…), the sender of a reply. */
  account: string;
  /** When it happened, by WeChat's clock, to the second. */
  at: Date;
  event: PushEvent;
}

/** WeChat's pushes are a few kilobytes; more is not from WeChat. */
const maxBodyChars = 65_536;

/** What to answer so that WeChat does not deliver again. It must arrive within 5 seconds. */
export const pushAnswer = 'success';

/** Proves that a push is WeChat's and reads it. JSON (mini-program) and XML (official account). */
export class PushReceiver {
  readonly #config: PushConfig;
  readonly #cipher: PushCipher | undefined;

  constructor(config: PushConfig) {
    this.#config = config;
    this.#cipher = config.encodingAesKey === undefined ? undefined : new PushCipher(config.encodingAesKey, config.appid);
  }

  /** The GET with which WeChat checks our address: answer the returned text. @throws WechatError `bad-signature` */
  verify(query: PushQuery): string {
    this.#check(one(query, 'signature'), query);
    return one(query, 'echostr');
  }

  /**
   * Reads a POST.
   * @param body the bytes as text, unparsed
   * @throws WechatError `bad-signature` when it is not WeChat's, `malformed` when it cannot be read
   */
  open(query: PushQuery, body: string): PushMessage {
    if (body.length > maxBodyChars) throw new WechatError({ kind: 'malformed', path: 'push', detail: 'too long' });
    const message = parse(this.#cipher ? this.#decrypt(this.#cipher, query, body) : this.#plain(query, body));
    const openid = textOf(message.FromUserName);
    const seconds = numberOf(message.CreateTime);
    if (openid === undefined || seconds === undefined) {
      throw new WechatError({ kind: 'malformed', path: 'push', detail: 'no sender or time' });
    }
    return {
      dedupeId: dedupeId(message),
      openid,
      account: textOf(message.ToUserName) ?? '',
      at: new Date(seconds * 1000),
      event: readEvent(message),
    };
  }

  /**
   * A text the person sees in the official account as the answer to what they did; send it instead of `success`.
   * @param now when it is answered @param random 16 bytes, for tests
   */
  textReply(to: PushMessage, text: string, now: Date, random: Buffer = randomBytes(16)): string {
    const seconds = Math.floor(now.getTime() / 1000);
    const reply = writeFlatXml({
      ToUserName: to.openid,
      FromUserName: to.account,
      CreateTime: seconds,
      MsgType: 'text',
      Content: text,
    });
    if (!this.#cipher) return reply;
    const nonce = String(random.readUInt32BE(0));
    const { Encrypt, MsgSignature } = this.seal(reply, seconds, nonce, random);
    return writeFlatXml({ Encrypt, MsgSignature, TimeStamp: seconds, Nonce: nonce });
  }

  /** Encrypts and signs an answer in secure mode. @param seconds since 1970 @param random 16 bytes */
  seal(reply: string, seconds: number, nonce: string, random: Buffer): { Encrypt: string; MsgSignature: string } {
    if (!this.#cipher) throw new Error('A sealed answer needs the EncodingAESKey of the push configuration.');
    const encrypted = this.#cipher.encrypt(reply, random);
    return { Encrypt: encrypted, MsgSignature: pushSignature(this.#config.token, String(seconds), nonce, encrypted) };
  }

  #plain(query: PushQuery, body: string): string {
    this.#check(one(query, 'signature'), query);
    return body;
  }

  #decrypt(cipher: PushCipher, query: PushQuery, body: string): string {
    const encrypted = textOf(parse(body).Encrypt) ?? '';
    // Not `signature`: that one does not cover the body.
    this.#check(one(query, 'msg_signature'), query, encrypted);
    const message = cipher.decrypt(encrypted);
    if (message === undefined) throw new WechatError({ kind: 'bad-signature', path: 'push', detail: 'not decryptable' });
    return message;
  }

  #check(given: string, query: PushQuery, ...more: string[]): void {
    const expected = pushSignature(this.#config.token, one(query, 'timestamp'), one(query, 'nonce'), ...more);
    if (!sameSignature(given, expected)) throw new WechatError({ kind: 'bad-signature', path: 'push' });
  }
}

function one(query: PushQuery, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}

function parse(text: string): JsonObject {
  const message = parseObject(text) ?? readFlatXml(text);
  if (!message) throw new WechatError({ kind: 'malformed', path: 'push', detail: 'neither JSON nor XML' });
  return message;
}

/** By WeChat's own id where the message has one, else by who, what and when; hashed, as it may be written to logs. */
function dedupeId(message: JsonObject): string {
  const own = textOf(message.MsgId) ?? textOf(message.trace_id);
  const parts =
    own === undefined
      ? [message.FromUserName, message.CreateTime, message.Event, message.EventKey, message.List]
      : [message.FromUserName, message.MsgType, message.Event, own];
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 32);
}
