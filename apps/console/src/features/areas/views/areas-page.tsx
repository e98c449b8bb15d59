import { levelOf } from '@shequtong/kernel';
import { useSearchParams } from 'react-router';
import { useWorkArea } from '../../../session/work-area.js';
import { shellTexts } from '../../../texts/shell.js';
import { Page } from '../../../ui/page/page.js';
import { placeOf, tabOf } from '../area-looks.js';
import styles from './areas.module.css';
import { PlacePage } from './place-page.js';
import { PlaceTree } from './place-tree.js';

/** The tree of a person's area beside one of its places: what is below it, its buildings and its posters. */
export function AreasPage() {
  const { area } = useWorkArea();
  const [query, setQuery] = useSearchParams();
  const placeId = placeOf(query.get('place'), area.areaId);
  const go = (place: number, tab?: string): void => {
    const next = new URLSearchParams();
    if (place !== area.areaId) next.set('place', String(place));
    if (tab !== undefined) next.set('tab', tab);
    setQuery(next);
  };
  const alone = levelOf(area.areaId) === 'community';
  return (
    <Page title={shellTexts.sections.areas}>
      <div className={styles.panes} data-alone={alone}>
        {!alone && <PlaceTree key={`tree-${area.areaId}`} rootId={area.areaId} placeId={placeId} onGo={(id) => go(id)} />}
        <PlacePage key={placeId} placeId={placeId} rootId={area.areaId} tab={tabOf(query.get('tab'), placeId)} onGo={go} />
      </div>
    </Page>
  );
}
