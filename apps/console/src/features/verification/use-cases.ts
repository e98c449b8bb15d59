import { useApi } from '../../calls/services.js';
import { type KeysetList, useKeyset } from '../../ui/table/use-keyset.js';
import { type Case, type CaseState, readCases } from './calls/verification-calls.js';

/** The queue of a community in one state, the oldest first; read once for the page and for the number beside its name. */
export function useCases(areaId: number, state: CaseState, enabled = true): KeysetList<Case> {
  const api = useApi();
  return useKeyset(['cases', areaId, state], (cursor, signal) => readCases(api, areaId, state, cursor, signal), { live: true, enabled });
}
