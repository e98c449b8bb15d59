import type { AppClient } from './app-client.js';
import { numberOf, objectOf, requireNumber, requireObject, requireText, textOf, type JsonObject } from './reply.js';
import { textPieces } from './text-pieces.js';

/** Where the content appears; WeChat judges by it. */
export type ContentPlace = 'profile' | 'comment' | 'forum' | 'social-log';

const sceneOf: Readonly<Record<ContentPlace, number>> = { profile: 1, comment: 2, forum: 3, 'social-log': 4 };

export type Suggestion = 'pass' | 'review' | 'risky';

export interface ContentVerdict {
  /** `review` and everything WeChat may add later goes to people; only `pass` is free. */
  suggest: Suggestion;
  /** WeChat's label of the worst piece: 100 harmless, 20001 politics, 20002 pornography … 21000 other. */
  label: number;
  /** Words WeChat named, each once. */
  keywords: string[];
  /** WeChat's ids of the checks, for a complaint. */
  traceIds: string[];
}

export interface TextToCheck {
  /** The author; must have been active in the application within two hours, else `inactive`. */
  openid: string;
  place: ContentPlace;
  content: string;
  title?: string;
  nickname?: string;
  /** A signature is looked at only with place `profile`. */
  signature?: string;
}

export interface MediaToCheck {
  openid: string;
  place: ContentPlace;
  /** WeChat fetches it: reachable from outside, at most 10 MB. */
  mediaUrl: string;
  kind: 'audio' | 'image';
}

const textPath = '/wxa/msg_sec_check';
const mediaPath = '/wxa/media_check_async';
const harmless: ContentVerdict = { suggest: 'pass', label: 100, keywords: [], traceIds: [] };

/** Checks a text of any length; long ones in overlapping pieces, the worst piece decides. */
export async function checkText(app: AppClient, text: TextToCheck): Promise<ContentVerdict> {
  const { openid, place, content, title, nickname, signature } = text;
  const beside = { title, nickname, signature: place === 'profile' ? signature : undefined };
  const nothingBeside = Object.values(beside).every((value) => !value);
  const pieces = textPieces(content);
  // WeChat wants a content; a title or name alone is checked as the content.
  const contents = pieces.length > 0 || nothingBeside ? pieces : textPieces(Object.values(beside).filter(Boolean).join('\n'));
  let verdict = harmless;
  for (const [index, piece] of contents.entries()) {
    const json = await app.call({
      method: 'POST',
      path: textPath,
      body: { version: 2, openid, scene: sceneOf[place], content: piece, ...(index === 0 ? withoutEmpty(beside) : {}) },
      repeatable: true,
    });
    verdict = worse(verdict, readVerdict(textPath, json));
  }
  return verdict;
}

/** Starts a check of a picture or sound; the verdict is pushed within 30 minutes under this trace id. */
export async function checkMedia(app: AppClient, media: MediaToCheck): Promise<{ traceId: string }> {
  const { openid, place, mediaUrl, kind } = media;
  const json = await app.call({
    method: 'POST',
    path: mediaPath,
    body: { version: 2, openid, scene: sceneOf[place], media_url: mediaUrl, media_type: kind === 'audio' ? 1 : 2 },
    // WeChat refuses a repetition (87020) and the trace id of the first would be lost.
    repeatable: false,
  });
  return { traceId: requireText(mediaPath, json, 'trace_id') };
}

/** The verdict in an answer or in a push. */
export function readVerdict(path: string, json: JsonObject): ContentVerdict {
  const result = requireObject(path, json, 'result');
  const suggest = requireText(path, result, 'suggest');
  return {
    suggest: suggest === 'pass' || suggest === 'risky' ? suggest : 'review',
    label: requireNumber(path, result, 'label'),
    keywords: keywordsOf(json.detail),
    traceIds: [requireText(path, json, 'trace_id')],
  };
}

/** A detail row counts only when its own errcode is 0. */
function keywordsOf(detail: unknown): string[] {
  if (!Array.isArray(detail)) return [];
  const rows = detail.map(objectOf).filter((row) => row !== undefined);
  const words = rows.filter((row) => (numberOf(row.errcode) ?? 0) === 0).map((row) => textOf(row.keyword));
  return [...new Set(words.filter((word) => word !== undefined))];
}

const rank: Readonly<Record<Suggestion, number>> = { pass: 0, review: 1, risky: 2 };

function worse(a: ContentVerdict, b: ContentVerdict): ContentVerdict {
  const worst = rank[b.suggest] > rank[a.suggest] ? b : a;
  return {
    suggest: worst.suggest,
    label: worst.label,
    keywords: [...new Set([...a.keywords, ...b.keywords])],
    traceIds: [...a.traceIds, ...b.traceIds],
  };
}

function withoutEmpty(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
