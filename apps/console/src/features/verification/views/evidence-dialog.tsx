import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { verificationTexts } from '../../../texts/verification.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { RadioField, WordsField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { addEvidence, type StaffEvidence } from '../calls/verification-calls.js';
import { isLongEnough, NOTE_MAX } from '../case-rules.js';
import { type DecisionProps } from './approve-dialog.js';

const t = verificationTexts.evidence;
const kinds = (['neighbour', 'home-visit'] as const).map((value) => ({ value, label: verificationTexts.evidenceKinds[value] }));

/** A neighbour's word or a home visit, written down by whoever heard or saw it. */
export function EvidenceDialog({ at, onDone, onClose }: Omit<DecisionProps, 'file'>) {
  const api = useApi();
  const { draft, change, forget } = useKeptDraft<{ readonly kind: StaffEvidence | undefined; readonly note: string }>(
    [at.caseId, 'evidence'],
    { kind: undefined, note: '' },
  );
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => {
    forget();
    onDone(t.done);
  });
  const { kind, note } = draft;
  const submit = (): void => {
    setAsked(true);
    if (kind !== undefined && isLongEnough(note)) void run((key) => addEvidence(api, at, { kind, note: note.trim() }, key));
  };
  return (
    <ActDialog title={t.title} why={t.why} ok={t.title} busy={busy} refusal={refusal(['note'])} onOk={submit} onClose={onClose}>
      <RadioField
        label={t.kind}
        value={kind}
        options={kinds}
        error={asked && kind === undefined ? t.missingKind : undefined}
        onChange={(next) => change((before) => ({ ...before, kind: next }))}
      />
      <WordsField
        label={t.note}
        value={note}
        max={NOTE_MAX}
        error={asked && !isLongEnough(note) ? t.missingNote : wrongAt('note')}
        onChange={(next) => change((before) => ({ ...before, note: next }))}
      />
    </ActDialog>
  );
}
