import { api, type Schemas } from './api';

export type Scene = Schemas['SceneView'];
export type Building = Schemas['BuildingView'];
export type DutyToday = Schemas['TodayView'];

/** What a scanned or typed code stands for. */
export const readScene = async (code: string): Promise<Scene> =>
  (await api.get('/api/scenes/{code}', { path: { code }, auth: 'none' })).data;

export const readBuildings = async (areaId: number): Promise<Building[]> =>
  (await api.get('/api/communities/{areaId}/buildings', { path: { areaId: String(areaId) }, auth: 'none' })).data.buildings;

/** Who is on duty now, or the secretary in their place, and the office's number. */
export const readDuty = async (areaId: number): Promise<DutyToday> =>
  (await api.get('/api/areas/{areaId}/duty/today', { path: { areaId: String(areaId) } })).data;
