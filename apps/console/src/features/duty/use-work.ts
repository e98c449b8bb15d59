import { levelOf } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Building, useBuildings } from '../../calls/buildings.js';
import { useApi } from '../../calls/services.js';
import { dutyTexts } from '../../texts/duty.js';
import { useUndo } from '../../ui/undo/use-undo.js';
import { type Desk, endAssignment, giveWork, type Line, type Member, readLines } from './calls/duty-calls.js';
import { usePeople, useRefreshDuty } from './use-duty.js';

const NO_BUILDINGS: readonly Building[] = [];

export interface WorkAt {
  readonly people: readonly Member[];
  readonly lines: readonly Line[];
  /** Only communities have buildings. */
  readonly buildings: readonly Building[];
}

/** Everything that can be owned at a desk, and who is there to own it. */
export function useWorkAt(desk: Desk) {
  const api = useApi();
  const community = levelOf(desk.areaId) === 'community';
  const people = usePeople(desk);
  const lines = useQuery({ queryKey: ['lines', desk.areaId], queryFn: ({ signal }) => readLines(api, desk.areaId, signal) });
  const buildings = useBuildings(desk.areaId, community);
  const failed = [people, lines, buildings].find(({ isError, data }) => isError && !data);
  const known = people.data && lines.data && (buildings.data ?? (community ? undefined : NO_BUILDINGS));
  const data: WorkAt | undefined =
    known && people.data && lines.data ? { people: people.data, lines: lines.data, buildings: known } : undefined;
  return {
    data,
    community,
    error: failed?.error,
    retry: () => void Promise.all([people.refetch(), lines.refetch(), ...(community ? [buildings.refetch()] : [])]),
  };
}

export function useSharing(desk: Desk) {
  const api = useApi();
  const undo = useUndo();
  const queries = useQueryClient();
  const refresh = useRefreshDuty(desk);
  const give = async (work: Parameters<typeof giveWork>[2], key: string): Promise<void> => {
    await giveWork(api, desk, work, key);
    await refresh();
  };
  /** Ends one assignment; the way back gives the thing to the same person again. */
  const end = async (assignmentId: string, what: string, back: Parameters<typeof giveWork>[2]): Promise<void> => {
    await endAssignment(api, desk.areaId, assignmentId);
    await refresh();
    undo(dutyTexts.work.assignmentEnded(what), () => give(back, `undo-${assignmentId}`));
  };
  const refreshLines = (): Promise<void> => queries.invalidateQueries({ queryKey: ['lines', desk.areaId] });
  return { give, end, refreshLines };
}
