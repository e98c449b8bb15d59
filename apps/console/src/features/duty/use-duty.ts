import { addDays, type CalendarDate, chinaDateOf, MINUTE_MS } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../calls/services.js';
import { dutyTexts } from '../../texts/duty.js';
import { useNow } from '../../ui/time/now.js';
import { useUndo } from '../../ui/undo/use-undo.js';
import { type Desk, planShifts, readPeople, readToday, readWeek, removeShift, type Shift, type ShiftToPlan } from './calls/duty-calls.js';
import { mondayOf } from './duty-week.js';

const deskKey = ({ areaId, organisationId }: Desk): readonly unknown[] => ['duty', areaId, organisationId ?? null];
/** Who is on duty changes by itself. */
const TODAY_AGAIN_MS = MINUTE_MS;

export function useWeek(desk: Desk, monday: CalendarDate) {
  const api = useApi();
  return useQuery({ queryKey: [...deskKey(desk), 'week', monday], queryFn: ({ signal }) => readWeek(api, desk, monday, signal) });
}

export function usePeople(desk: Desk) {
  const api = useApi();
  return useQuery({ queryKey: [...deskKey(desk), 'people'], queryFn: ({ signal }) => readPeople(api, desk, signal) });
}

export function useToday(desk: Desk) {
  const api = useApi();
  return useQuery({
    queryKey: [...deskKey(desk), 'today'],
    queryFn: ({ signal }) => readToday(api, desk, signal),
    refetchInterval: TODAY_AGAIN_MS,
  });
}

/** This week and, from Sunday on, the next: what is on now and tonight, whatever week is looked at. */
export function useShiftsAround(desk: Desk): readonly Shift[] {
  const today = chinaDateOf(useNow());
  const week = useWeek(desk, mondayOf(today));
  const after = useWeek(desk, mondayOf(addDays(today, 1)));
  const shifts = [...(week.data?.shifts ?? []), ...(after.data?.shifts ?? [])];
  return [...new Map(shifts.map((shift) => [shift.id, shift])).values()];
}

/** Reads everything about a desk again. */
export function useRefreshDuty(desk: Desk): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: deskKey(desk) });
}

/** Plans and takes away; both say what was done and can be taken back. */
export function usePlanning(desk: Desk) {
  const api = useApi();
  const undo = useUndo();
  const refresh = useRefreshDuty(desk);
  const plan = async (shifts: readonly ShiftToPlan[], key: string, done: string): Promise<void> => {
    const ids = await planShifts(api, desk, shifts, key);
    await refresh();
    undo(done, async () => {
      for (const id of ids) await removeShift(api, desk.areaId, id);
      await refresh();
    });
  };
  const remove = async (shift: Shift): Promise<void> => {
    const removed = await removeShift(api, desk.areaId, shift.id);
    await refresh();
    const { accountId, endsAt } = shift;
    // One that was ended begins again where it stopped: what is over cannot be planned, but the rest can.
    const again = (): ShiftToPlan => ({ accountId, endsAt, startsAt: removed === 'ended' ? new Date().toISOString() : shift.startsAt });
    undo(removed === 'ended' ? dutyTexts.shift.ended : dutyTexts.shift.removed, async () => {
      await planShifts(api, desk, [again()], `undo-${shift.id}`);
      await refresh();
    });
  };
  return { plan, remove };
}
