import type { JsonObject } from '../../client/reply.js';
import { authorised, json, refuse, textField, type Routes, type SandboxReply } from '../route.js';
import type { MarkedWord, SandboxApp } from '../seed.js';
import type { SandboxState } from '../state.js';

const maxChars = 2_500;
const notDownloaded = -1008;
const badMedia = { risky: { suggest: 'risky', label: 20002 }, review: { suggest: 'review', label: 20006 } } as const;

/** WeChat's checks of texts, and of pictures and sounds. */
export function contentCheckRoutes(state: SandboxState): Routes {
  return {
    'POST /wxa/msg_sec_check': authorised(state, (app, body) => {
      const { textCheckPerMinute: perMinute, textCheckPerDay: perDay } = state.rules;
      const over = state.limits.spend(`text|${app.appid}`, state.world.now(), { perMinute, perDay, minuteCode: 44991 });
      const wrong = over || wrongAuthor(state, app, body) || wrongText(body);
      return wrong ? refuse(state, wrong) : judgeText(state, body);
    }),
    'POST /wxa/media_check_async': authorised(state, (app, body) => {
      const { mediaCheckPerMinute: perMinute, mediaCheckPerDay: perDay } = state.rules;
      const over = state.limits.spend(`media|${app.appid}`, state.world.now(), { perMinute, perDay, minuteCode: 44991 });
      const wrong = over || wrongAuthor(state, app, body) || wrongMedia(state, body);
      return wrong ? refuse(state, wrong) : startMediaCheck(state, app, body);
    }),
  };
}

function wrongAuthor(state: SandboxState, app: SandboxApp, body: JsonObject): number {
  if (body.version !== 2) return 47001;
  if (![1, 2, 3, 4].includes(body.scene as number)) return 47001;
  const presence = state.world.presenceOf(textField(body, 'openid'));
  if (!presence) return 40003;
  if (presence.appid !== app.appid) return 43104;
  const active = presence.lastActiveAt;
  return active === undefined || state.world.now() - active > state.rules.activeSeconds * 1000 ? 61010 : 0;
}

function wrongText(body: JsonObject): number {
  const content = textField(body, 'content');
  if (content === '') return 44002;
  return content.length > maxChars ? 47001 : 0;
}

function wrongMedia(state: SandboxState, body: JsonObject): number {
  if (body.media_type !== 1 && body.media_type !== 2) return 40004;
  const url = textField(body, 'media_url');
  if (!/^https?:\/\//.test(url)) return 47001;
  return state.checkedMedia.has(url) ? 87020 : 0;
}

function judgeText(state: SandboxState, body: JsonObject): SandboxReply {
  const text = ['content', 'title', 'nickname', 'signature'].map((field) => textField(body, field)).join('\n');
  const hits = state.seed.words.filter(({ word }) => text.includes(word));
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0];
  const suggest = worst?.suggest ?? 'pass';
  const label = worst?.label ?? 100;
  return json({
    errcode: 0,
    errmsg: 'ok',
    trace_id: state.world.id(24),
    result: { suggest, label },
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
      // WeChat lists strategies that failed too; their rows do not count.
      { strategy: 'content_model', errcode: -1002, suggest: 'risky', label: 21000, keyword: '不作数' },
      ...hits.map(keywordRow),
    ],
  });
}

function keywordRow({ word, label, suggest }: MarkedWord): JsonObject {
  return { strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword: word };
}

function startMediaCheck(state: SandboxState, app: SandboxApp, body: JsonObject): SandboxReply {
  const url = textField(body, 'media_url');
  const traceId = state.world.id(32);
  state.checkedMedia.add(url);
  const ordered = state.mediaVerdicts.shift() ?? verdictInName(url);
  // It is fetched when the verdict is due, as the address must stay reachable until then.
  const push = async (): Promise<JsonObject> => {
    const errcode = (await isReachable(url, state.rules.mediaMaxBytes)) ? 0 : notDownloaded;
    return mediaPush(state, app, traceId, errcode, ordered);
  };
  state.pushes.plan(app, push, state.rules.mediaVerdictDelaySeconds);
  return json({ errcode: 0, errmsg: 'ok', trace_id: traceId });
}

/** A file whose address says so is judged badly, so that a person can try it by hand. */
function verdictInName(url: string): { suggest: string; label: number } {
  if (url.includes('sandbox-risky')) return badMedia.risky;
  if (url.includes('sandbox-review')) return badMedia.review;
  return { suggest: 'pass', label: 100 };
}

function mediaPush(
  state: SandboxState,
  app: SandboxApp,
  traceId: string,
  errcode: number,
  result: { suggest: string; label: number },
): JsonObject {
  return {
    ToUserName: app.originalId,
    FromUserName: 'oSandboxContentCheck00000000',
    CreateTime: Math.floor(state.world.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: app.appid,
    trace_id: traceId,
    version: 2,
    errcode,
    errmsg: errcode === 0 ? 'ok' : 'download failed',
    ...(errcode === 0 ? { result, detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] } : {}),
  };
}

async function isReachable(url: string, maxBytes: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok || !response.body) return false;
    let bytes = 0;
    for await (const chunk of response.body) {
      bytes += (chunk as Uint8Array).length;
      if (bytes > maxBytes) return false;
    }
    return bytes > 0;
  } catch {
    return false;
  }
}
