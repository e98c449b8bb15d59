import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../calls/services.js';
import { useMay } from '../../session/session-context.js';
import { useWorkArea } from '../../session/work-area.js';
import { shellTexts as t } from '../../texts/shell.js';
import { Bar } from '../../ui/feedback/bar.js';
import { LIVE_MS } from '../../ui/table/use-keyset.js';

/** Tells who runs the platform that its background work stands still: nothing else on the screens looks wrong then. */
export function Background() {
  const api = useApi();
  const { areaId } = useWorkArea().area;
  const enabled = useMay('platform.watch', areaId);
  const { data } = useQuery({
    queryKey: ['background', areaId],
    queryFn: async ({ signal }) => (await api.get('/api/areas/{areaId}/background', { path: { areaId: String(areaId) }, signal })).data,
    refetchInterval: LIVE_MS,
    enabled,
  });
  return <div role="status">{enabled && data?.behind && <Bar title={t.backgroundTitle} next={t.backgroundNext} />}</div>;
}
