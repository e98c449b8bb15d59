import { newDraftKey } from '@shequtong/api-client';
import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type Group = View<'GroupView'>;
export type GroupListing = View<'GroupListing'>;
export type GroupRule = View<'GroupRuleView'>;

const list = '/api/communities/{areaId}/groups';

export async function readGroups(
  api: Api,
  areaId: number,
  show: GroupListing,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Group>> {
  const { data } = await api.get(list, { path: { areaId: String(areaId) }, query: { show, cursor }, signal });
  return { items: data.groups, next: data.next ?? undefined };
}

export async function fileGroup(api: Api, areaId: number, groupId: string): Promise<void> {
  await api.post(`${list}/{groupId}/file`, { path: { areaId: String(areaId), groupId }, key: newDraftKey() });
}

export async function refuseGroup(api: Api, areaId: number, groupId: string, reason: string): Promise<void> {
  await api.post(`${list}/{groupId}/refuse`, { path: { areaId: String(areaId), groupId }, key: newDraftKey(), body: { reason } });
}

export const readRule = async (api: Api, areaId: number, signal: AbortSignal): Promise<GroupRule> =>
  (await api.get('/api/areas/{areaId}/group-rule', { path: { areaId: String(areaId) }, signal })).data;

export async function changeRule(api: Api, areaId: number, rule: GroupRule, key: string): Promise<void> {
  await api.put('/api/areas/{areaId}/group-rule', { path: { areaId: String(areaId) }, key, body: rule });
}
