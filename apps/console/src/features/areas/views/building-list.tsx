import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { type Building, useBuildings } from '../../../calls/buildings.js';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { areaTexts } from '../../../texts/areas.js';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import prose from '../../../ui/prose/prose.module.css';
import { addBuildings, type Area } from '../calls/area-calls.js';
import { readBuildingNames } from '../building-names.js';
import styles from './areas.module.css';
import { BuildingActs } from './building-acts.js';

const t = areaTexts.buildings;
const NAMES_SHOWN = 8;
/** The server's limit for a community. */
const BUILDINGS_MAX = 2000;

/** The buildings of a community; each has a poster of its own from the moment it is there. */
export function BuildingList({
  area,
  closed,
  onPosters,
}: {
  readonly area: Area;
  readonly closed: boolean;
  readonly onPosters: () => void;
}) {
  const mayKeep = useMay('building.manage', area.id) && !closed;
  const mayPrint = useMay('poster.print', area.id) && !closed;
  const buildings = useBuildings(area.id);
  const [adding, setAdding] = useState(false);
  if (buildings.isError && !buildings.data) return <ErrorState error={buildings.error} onRetry={() => void buildings.refetch()} />;
  if (!buildings.data) return <LoadingState rows={6} />;
  const add = mayKeep && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <div className={styles.stack}>
      {buildings.data.length === 0 ? (
        <EmptyState title={t.empty} next={t.emptyNext} action={add} />
      ) : (
        <>
          <div className={styles.bar}>
            <strong>{t.count(buildings.data.length)}</strong>
            <span className={styles.actions}>
              {mayPrint && <Button onClick={onPosters}>{t.poster}</Button>}
              {add}
            </span>
          </div>
          <ul className={styles.buildings} aria-label={t.list}>
            {buildings.data.map((building) => (
              <li key={building.id}>
                {building.name}
                {mayKeep && <BuildingActs areaId={area.id} building={building} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {adding && <AddDialog area={area} existing={buildings.data} onClose={() => setAdding(false)} />}
    </div>
  );
}

function AddDialog({
  area,
  existing,
  onClose,
}: {
  readonly area: Area;
  readonly existing: readonly Building[];
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { fresh, known, tooLong } = readBuildingNames(
    typed,
    existing.map(({ name }) => name),
  );
  const room = BUILDINGS_MAX - existing.length;
  const error = fresh.length === 0 ? t.nothing : fresh.length > room ? t.tooMany(room) : undefined;
  const submit = (): Promise<void> | false => {
    setTried(true);
    if (error !== undefined) return false;
    return addBuildings(api, area.id, fresh).then(async () => {
      message.success(t.done(fresh.length));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['buildings', area.id] }),
        queries.invalidateQueries({ queryKey: ['posters', area.id] }),
      ]);
    });
  };
  return (
    <FormDialog title={t.title} why={t.why} ok={fresh.length > 0 ? t.ok(fresh.length) : t.add} onSubmit={submit} onClose={onClose}>
      <FormField label={t.field} error={tried ? error : undefined}>
        {(ties) => (
          <Input.TextArea {...ties} rows={8} value={typed} placeholder={t.placeholder} onChange={(event) => setTyped(event.target.value)} />
        )}
      </FormField>
      <div role="status">
        {fresh.length > 0 && <p>{`${t.fresh(fresh.length)}：${some(fresh)}`}</p>}
        {known.length > 0 && <p className={prose.faint}>{t.known(some(known))}</p>}
        {tooLong.length > 0 && <p className={prose.faint}>{t.tooLong(some(tooLong))}</p>}
      </div>
    </FormDialog>
  );
}

const some = (names: readonly string[]): string => `${names.slice(0, NAMES_SHOWN).join('、')}${names.length > NAMES_SHOWN ? '…' : ''}`;
