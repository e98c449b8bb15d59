import { newDraftKey } from '@shequtong/api-client';
import { type Api, type View } from '../../../calls/api.js';

export type Area = View<'AreaView'>;
export type AreaHistory = View<'AreaHistoryView'>;
export type Poster = View<'PosterView'>;
export type PosterFormat = 'pdf' | 'png' | 'svg';

export const posterTypes: Readonly<Record<PosterFormat, string>> = { pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml' };

const at = (areaId: number) => ({ path: { areaId: String(areaId) } });
/** Drawing many sheets takes its time. */
const BOOK_TIMEOUT_MS = 180_000;
const DRAW_TIMEOUT_MS = 45_000;

export const readArea = async (api: Api, areaId: number, signal: AbortSignal): Promise<View<'AreaWithChildrenView'>> =>
  (await api.get('/api/areas/{areaId}', { ...at(areaId), signal })).data;

export const searchAreas = async (api: Api, words: string, within: number | undefined, signal: AbortSignal): Promise<readonly Area[]> =>
  (await api.get('/api/areas/search', { query: { q: words, within }, signal })).data.areas;

export const readHistory = async (api: Api, areaId: number, signal: AbortSignal): Promise<AreaHistory> =>
  (await api.get('/api/areas/{areaId}/history', { ...at(areaId), signal })).data;

export async function mergeArea(api: Api, areaId: number, successorId: number, lastDay: string, key: string): Promise<void> {
  await api.post('/api/areas/{areaId}/merge', { ...at(areaId), key, body: { successorId, lastDay } });
}

export async function undoMerge(api: Api, areaId: number, key: string): Promise<void> {
  await api.post('/api/areas/{areaId}/merge/undo', { ...at(areaId), key });
}

export async function renameArea(api: Api, areaId: number, name: string, key: string): Promise<void> {
  await api.post('/api/areas/{areaId}/rename', { ...at(areaId), key, body: { name } });
}

/** What one request may carry. */
const BUILDINGS_AT_ONCE = 200;

/** Adds buildings in the order they were written; those that are there stay, so a part sent twice adds nothing. */
export async function addBuildings(api: Api, areaId: number, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += BUILDINGS_AT_ONCE) {
    await api.post('/api/communities/{areaId}/buildings', {
      ...at(areaId),
      key: newDraftKey(),
      body: { names: names.slice(from, from + BUILDINGS_AT_ONCE) },
    });
  }
}

export const renameBuilding = async (api: Api, areaId: number, buildingId: string, name: string, key: string): Promise<void> => {
  await api.put('/api/communities/{areaId}/buildings/{buildingId}/name', {
    path: { areaId: String(areaId), buildingId },
    key,
    body: { name },
  });
};

export const retireBuilding = async (api: Api, areaId: number, buildingId: string, key: string): Promise<void> => {
  await api.post('/api/communities/{areaId}/buildings/{buildingId}/retire', { path: { areaId: String(areaId), buildingId }, key });
};

export const readPosters = async (api: Api, areaId: number, signal: AbortSignal): Promise<readonly Poster[]> =>
  (await api.get('/api/communities/{areaId}/posters', { ...at(areaId), signal })).data.posters;

export const drawPoster = async (
  api: Api,
  areaId: number,
  code: string,
  format: PosterFormat,
  signal?: AbortSignal,
): Promise<ArrayBuffer> =>
  (
    await api.download('/api/communities/{areaId}/posters/{code}/{format}', {
      path: { areaId: String(areaId), code, format },
      signal,
      timeoutMs: DRAW_TIMEOUT_MS,
    })
  ).data;

/** So many sheets come in one document. */
export const SHEETS_AT_ONCE = 60;

export const drawBook = async (api: Api, areaId: number, from: number): Promise<ArrayBuffer> =>
  (
    await api.download('/api/communities/{areaId}/poster-book', {
      ...at(areaId),
      query: { from, limit: SHEETS_AT_ONCE },
      timeoutMs: BOOK_TIMEOUT_MS,
    })
  ).data;

/** The official account's code: whoever scans it follows and is sent the way in. */
export const drawFollowCode = async (api: Api, areaId: number, code: string): Promise<ArrayBuffer> =>
  (
    await api.download('/api/communities/{areaId}/posters/{code}/official-account/png', {
      path: { areaId: String(areaId), code },
      timeoutMs: DRAW_TIMEOUT_MS,
    })
  ).data;
