import { type Page } from '@shequtong/kernel';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { toldTexts } from '../../../texts/told.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { LineField, RadioField } from '../../../ui/form/fields.js';
import { findResidents, type FoundResident } from '../calls/told-calls.js';
import { type ToldBy } from '../told-draft.js';
import styles from './tickets.module.css';

const t = toldTexts.find;

interface ResidentFinderProps {
  readonly areaId: number;
  readonly chosen: ToldBy | undefined;
  readonly error: string | undefined;
  readonly onChoose: (resident: ToldBy | undefined) => void;
}

/** Finds who told it by their whole name; of several of that name one is chosen by the building. */
export function ResidentFinder({ areaId, chosen, error, onChoose }: ResidentFinderProps) {
  const { typed, setTyped, found, wrong, find, busy } = useFinding(areaId, onChoose);
  if (chosen && !found) {
    return (
      <p className={styles.chosen}>
        {t.by}：{chosen.name}
        <Button size="small" onClick={() => onChoose(undefined)}>
          {t.change}
        </Button>
      </p>
    );
  }
  const named = (row: FoundResident): ToldBy => ({
    membershipId: row.membershipId,
    name: t.of(row.person.name, row.buildingName),
    typed: found?.typed ?? '',
  });
  return (
    <>
      <div
        role="search"
        className={styles.search}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter here looks for the person; it does not yet send the report.
          event.preventDefault();
          void find();
        }}
      >
        <LineField label={t.label} hint={t.hint} value={typed} max={30} error={wrong ?? (found ? undefined : error)} onChange={setTyped} />
        <Button loading={busy} onClick={() => void find()}>
          {t.find}
        </Button>
      </div>
      {found?.items.length === 0 && <p role="status">{t.nobody}</p>}
      {found && found.items.length > 0 && (
        <RadioField
          label={t.choose}
          value={chosen?.membershipId}
          options={found.items.map((row) => ({
            value: row.membershipId,
            label: row.mine ? `${named(row).name}${t.oneself}` : named(row).name,
            disabled: row.mine,
          }))}
          error={error}
          onChange={(id) => {
            const row = found.items.find(({ membershipId }) => membershipId === id);
            onChoose(row && named(row));
          }}
        />
      )}
      {found?.next && <p role="status">{t.more}</p>}
    </>
  );
}

function useFinding(areaId: number, onChoose: ResidentFinderProps['onChoose']) {
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Page<FoundResident> & { readonly typed: string }>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    setFound(undefined);
    onChoose(undefined);
    const name = typed.trim();
    if (name.length < 2) {
      setWrong(t.tooShort);
      return;
    }
    setWrong(undefined);
    setBusy(true);
    try {
      const page = await findResidents(api, areaId, name);
      setFound({ ...page, typed: name });
    } catch (error) {
      const { title, next } = problemWords(error);
      setWrong([title, next].filter(Boolean).join('：'));
    } finally {
      setBusy(false);
    }
  };
  return { typed, setTyped, found, wrong, find, busy };
}
