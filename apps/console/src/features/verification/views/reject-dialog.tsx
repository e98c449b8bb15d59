import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { verificationTexts } from '../../../texts/verification.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { RadioField, WordsField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { reject, type RejectCode } from '../calls/verification-calls.js';
import { isLongEnough, REASON_MAX, type RejectDraft } from '../case-rules.js';
import { type DecisionProps } from './approve-dialog.js';

const t = verificationTexts.reject;
const codes = Object.entries(t.codes).map(([value, label]) => ({ value: value as RejectCode, label }));
const prepared: readonly string[] = Object.values(t.words);

/** Turns somebody down in words they can act on; what is prepared for a reason can be written over. */
export function RejectDialog({ at, file, onDone, onClose }: DecisionProps) {
  const api = useApi();
  const { draft, change, forget } = useKeptDraft<RejectDraft>([at.caseId, 'reject'], { code: undefined, reason: '' });
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => {
    forget();
    onDone(t.done(file.person.name));
  });
  const { code, reason } = draft;
  const submit = (): void => {
    setAsked(true);
    if (code !== undefined && isLongEnough(reason)) void run((key) => reject(api, at, { code, reason: reason.trim() }, key));
  };
  // Words of one's own stay when the reason changes.
  const choose = (next: RejectCode): void =>
    change((before) => ({ code: next, reason: prepared.includes(before.reason) ? t.words[next] : before.reason }));
  return (
    <ActDialog
      title={t.title(file.person.name)}
      why={t.why}
      ok={verificationTexts.actions.reject}
      final
      busy={busy}
      refusal={refusal(['reason'])}
      onOk={submit}
      onClose={onClose}
    >
      <RadioField
        label={t.code}
        value={code}
        options={codes}
        error={asked && code === undefined ? t.missingCode : undefined}
        onChange={choose}
      />
      <WordsField
        label={t.reason}
        value={reason}
        max={REASON_MAX}
        error={asked && !isLongEnough(reason) ? t.missingReason : wrongAt('reason')}
        onChange={(next) => change((before) => ({ ...before, reason: next }))}
      />
    </ActDialog>
  );
}
