import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type GrantRow = View<'HeldGrantView'>;
export type GivableRole = View<'GivableRole'>;
export type MadeStaff = View<'MadeStaffView'>;

const at = (areaId: number) => ({ areaId: String(areaId) });

/** Who holds which role on exactly this area now; residents have a list of their own. */
export async function readGrants(api: Api, areaId: number, cursor: string | undefined, signal: AbortSignal): Promise<Page<GrantRow>> {
  const { data } = await api.get('/api/areas/{areaId}/grants', { path: at(areaId), query: { kind: 'given', cursor }, signal });
  return { items: data.grants, next: data.next ?? undefined };
}

export const giveRole = (api: Api, areaId: number, body: View<'GiveRoleBody'>, key: string) =>
  api.post('/api/areas/{areaId}/grants', { path: at(areaId), body, key });

export const endRole = (api: Api, areaId: number, grantId: string, reason: string, key: string) =>
  api.post('/api/areas/{areaId}/grants/{grantId}/end', { path: { ...at(areaId), grantId }, body: { reason }, key });

/** What nobody could act on any more if the role ended. */
export const readLeftOpen = async (api: Api, areaId: number, grantId: string, signal: AbortSignal): Promise<View<'LeftOpenView'>> =>
  (await api.get('/api/areas/{areaId}/grants/{grantId}/left-open', { path: { ...at(areaId), grantId }, signal })).data;

export const makeStaff = async (api: Api, areaId: number, body: View<'MakeStaffBody'>): Promise<MadeStaff> =>
  (await api.post('/api/areas/{areaId}/staff', { path: at(areaId), body })).data;

/** For who joined an office's organisation on the phone, and so holds a role they cannot sign in for yet. */
export const openSignIn = async (api: Api, areaId: number, accountId: string, username: string): Promise<MadeStaff> =>
  (await api.post('/api/areas/{areaId}/staff/{accountId}/sign-in', { path: { ...at(areaId), accountId }, body: { username } })).data;

export const resetStaff = async (api: Api, areaId: number, accountId: string): Promise<MadeStaff> =>
  (await api.post('/api/areas/{areaId}/staff/{accountId}/reset', { path: { ...at(areaId), accountId } })).data;

/** Colleagues of an office, by the name it shows. */
export const readColleagues = async (api: Api, areaId: number): Promise<readonly View<'DeskMemberView'>[]> =>
  (await api.get('/api/areas/{areaId}/duty/people', { path: at(areaId) })).data.people;
