import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { scanCard } from '../calls/assistance-calls.js';

const t = peopleTexts.cards;
const CODE_LEAST = 6;

/** Whose card is this: the code is typed, or read by a scanner that types. */
export function ScanDialog({
  areaId,
  onFound,
  onClose,
}: {
  readonly areaId: number;
  readonly onFound: (membershipId: string) => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => undefined);
  const short = code.trim().length < CODE_LEAST;
  const submit = (): void => {
    setAsked(true);
    if (!short) void run(async () => onFound((await scanCard(api, areaId, code.trim())).membershipId));
  };
  return (
    <ActDialog title={t.scanTitle} why={t.scanWhy} ok={t.scanOk} busy={busy} refusal={refusal(['code'])} onOk={submit} onClose={onClose}>
      <LineField
        label={t.code}
        value={code}
        max={40}
        autoFocus
        error={asked && short ? t.scanMissing : wrongAt('code')}
        onChange={setCode}
      />
    </ActDialog>
  );
}
