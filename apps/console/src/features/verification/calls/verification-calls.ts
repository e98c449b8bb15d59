import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type Case = View<'CaseView'>;
export type CaseFile = View<'CaseFileView'>;
export type CaseState = View<'CaseState'>;
export type Verdict = View<'Verdict'>;
export type RejectCode = View<'RejectBody'>['code'];
export type StaffEvidence = View<'StaffEvidenceBody'>['kind'];

/** Where a case lies: its community and its id. */
export interface CaseRef {
  readonly areaId: number;
  readonly caseId: string;
}

const pathOf = ({ areaId, caseId }: CaseRef) => ({ areaId: String(areaId), caseId });
const CASE = '/api/communities/{areaId}/verification-cases/{caseId}';

/** The oldest first, as the server keeps the queue. */
export async function readCases(
  api: Api,
  areaId: number,
  state: CaseState,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Case>> {
  const { data } = await api.get('/api/communities/{areaId}/verification-cases', {
    path: { areaId: String(areaId) },
    query: { state, cursor },
    signal,
  });
  return { items: data.cases, next: data.next ?? undefined };
}

export const readCase = async (api: Api, ref: CaseRef, signal: AbortSignal): Promise<CaseFile> =>
  (await api.get(CASE, { path: pathOf(ref), signal })).data;

export const addEvidence = (api: Api, ref: CaseRef, body: { kind: StaffEvidence; note: string }, key: string) =>
  api.post(`${CASE}/evidence`, { path: pathOf(ref), body, key });

export const approve = (api: Api, ref: CaseRef, rosterEntryId: string | undefined, key: string) =>
  api.post(`${CASE}/approve`, { path: pathOf(ref), body: { rosterEntryId }, key });

export const reject = (api: Api, ref: CaseRef, body: { code: RejectCode; reason: string }, key: string) =>
  api.post(`${CASE}/reject`, { path: pathOf(ref), body, key });

export const settleAsSamePerson = (api: Api, ref: CaseRef, key: string) => api.post(`${CASE}/same-person`, { path: pathOf(ref), key });
