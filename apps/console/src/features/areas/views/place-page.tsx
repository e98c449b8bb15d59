import { ancestorsOf, chinaDateOf, levelOf, yearOf } from '@shequtong/kernel';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../session/session-context.js';
import { areaTexts as t } from '../../../texts/areas.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { Mark } from '../../../ui/mark/mark.js';
import { Tabs } from '../../../ui/page/tabs.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { useNow } from '../../../ui/time/now.js';
import { isClosed, lastDayText, lookOf, type PlaceTab, tabsOf } from '../area-looks.js';
import { type Area, type AreaHistory } from '../calls/area-calls.js';
import { useArea, useHistory } from '../use-places.js';
import styles from './areas.module.css';
import { BuildingList } from './building-list.js';
import { HistoryView } from './history-view.js';
import { MergeDialog } from './merge-dialog.js';
import { PosterDesk } from './poster-desk.js';
import { RenameDialog } from './rename-dialog.js';
import { UnitList } from './unit-list.js';

interface PlacePageProps {
  readonly placeId: number;
  /** Where this person works: nothing above it is linked. */
  readonly rootId: number;
  readonly tab: PlaceTab;
  readonly onGo: (areaId: number, tab?: string) => void;
}

/** One place: its name with the street before it, how it stands, and its posters, buildings or units. */
export function PlacePage({ placeId, rootId, tab, onGo }: PlacePageProps) {
  const place = useArea(placeId);
  const history = useHistory(placeId);
  const today = chinaDateOf(useNow());
  if (place.isError && !place.data) return <ErrorState error={place.error} onRetry={() => void place.refetch()} />;
  if (!place.data) return <LoadingState rows={8} />;
  const { area, children } = place.data;
  const closed = isClosed(history.data, today);
  const content: Readonly<Record<PlaceTab, () => ReactNode>> = {
    units: () => <UnitList units={children} onGo={onGo} />,
    posters: () => <PosterDesk area={area} closed={closed} />,
    buildings: () => <BuildingList area={area} closed={closed} onPosters={() => onGo(placeId, 'posters')} />,
    history: () => <HistoryView history={history} areaId={area.id} rootId={rootId} onGo={onGo} />,
  };
  return (
    <section className={styles.place} aria-label={area.name}>
      <Head area={area} history={history.data} rootId={rootId} onGo={onGo} />
      <Tabs
        label={t.tabs.label}
        tabs={tabsOf(placeId).map((id) => ({ id, name: t.tabs[id] }))}
        chosen={tab}
        onChoose={(id) => onGo(placeId, id)}
      />
      {content[tab]()}
    </section>
  );
}

function Head({
  area,
  history,
  rootId,
  onGo,
}: {
  readonly area: Area;
  readonly history: AreaHistory | undefined;
  readonly rootId: number;
  readonly onGo: (areaId: number) => void;
}) {
  const today = chinaDateOf(useNow());
  const mayManage = useMay('area.manage', area.id);
  const [asking, setAsking] = useState<'merge' | 'rename'>();
  const look = history && lookOf(history, today);
  const goesOn = history !== undefined && history.validTo === null;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <ParentName area={area} rootId={rootId} onGo={onGo} />
        <h2>{area.name}</h2>
        <span className={styles.facts}>
          <Mark>{t.kinds[area.kind]}</Mark>
          <span className={prose.faint}>{t.code(area.id)}</span>
          {look && <StateTag {...look} />}
          {history?.validTo && (
            <span>{`${lastDayText(history.validTo, yearOf(today))}止${history.successor ? `，并入${history.successor.name}` : ''}`}</span>
          )}
        </span>
      </div>
      {mayManage && goesOn && levelOf(area.id) !== 'district' && (
        <div className={styles.actions}>
          <Button onClick={() => setAsking('rename')}>{t.change.rename}</Button>
          <Button onClick={() => setAsking('merge')}>{t.change.merge}</Button>
        </div>
      )}
      {asking === 'rename' && <RenameDialog area={area} onClose={() => setAsking(undefined)} />}
      {asking === 'merge' && <MergeDialog area={area} onClose={() => setAsking(undefined)} />}
    </header>
  );
}

/** The street of a community: names are not unique. */
function ParentName({ area, rootId, onGo }: { readonly area: Area; readonly rootId: number; readonly onGo: (areaId: number) => void }) {
  const [parentId] = ancestorsOf(area.id);
  return parentId === undefined ? null : <NamedParent parentId={parentId} linked={parentId >= rootId} onGo={onGo} />;
}

function NamedParent({
  parentId,
  linked,
  onGo,
}: {
  readonly parentId: number;
  readonly linked: boolean;
  readonly onGo: (areaId: number) => void;
}) {
  const name = useArea(parentId).data?.area.name ?? '…';
  return linked ? (
    <button type="button" className={styles.parent} onClick={() => onGo(parentId)}>
      {name}
    </button>
  ) : (
    <span className={styles.parent}>{name}</span>
  );
}
