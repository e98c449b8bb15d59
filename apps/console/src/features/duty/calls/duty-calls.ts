import { newDraftKey } from '@shequtong/api-client';
import { type Api, type View } from '../../../calls/api.js';

/** Whose roster: a place's own desk, or one of its departments. */
export interface Desk {
  readonly areaId: number;
  readonly organisationId?: string;
}

export type DutyWeek = View<'DutyWeekView'>;
export type OnDuty = NonNullable<View<'TodayView'>['onDuty']>;
export type Shift = View<'ShiftView'>;
export type Member = View<'DeskMemberView'>;
export type NameRule = View<'PublicNameRule'>;
export type Line = View<'LineView'>;

/** A shift as it is planned; instants are ISO 8601. */
export type ShiftToPlan = View<'ShiftInput'>;

const at = ({ areaId }: Desk) => ({ areaId: String(areaId) });
/** More shifts than a request may carry are never planned at once: a week of three shifts a day is 21. */
export const PLAN_AT_ONCE = 100;

export const readWeek = async (api: Api, desk: Desk, day: string, signal?: AbortSignal): Promise<DutyWeek> =>
  (await api.get('/api/areas/{areaId}/duty/week', { path: at(desk), query: { organisationId: desk.organisationId, day }, signal })).data;

export const readToday = async (api: Api, desk: Desk, signal: AbortSignal): Promise<View<'TodayView'>> =>
  (await api.get('/api/areas/{areaId}/duty/today', { path: at(desk), query: { organisationId: desk.organisationId }, signal })).data;

export const readPeople = async (api: Api, desk: Desk, signal: AbortSignal): Promise<readonly Member[]> =>
  (await api.get('/api/areas/{areaId}/duty/people', { path: at(desk), query: { organisationId: desk.organisationId }, signal })).data
    .people;

/** Departments of a place, each with a roster of its own. */
export const readDepartments = async (api: Api, areaId: number, signal: AbortSignal): Promise<readonly View<'OrganisationView'>[]> =>
  (
    await api.get('/api/areas/{areaId}/organisations', {
      path: { areaId: String(areaId) },
      query: { kind: 'department', limit: 100 },
      signal,
    })
  ).data.organisations;

export const planShifts = async (api: Api, desk: Desk, shifts: readonly ShiftToPlan[], key: string): Promise<readonly string[]> =>
  (
    await api.post('/api/areas/{areaId}/duty/shifts', {
      path: at(desk),
      key,
      body: { organisationId: desk.organisationId, shifts: [...shifts] },
    })
  ).data.shiftIds;

/** Takes a shift to come off the roster, or ends the one under way. */
export const removeShift = async (api: Api, areaId: number, shiftId: string): Promise<View<'RemovedShift'>> =>
  (await api.delete('/api/areas/{areaId}/duty/shifts/{shiftId}', { path: { areaId: String(areaId), shiftId }, key: newDraftKey() })).data
    .removed;

export async function chooseNames(api: Api, desk: Desk, nameRule: NameRule): Promise<void> {
  await api.put('/api/areas/{areaId}/duty/name-rule', {
    path: at(desk),
    key: newDraftKey(),
    body: { organisationId: desk.organisationId, nameRule },
  });
}

/** @param phone null takes the number away */
export async function choosePhone(api: Api, desk: Desk, phone: string | null, key: string): Promise<void> {
  await api.put('/api/areas/{areaId}/duty/phone', { path: at(desk), key, body: { organisationId: desk.organisationId, phone } });
}

const handOver = '/api/areas/{areaId}/duty/shifts/{shiftId}/hand-over';
const ofShift = (areaId: number, shiftId: string) => ({ areaId: String(areaId), shiftId });

export const readHandOver = async (api: Api, areaId: number, shiftId: string, signal: AbortSignal): Promise<View<'HandOverView'>> =>
  (await api.get(handOver, { path: ofShift(areaId, shiftId), signal })).data;

export async function writeHandOver(api: Api, areaId: number, shiftId: string, note: string, key: string): Promise<void> {
  await api.put(handOver, { path: ofShift(areaId, shiftId), key, body: { note } });
}

export async function acceptHandOver(api: Api, areaId: number, shiftId: string, key: string): Promise<void> {
  await api.post(`${handOver}/acceptance`, { path: ofShift(areaId, shiftId), key });
}

const OPEN_SHOWN = 20;

/** What still runs for this office, most urgent first: what a hand-over hands over. */
export const readOpenTickets = async (api: Api, areaId: number, signal: AbortSignal): Promise<readonly View<'TicketItemView'>[]> =>
  (
    await api.get('/api/areas/{areaId}/tickets', {
      path: { areaId: String(areaId) },
      query: { state: 'open', responsible: 'here', clock: 'running', limit: OPEN_SHOWN },
      signal,
    })
  ).data.tickets;

export const readLines = async (api: Api, areaId: number, signal: AbortSignal): Promise<readonly Line[]> =>
  (await api.get('/api/areas/{areaId}/duty/lines', { path: { areaId: String(areaId) }, signal })).data.lines;

export async function giveWork(
  api: Api,
  desk: Desk,
  work: Pick<View<'WorkBody'>, 'accountId' | 'buildingIds' | 'lines'>,
  key: string,
): Promise<void> {
  await api.post('/api/areas/{areaId}/duty/assignments', { path: at(desk), key, body: { ...work, organisationId: desk.organisationId } });
}

export async function endAssignment(api: Api, areaId: number, assignmentId: string): Promise<void> {
  await api.delete('/api/areas/{areaId}/duty/assignments/{assignmentId}', {
    path: { areaId: String(areaId), assignmentId },
    key: newDraftKey(),
  });
}

export async function keepLine(api: Api, areaId: number, code: string, name: string): Promise<void> {
  await api.put('/api/areas/{areaId}/duty/lines/{code}', { path: { areaId: String(areaId), code }, key: newDraftKey(), body: { name } });
}

export async function endLine(api: Api, areaId: number, code: string): Promise<void> {
  await api.delete('/api/areas/{areaId}/duty/lines/{code}', { path: { areaId: String(areaId), code }, key: newDraftKey() });
}
