import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { LineField, RadioField } from '../../../ui/form/fields.js';
import prose from '../../../ui/prose/prose.module.css';
import { type FoundMember, findMembers } from '../calls/find-calls.js';
import { clueOf } from '../find-rules.js';
import { type ChosenResident } from '../role-draft.js';
import styles from './people.module.css';

const t = peopleTexts.roles.too;

interface ResidentTooProps {
  readonly areaId: number;
  readonly livesHere: boolean;
  readonly chosen: ChosenResident | undefined;
  readonly error: string | undefined;
  readonly onChange: (change: { readonly livesHere: boolean; readonly resident: ChosenResident | undefined }) => void;
}

/** Whether a colleague lives there too, and who they are: one person has one account, so that nobody decides on their own. */
export function ResidentToo({ areaId, livesHere, chosen, error, onChange }: ResidentTooProps) {
  const mayFind = useMay('membership.find', areaId);
  if (!mayFind) return <p className={prose.faint}>{t.notMine}</p>;
  return (
    <>
      <div>
        <Checkbox checked={livesHere} onChange={({ target }) => onChange({ livesHere: target.checked, resident: undefined })}>
          {t.check}
        </Checkbox>
        <p className={prose.faint}>{t.why}</p>
      </div>
      {livesHere && (
        <FindResident areaId={areaId} chosen={chosen} error={error} onChoose={(resident) => onChange({ livesHere: true, resident })} />
      )}
    </>
  );
}

interface FindResidentProps {
  readonly areaId: number;
  readonly chosen: ChosenResident | undefined;
  readonly error: string | undefined;
  readonly onChoose: (resident: ChosenResident | undefined) => void;
}

function FindResident({ areaId, chosen, error, onChoose }: FindResidentProps) {
  const { typed, setTyped, found, wrong, busy, find } = useResidentSearch(areaId, onChoose);
  // Kept with the form that was closed by mistake, where nothing was looked for since.
  const shown = found ?? (chosen ? [chosen] : []);
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
        <LineField label={t.clue} value={typed} max={40} error={wrong ?? (shown.length ? undefined : error)} onChange={setTyped} />
        <Button loading={busy} onClick={() => void find()}>
          {t.find}
        </Button>
      </div>
      {found?.length === 0 && <p role="status">{t.noOne}</p>}
      {shown.length > 0 && (
        <RadioField
          label={t.choose}
          value={chosen?.membershipId}
          options={shown.map(({ membershipId, line }) => ({ value: membershipId, label: line }))}
          error={error}
          onChange={(id) => onChoose(shown.find(({ membershipId }) => membershipId === id))}
        />
      )}
    </>
  );
}

/** Names and phones are found by their whole; who was found belongs to what was looked for. */
function useResidentSearch(areaId: number, onChoose: FindResidentProps['onChoose']) {
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly ChosenResident[]>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    onChoose(undefined);
    setFound(undefined);
    const clue = clueOf(typed);
    setWrong(clue === undefined ? t.tooShort : undefined);
    if (clue === undefined) return;
    setBusy(true);
    try {
      const { items } = await findMembers(api, areaId, clue, new AbortController().signal);
      const residents = items.filter(({ state }) => state === 'verified').map(chosenOf);
      setFound(residents);
      if (residents.length === 1) onChoose(residents[0]);
    } catch (reason) {
      const { title, next } = problemWords(reason);
      setWrong(`${title}。${next}`);
    } finally {
      setBusy(false);
    }
  };
  return { typed, setTyped, found, wrong, busy, find };
}

const chosenOf = ({ membershipId, areaId, areaName, person }: FoundMember): ChosenResident => ({
  membershipId,
  communityId: areaId,
  line: [person.name, person.phone, areaName, person.address].filter(Boolean).join(' · '),
});
