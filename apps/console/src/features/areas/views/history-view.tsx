import { chinaDateOf, dayPhrase, yearOf } from '@shequtong/kernel';
import { Button } from 'antd';
import { useMay } from '../../../session/session-context.js';
import { areaTexts } from '../../../texts/areas.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { placeOf } from '../area-looks.js';
import { type useHistory } from '../use-places.js';
import styles from './areas.module.css';
import { UndoMerge } from './undo-merge.js';

const t = areaTexts.history;

interface HistoryViewProps {
  readonly history: ReturnType<typeof useHistory>;
  readonly areaId: number;
  readonly rootId: number;
  readonly onGo: (areaId: number) => void;
}

/** Since when a unit is, what it was called, what it became, what became part of it. */
export function HistoryView({ history, areaId, rootId, onGo }: HistoryViewProps) {
  const today = chinaDateOf(useNow());
  const year = yearOf(today);
  const mayChange = useMay('area.manage', areaId);
  const { data } = history;
  if (history.isError && !data) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (!data) return <LoadingState rows={4} />;
  const day = (date: string): string => dayPhrase(date, year);
  const inside = (id: number): boolean => placeOf(String(id), rootId) === id;
  const open = (id: number, name: string) =>
    inside(id) && (
      <Button size="small" onClick={() => onGo(id)}>
        {t.goTo(name)}
      </Button>
    );
  return (
    <ol className={styles.history}>
      <li>
        {areaTexts.since(day(data.validFrom))}
        {t.since}
      </li>
      {data.formerNames.map(({ name, validFrom, validTo }) => (
        <li key={`${name}${validTo}`}>{t.named(name, day(validFrom), day(validTo))}</li>
      ))}
      {data.ended.map(({ id, name, validTo, successorId }) => (
        <li key={id}>
          <span>{`${name}：${successorId === null ? t.noSuccessor : t.into(day(validTo), nameIn(data.ended, successorId) ?? '')}`}</span>
          {open(id, name)}
        </li>
      ))}
      {data.validTo !== null && data.successor && (
        <li>
          <span>{t.into(day(data.validTo), data.successor.name)}</span>
          {open(data.successor.id, data.successor.name)}
          {mayChange && today < data.validTo && <UndoMerge areaId={areaId} successor={data.successor.name} />}
        </li>
      )}
      {data.formerNames.length + data.ended.length === 0 && data.validTo === null && <li className={prose.faint}>{t.none}</li>}
    </ol>
  );
}

const nameIn = (units: readonly { readonly id: number; readonly name: string }[], id: number): string | undefined =>
  units.find((unit) => unit.id === id)?.name;
