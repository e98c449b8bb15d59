import { chinaDateOf } from '@shequtong/kernel';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useBuildings } from '../../../calls/buildings.js';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { rosterTexts } from '../../../texts/roster.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField, SelectField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { useAsSeen } from '../../../ui/form/use-as-seen.js';
import { REASON_MAX } from '../../../ui/reason/reason-draft.js';
import { useNow } from '../../../ui/time/now.js';
import { correctEntry, type RosterItem } from '../calls/roster-calls.js';
import { changeOf, type DraftFault, draftOf, type EntryDraft, faultsOf } from '../roster-rules.js';
import { useRosterChanges } from '../use-roster-changes.js';
import styles from './people.module.css';

const t = rosterTexts.correct;
const relations = (['owner', 'family', 'tenant'] as const).map((value) => ({ value, label: peopleTexts.relations[value] }));

interface CorrectEntryDialogProps {
  readonly areaId: number;
  readonly entry: RosterItem;
  readonly onClose: () => void;
}

/** What is wrong on the roster is written anew; what is there stays masked, and an empty field leaves it. */
export function CorrectEntryDialog({ areaId, entry, onClose }: CorrectEntryDialogProps) {
  const api = useApi();
  const roster = useRosterChanges(areaId);
  const { message } = App.useApp();
  const today = chinaDateOf(useNow());
  const [draft, setDraft] = useState(() => draftOf(entry));
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(onClose);
  const faults: ReadonlySet<DraftFault> = asked ? faultsOf(entry, draft, today) : new Set();
  const asSeen = useAsSeen(entry);
  const send = async (key: string): Promise<void> => {
    const seen = asSeen(key);
    try {
      await correctEntry(api, { areaId, entryId: seen.entryId, version: seen.version }, changeOf(seen, draft), draft.reason.trim(), key);
      message.success(t.done);
    } finally {
      // Also after a refusal: a colleague may have been faster.
      void roster.changed(seen.entryId);
    }
  };
  const submit = (): void => {
    setAsked(true);
    if (faultsOf(entry, draft, today).size === 0) void run(send);
  };
  const stray = faults.has('nothing') ? { title: t.nothing, next: t.why } : refusal(['phone', 'documentNumber', 'reason']);
  return (
    <ActDialog title={t.title(entry.person.name)} why={t.why} ok={t.ok} busy={busy} refusal={stray} onOk={submit} onClose={onClose}>
      <Fields
        areaId={areaId}
        entry={entry}
        draft={draft}
        faults={faults}
        wrongAt={wrongAt}
        onDraft={(change) => setDraft({ ...draft, ...change })}
      />
    </ActDialog>
  );
}

interface FieldsProps {
  readonly areaId: number;
  readonly entry: RosterItem;
  readonly draft: EntryDraft;
  readonly faults: ReadonlySet<DraftFault>;
  readonly wrongAt: (field: string) => string | undefined;
  readonly onDraft: (change: Partial<EntryDraft>) => void;
}

const nowIs = (masked: string | null): string => (masked === null ? t.none : t.now(masked));

interface HiddenFieldProps {
  readonly label: string;
  /** As it is on the roster; null when it has none. */
  readonly masked: string | null;
  readonly error: string | undefined;
  readonly value: string;
  readonly max: number;
  readonly onChange: (value: string) => void;
  readonly take: { readonly label: string; readonly taken: boolean; readonly onTake: (taken: boolean) => void };
}

/** What nobody sees in full: written anew, or taken off the entry. */
function HiddenField({ label, masked, error, value, max, onChange, take }: HiddenFieldProps) {
  return (
    <>
      {!take.taken && <LineField label={label} optional hint={nowIs(masked)} error={error} value={value} max={max} onChange={onChange} />}
      {masked !== null && (
        <Checkbox checked={take.taken} onChange={(event) => take.onTake(event.target.checked)}>
          {take.label}
        </Checkbox>
      )}
    </>
  );
}

function Fields({ areaId, entry, draft, faults, wrongAt, onDraft }: FieldsProps) {
  const buildings = useBuildings(areaId);
  const options = (buildings.data ?? [{ id: entry.buildingId, name: entry.buildingName }]).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const { name, phone, document } = entry.person;
  return (
    <>
      <div className={styles.pair}>
        <SelectField label={t.building} value={draft.buildingId} options={options} onChange={(buildingId) => onDraft({ buildingId })} />
        <LineField label={t.room} optional hint={t.roomHidden} value={draft.room} max={40} onChange={(room) => onDraft({ room })} />
      </div>
      <div className={styles.pair}>
        <LineField
          label={t.name}
          optional
          hint={nowIs(name)}
          error={faults.has('name') ? t.wrongName : undefined}
          value={draft.name}
          max={30}
          onChange={(next) => onDraft({ name: next })}
        />
        <SelectField label={t.relation} value={draft.relation} options={relations} onChange={(relation) => onDraft({ relation })} />
      </div>
      <HiddenField
        label={t.phone}
        masked={phone}
        error={faults.has('phone') ? t.wrongPhone : wrongAt('phone')}
        value={draft.phone}
        max={20}
        onChange={(next) => onDraft({ phone: next })}
        take={{ label: t.takePhone, taken: draft.takePhone, onTake: (takePhone) => onDraft({ takePhone }) }}
      />
      <HiddenField
        label={t.document}
        masked={document}
        error={faults.has('document') ? t.wrongDocument : wrongAt('documentNumber')}
        value={draft.document}
        max={18}
        onChange={(next) => onDraft({ document: next })}
        take={{ label: t.takeDocument, taken: draft.takeDocument, onTake: (takeDocument) => onDraft({ takeDocument }) }}
      />
      <LineField
        label={t.reason}
        placeholder={rosterTexts.reason}
        error={faults.has('reason') ? t.wrongReason : wrongAt('reason')}
        value={draft.reason}
        max={REASON_MAX}
        onChange={(reason) => onDraft({ reason })}
      />
    </>
  );
}
