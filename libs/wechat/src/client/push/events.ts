import { readVerdict, type ContentVerdict } from '../content-check.js';
import { WechatError } from '../errors.js';
import { numberOf, objectOf, textOf, type JsonObject } from '../reply.js';

/** What a push says. A kind nobody here handles is `other`: WeChat sends new ones without asking. */
export type PushEvent =
  /** A picture or sound was judged, or could not be fetched (`verdict` absent): then people have to look. */
  | { kind: 'media-checked'; traceId: string; verdict: ContentVerdict | undefined; errcode: number }
  /** The person answered the question whether messages may be sent; each `accepted` is one message. */
  | { kind: 'subscription-answered'; items: { templateId: string; accepted: boolean }[] }
  /** The person switched messages off (or on) in WeChat's settings. */
  | { kind: 'subscription-changed'; items: { templateId: string; accepted: boolean }[] }
  | { kind: 'message-sent'; items: { templateId: string; messageId: string; delivered: boolean; errorCode: string }[] }
  /** The scene is there when they came by our code. */
  | { kind: 'followed'; scene: string | undefined }
  | { kind: 'unfollowed' }
  /** A follower scanned one of our codes. */
  | { kind: 'scanned'; scene: string }
  | { kind: 'menu-clicked'; key: string }
  | { kind: 'text'; content: string }
  | { kind: 'other'; name: string };

const scenePrefix = 'qrscene_';

/** Reads a message that is known to come from WeChat. @throws WechatError `malformed` when its own fields are missing */
export function readEvent(message: JsonObject): PushEvent {
  const type = textOf(message.MsgType) ?? '';
  if (type === 'text') return { kind: 'text', content: textOf(message.Content) ?? '' };
  if (type !== 'event') return { kind: 'other', name: type };
  const name = textOf(message.Event) ?? '';
  const key = textOf(message.EventKey);
  // WeChat writes some event names in both cases (CLICK, click).
  switch (name.toLowerCase()) {
    case 'wxa_media_check':
      return readMediaCheck(message);
    case 'subscribe_msg_popup_event':
      return { kind: 'subscription-answered', items: rows(message).map(readAnswer) };
    case 'subscribe_msg_change_event':
      return { kind: 'subscription-changed', items: rows(message).map(readAnswer) };
    case 'subscribe_msg_sent_event':
      return { kind: 'message-sent', items: rows(message).map(readSent) };
    case 'subscribe':
      return { kind: 'followed', scene: key?.startsWith(scenePrefix) ? key.slice(scenePrefix.length) : undefined };
    case 'unsubscribe':
      return { kind: 'unfollowed' };
    case 'scan':
      return { kind: 'scanned', scene: key ?? '' };
    case 'click':
      return { kind: 'menu-clicked', key: key ?? '' };
    default:
      return { kind: 'other', name };
  }
}

function readMediaCheck(message: JsonObject): PushEvent {
  const traceId = textOf(message.trace_id);
  if (traceId === undefined) throw new WechatError({ kind: 'malformed', path: 'push', detail: 'no trace_id' });
  const errcode = numberOf(message.errcode) ?? 0;
  const verdict = errcode === 0 ? readVerdict('push', message) : undefined;
  return { kind: 'media-checked', traceId, verdict, errcode };
}

/** WeChat sends `List` as an object when there is one item and as an array when there are several. */
function rows(message: JsonObject): JsonObject[] {
  const list: unknown[] = Array.isArray(message.List) ? message.List : [message.List];
  return list.map(objectOf).filter((row) => row !== undefined);
}

function readAnswer(row: JsonObject): { templateId: string; accepted: boolean } {
  return { templateId: textOf(row.TemplateId) ?? '', accepted: row.SubscribeStatusString === 'accept' };
}

function readSent(row: JsonObject): { templateId: string; messageId: string; delivered: boolean; errorCode: string } {
  const errorCode = textOf(row.ErrorCode) ?? '';
  return {
    templateId: textOf(row.TemplateId) ?? '',
    messageId: textOf(row.MsgID) ?? '',
    delivered: errorCode === '0',
    errorCode,
  };
}
