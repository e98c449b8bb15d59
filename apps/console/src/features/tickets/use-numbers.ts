import { useQuery } from '@tanstack/react-query';
import { type View } from '../../calls/api.js';
import { useApi } from '../../calls/services.js';
import { LIVE_MS } from '../../ui/table/use-keyset.js';
import { readNumbers, type TicketOffice } from './calls/ticket-calls.js';

const officeKey = ({ areaId, organisationId }: TicketOffice): string =>
  [areaId, ...(organisationId === null ? [] : [organisationId])].join('/');

/** How many tickets wait for an office, are suspended, are late, nearly late and to be followed up; each counted up to a hundred. */
export function useTicketNumbers(office: TicketOffice, enabled: boolean): View<'TicketNumbersView'> | undefined {
  const api = useApi();
  return useQuery({
    queryKey: ['tickets', officeKey(office), 'numbers'],
    queryFn: ({ signal }) => readNumbers(api, office, signal),
    refetchInterval: LIVE_MS,
    enabled,
  }).data;
}
