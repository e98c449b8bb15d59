import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { uploadPhoto } from '../../../calls/media-calls.js';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { rosterTexts } from '../../../texts/roster.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField, RadioField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { type Photo } from '../../../ui/photos/photo-list.js';
import { PhotoPicker } from '../../../ui/photos/photo-picker.js';
import { type KeysetPage } from '../../../ui/table/use-keyset.js';
import { enrol, type FormOfAddress } from '../calls/assistance-calls.js';
import { type RosterItem, searchRoster } from '../calls/roster-calls.js';
import { searchOf } from '../roster-rules.js';
import styles from './people.module.css';

const t = peopleTexts.enrol;
const forms = Object.entries(t.forms).map(([value, label]) => ({ value: value as FormOfAddress, label }));

interface EnrolDialogProps {
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
  const [nobody, setNobody] = useState(false);
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
    <ActDialog
      title={t.title}
      why={t.why}
      ok={t.ok}
      busy={busy}
      refusal={refusal()}
      disabled={nobody}
      onOk={submit}
      onClose={onClose}
      width={560}
    >
      <RosterSearch
        areaId={areaId}
        chosen={entryId}
        error={asked && entryId === undefined ? t.missingEntry : undefined}
        onChoose={setEntryId}
        onNobody={setNobody}
        onOpen={onDone}
      />
      {!nobody && (
        <>
          <RadioField label={t.form} value={form} options={forms} onChange={setForm} />
          <PhotoPicker
            label={t.paper}
            photos={photos}
            max={1}
            error={asked && !consentMediaId ? t.missingPaper : undefined}
            upload={(file) => uploadPhoto(api, areaId, 'evidence', file)}
            onChange={setPhotos}
          />
        </>
      )}
    </ActDialog>
  );
}

interface RosterSearchProps {
  readonly areaId: number;
  readonly chosen: string | undefined;
  readonly error: string | undefined;
  readonly onChoose: (entryId: string | undefined) => void;
  /** Whether a search has found nobody who could be enrolled: then nothing more is asked for. */
  readonly onNobody: (nobody: boolean) => void;
  readonly onOpen: (membershipId: string) => void;
}

function RosterSearch({ areaId, chosen, error, onChoose, onNobody, onOpen }: RosterSearchProps) {
  const { typed, setTyped, found, wrong, find, busy } = useRosterSearch(areaId, onChoose, onNobody);
  const free = found?.items.filter((item) => item.membershipId === null) ?? [];
  return (
    <>
      <div
        role="search"
        className={styles.search}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter here looks for the person; it does not yet send the dialog.
          event.preventDefault();
          void find();
        }}
      >
        <LineField label={t.clue} value={typed} max={40} autoFocus error={wrong ?? (found ? undefined : error)} onChange={setTyped} />
        <Button loading={busy} onClick={() => void find()}>
          {t.find}
        </Button>
      </div>
      {found?.items.length === 0 && <p>{t.noOne}</p>}
      {free.length > 0 && (
        <RadioField
          label={t.choose}
          value={chosen}
          options={free.map((item) => ({ value: item.entryId, label: lineOf(item) }))}
          error={error}
          onChange={onChoose}
        />
      )}
      <Residents items={found?.items ?? []} onOpen={onOpen} />
      {found?.cut && <p role="status">{t.more}</p>}
    </>
  );
}

/** Whoever is a resident already has nothing to be enrolled for: their own page is where staff go on. */
function Residents({ items, onOpen }: { readonly items: readonly RosterItem[]; readonly onOpen: (membershipId: string) => void }) {
  const residents = items.flatMap((item) => (item.membershipId === null ? [] : [{ item, membershipId: item.membershipId }]));
  return (
    <div role="status">
      {residents.length > 0 && (
        <ul className={styles.papers}>
          {residents.map(({ item, membershipId }) => (
            <li key={item.entryId}>
              {lineOf(item)}
              <br />
              {t.already}{' '}
              <Button size="small" onClick={() => onOpen(membershipId)}>
                {t.open}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const lineOf = ({ person, relation }: RosterItem): string =>
  [person.name, peopleTexts.relations[relation], person.phone, person.address].filter(Boolean).join(' · ');

/** Names, phones and documents are found by their whole; the entries found belong to what was looked for. */
function useRosterSearch(areaId: number, onChoose: RosterSearchProps['onChoose'], onNobody: RosterSearchProps['onNobody']) {
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<KeysetPage<RosterItem>>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    onChoose(undefined);
    onNobody(false);
    setFound(undefined);
    const asked = searchOf(typed);
    if (asked === undefined) {
      setWrong(rosterTexts.filters.tooShort);
      return;
    }
    setWrong(undefined);
    setBusy(true);
    try {
      const page = await searchRoster(api, areaId, asked);
      setFound(page);
      const free = page.items.filter(({ membershipId }) => membershipId === null);
      onNobody(free.length === 0);
      if (free.length === 1) onChoose(free[0]?.entryId);
    } catch (reason) {
      const { title, next } = problemWords(reason);
      setWrong(`${title}。${next}`);
    } finally {
      setBusy(false);
    }
  };
  return { typed, setTyped, found, wrong, find, busy };
}
