import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type FoundResident = View<'MemberView'>;

/** Verified residents of that whole name: names are kept encrypted and found by their whole. It goes in the body, because addresses are kept in logs. */
export async function findResidents(api: Api, areaId: number, name: string): Promise<Page<FoundResident>> {
  const path = { areaId: String(areaId) };
  const { data } = await api.post('/api/communities/{areaId}/members/search', { path, body: { name, state: 'verified' } });
  return { items: data.members, next: data.next ?? undefined };
}

/** Writes a report down for a resident. */
export const reportFor = async (api: Api, areaId: number, body: View<'ReportForBody'>, key: string): Promise<View<'TicketChangedView'>> =>
  (await api.post('/api/communities/{areaId}/tickets/for-resident', { path: { areaId: String(areaId) }, body, key })).data;
