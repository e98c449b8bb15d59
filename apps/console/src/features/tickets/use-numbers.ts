import { useQuery } from '@tanstack/react-query';
import { type View } from '../../calls/api.js';
import { useApi } from '../../calls/services.js';
import { LIVE_MS } from '../../ui/table/use-keyset.js';
import { readNumbers } from './calls/ticket-calls.js';

/** How many tickets wait for a desk, are late, nearly late and to be followed up; each counted up to a hundred. */
export function useTicketNumbers(areaId: number, enabled: boolean): View<'TicketNumbersView'> | undefined {
  const api = useApi();
  return useQuery({ queryKey: ['tickets', areaId, 'numbers'], queryFn: ({ signal }) => readNumbers(api, areaId, signal), refetchInterval: LIVE_MS, enabled }).data;
}
