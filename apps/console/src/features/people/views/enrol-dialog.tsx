import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { uploadPhoto } from '../../../calls/media-calls.js';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField, RadioField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { type Photo } from '../../../ui/photos/photo-list.js';
import { PhotoPicker } from '../../../ui/photos/photo-picker.js';
import { enrol, findRosterPeople, type FormOfAddress, type RosterPerson } from '../calls/assistance-calls.js';
import styles from './people.module.css';

const t = peopleTexts.enrol;
const forms = Object.entries(t.forms).map(([value, label]) => ({ value: value as FormOfAddress, label }));

export interface EnrolDialogProps {
  readonly areaId: number;
  readonly onDone: (membershipId: string) => void;
  readonly onClose: () => void;
}

/** Somebody without a phone becomes a resident in full: found in the roster, with their consent on paper. */
export function EnrolDialog({ areaId, onDone, onClose }: EnrolDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [entryId, setEntryId] = useState<string>();
  const [form, setForm] = useState<FormOfAddress>('resident');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal } = useAct(() => undefined);
  const consentMediaId = photos[0]?.mediaId;
  const send = async (key: string): Promise<void> => {
    if (entryId === undefined || consentMediaId === undefined) return;
    const { membershipId, displayName } = await enrol(api, areaId, { rosterEntryId: entryId, consentMediaId, form }, key);
    message.success(t.done(displayName));
    await queries.invalidateQueries({ queryKey: ['members', areaId] });
    onDone(membershipId);
  };
  const submit = (): void => {
    setAsked(true);
    if (entryId !== undefined && consentMediaId !== undefined) void run(send);
  };
  return (
    <ActDialog title={t.title} why={t.why} ok={t.ok} busy={busy} refusal={refusal()} onOk={submit} onClose={onClose} width={560}>
      <RosterSearch areaId={areaId} chosen={entryId} error={asked && entryId === undefined ? t.missingEntry : undefined} onChoose={setEntryId} />
      <RadioField label={t.form} value={form} options={forms} onChange={setForm} />
      <PhotoPicker label={t.paper} photos={photos} max={1} error={asked && !consentMediaId ? t.missingPaper : undefined} upload={(file) => uploadPhoto(api, areaId, 'evidence', file)} onChange={setPhotos} />
    </ActDialog>
  );
}

interface RosterSearchProps {
  readonly areaId: number;
  readonly chosen: string | undefined;
  readonly error: string | undefined;
  readonly onChoose: (entryId: string | undefined) => void;
}

function RosterSearch({ areaId, chosen, error, onChoose }: RosterSearchProps) {
  const { name, setName, people, wrong, find, busy } = useRosterSearch(areaId, onChoose);
  return (
    <>
      <div
        role="search"
        className={styles.row}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter here looks for the name; it does not yet send the dialog.
          event.preventDefault();
          void find();
        }}
      >
        <LineField label={t.name} value={name} max={40} autoFocus error={wrong ?? (people ? undefined : error)} onChange={setName} />
        <Button loading={busy} onClick={() => void find()}>
          {t.find}
        </Button>
      </div>
      {people?.length === 0 && <p>{t.noOne}</p>}
      {people && people.length > 0 && <RadioField label={t.choose} value={chosen} options={people.map(optionOf)} error={error} onChange={onChoose} />}
    </>
  );
}

const optionOf = ({ entryId, name, phone, address, relation, taken }: RosterPerson) => ({
  value: entryId,
  disabled: taken,
  label: `${[name, peopleTexts.relations[relation], phone, address].filter(Boolean).join(' · ')}${taken ? t.taken : ''}`,
});

/** Names are found by their whole; the entries found belong to the name they were looked for by. */
function useRosterSearch(areaId: number, onChoose: (entryId: string | undefined) => void) {
  const api = useApi();
  const [name, setName] = useState('');
  const [people, setPeople] = useState<readonly RosterPerson[]>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    onChoose(undefined);
    setPeople(undefined);
    if ([...name.trim()].length < 2) {
      setWrong(t.missingName);
      return;
    }
    setWrong(undefined);
    setBusy(true);
    try {
      const found = await findRosterPeople(api, areaId, name.trim());
      setPeople(found);
      const free = found.filter(({ taken }) => !taken);
      if (free.length === 1) onChoose(free[0]?.entryId);
    } catch (reason) {
      const { title, next } = problemWords(reason);
      setWrong(`${title}。${next}`);
    } finally {
      setBusy(false);
    }
  };
  return { name, setName, people, wrong, find, busy };
}
