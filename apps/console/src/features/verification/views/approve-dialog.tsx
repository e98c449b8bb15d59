import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { verificationTexts } from '../../../texts/verification.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { type Option, RadioField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { approve, type CaseFile, type CaseRef } from '../calls/verification-calls.js';
import { type Ground, groundsOf, provingKinds } from '../case-rules.js';

const t = verificationTexts.approve;
const BY_EVIDENCE = 'evidence';

export interface DecisionProps {
  readonly at: CaseRef;
  readonly file: CaseFile;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks on what the approval stands; with one ground only, that one is chosen already. */
export function ApproveDialog({ at, file, onDone, onClose }: DecisionProps) {
  const api = useApi();
  const grounds = groundsOf(file);
  const options = grounds.map((ground) => optionOf(ground, file));
  const [chosen, setChosen] = useState<string | undefined>(options.length === 1 ? options[0]?.value : undefined);
  const [asked, setAsked] = useState(false);
  const name = file.person.name;
  const { run, busy, refusal } = useAct(() => onDone(t.done(name)));
  const submit = (): void => {
    setAsked(true);
    if (chosen !== undefined) void run((key) => approve(api, at, chosen === BY_EVIDENCE ? undefined : chosen, key));
  };
  return (
    <ActDialog title={t.title(name)} why={t.why} ok={verificationTexts.actions.approve} busy={busy} refusal={refusal()} disabled={grounds.length === 0 || file.needsGuardian} onOk={submit} onClose={onClose}>
      {file.needsGuardian && <p>{verificationTexts.file.guardian}</p>}
      {grounds.length === 0 ? <p>{t.none}</p> : <RadioField label={t.ground} value={chosen} options={options} error={asked && chosen === undefined ? t.missing : undefined} onChange={setChosen} />}
    </ActDialog>
  );
}

function optionOf(ground: Ground, file: CaseFile): Option {
  if (ground.kind === 'evidence') return { value: BY_EVIDENCE, label: t.evidence(provingKinds(file).map((kind) => verificationTexts.evidenceKinds[kind]).join('、')) };
  const entry = file.roster.find(({ entryId }) => entryId === ground.entryId);
  return { value: ground.entryId, label: entry ? t.entry(entry.person.name, verificationTexts.relations[entry.relation]) : ground.entryId };
}
