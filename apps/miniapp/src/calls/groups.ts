import { newDraftKey } from '@shequtong/api-client';
import { api, type Schemas } from './api';
import { type ListPage } from './use-list';

export type Group = Schemas['GroupView'];
type GroupRule = Schemas['GroupRuleView'];

const at = (areaId: number, groupId: string) => ({ path: { areaId: String(areaId), groupId }, key: newDraftKey() });

export async function readGroups(areaId: number, cursor?: string): Promise<ListPage<Group>> {
  const { data } = await api.get('/api/communities/{areaId}/groups', { path: { areaId: String(areaId) }, query: { cursor, show: 'all' } });
  return { items: data.groups, next: data.next };
}

/** How many make a group, and by when the committee answers. */
export const readGroupRule = async (areaId: number): Promise<GroupRule> =>
  (await api.get('/api/areas/{areaId}/group-rule', { path: { areaId: String(areaId) } })).data;

/** @param key the draft's own, so that a repeat after a lost answer opens no second group */
export async function openGroup(areaId: number, body: { name: string; purpose: string }, key: string): Promise<void> {
  await api.post('/api/communities/{areaId}/groups', { path: { areaId: String(areaId) }, body, key });
}

export async function confirmGroup(areaId: number, groupId: string): Promise<void> {
  await api.post('/api/communities/{areaId}/groups/{groupId}/confirmation', at(areaId, groupId));
}

export async function leaveGroup(areaId: number, groupId: string): Promise<void> {
  await api.post('/api/communities/{areaId}/groups/{groupId}/leave', at(areaId, groupId));
}

export async function handOnGroup(areaId: number, groupId: string, membershipId: string): Promise<void> {
  await api.post('/api/communities/{areaId}/groups/{groupId}/leader', { ...at(areaId, groupId), body: { membershipId } });
}

export async function dissolveGroup(areaId: number, groupId: string): Promise<void> {
  await api.post('/api/communities/{areaId}/groups/{groupId}/dissolve', at(areaId, groupId));
}
