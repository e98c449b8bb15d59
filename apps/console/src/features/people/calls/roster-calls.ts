import { type Api, type View } from '../../../calls/api.js';

export type RosterLine = View<'RosterLineBody'>;

/** One batch of the roster: all of it, or nothing. */
export const importLines = async (api: Api, areaId: number, lines: readonly RosterLine[], key: string): Promise<View<'RosterImportView'>> =>
  (await api.post('/api/communities/{areaId}/roster-entries', { path: { areaId: String(areaId) }, body: { lines: [...lines] }, key })).data;
