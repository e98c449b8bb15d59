import { chinaDateOf, isCalendarDate, levelOf } from '@shequtong/kernel';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { useWorkArea, type WorkArea } from '../../../session/work-area.js';
import { useMay } from '../../../session/session-context.js';
import { dutyTexts as t } from '../../../texts/duty.js';
import { shellTexts } from '../../../texts/shell.js';
import { NoPermission } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import { Tabs } from '../../../ui/page/tabs.js';
import { useNow } from '../../../ui/time/now.js';
import { type Desk, readDepartments } from '../calls/duty-calls.js';
import { mondayOf } from '../duty-week.js';
import { NowPanel } from './now-panel.js';
import { RosterView } from './roster-view.js';
import { WorkView } from './work-view.js';

const tabs = [
  { id: 'week', name: t.views.week },
  { id: 'work', name: t.views.work },
] as const;

/** Who is on duty, week by week, and who owns which buildings and lines (product §2, Duty roster). */
export function DutyPage() {
  const { area } = useWorkArea();
  const mayManage = useMay('duty.manage', area.areaId);
  if (!mayManage)
    return (
      <Page title={shellTexts.sections.duty}>
        <NoPermission action={t.noDuty} />
      </Page>
    );
  return <DutyDesk key={area.key} area={area} />;
}

/** In the address where somebody of a department looks at the desk of its place; without a word it is their own. */
const PLACE = 'place';

function DutyDesk({ area: { areaId, name: areaName, organisationId: own } }: { readonly area: WorkArea }) {
  const [query, setQuery] = useSearchParams();
  const now = useNow();
  const set = (changes: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setQuery(next, { replace: true });
  };
  const chosen = query.get('desk') ?? own ?? PLACE;
  const desk: Desk = { areaId, organisationId: chosen === PLACE ? undefined : chosen };
  const view = query.get('view') === 'work' ? 'work' : 'week';
  const asked = query.get('day') ?? '';
  const monday = mondayOf(isCalendarDate(asked) ? asked : chinaDateOf(now));
  const toolbar = (
    <>
      <Tabs
        label={t.views.label}
        tabs={tabs}
        chosen={view}
        onChoose={(id) => set({ view: id === 'work' ? 'work' : undefined, open: undefined })}
      />
      <DeskSelect
        areaId={areaId}
        areaName={areaName}
        value={desk.organisationId}
        onChange={(id = PLACE) => set({ desk: id === (own ?? PLACE) ? undefined : id, open: undefined })}
      />
    </>
  );
  return (
    <Page title={shellTexts.sections.duty} toolbar={toolbar}>
      <NowPanel desk={desk} onOpen={(shiftId, day) => set({ open: shiftId, day, view: undefined })} />
      {view === 'week' ? (
        <RosterView
          desk={desk}
          monday={monday}
          openId={query.get('open') ?? undefined}
          onGo={(day) => set({ day, open: undefined })}
          onOpen={(id) => set({ open: id })}
        />
      ) : (
        <WorkView desk={desk} />
      )}
    </Page>
  );
}

/** Only where a place has departments there is something to choose. */
function DeskSelect({
  areaId,
  areaName,
  value,
  onChange,
}: {
  readonly areaId: number;
  readonly areaName: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['departments', areaId],
    queryFn: ({ signal }) => readDepartments(api, areaId, signal),
    enabled: levelOf(areaId) !== 'community',
  });
  if (!data || data.length === 0) return null;
  const options = [{ value: '', label: t.ownDesk(areaName) }, ...data.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Select
      aria-label={t.desk}
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(id || undefined)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 200 }}
    />
  );
}
