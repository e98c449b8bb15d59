import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { dutyTexts } from '../../../texts/duty.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { useAct } from '../../../ui/form/use-act.js';
import prose from '../../../ui/prose/prose.module.css';
import { choosePhone, type Desk } from '../calls/duty-calls.js';
import { useRefreshDuty } from '../use-duty.js';
import styles from './duty.module.css';

const t = dutyTexts.phone;
const PHONE_MAX = 20;

/** The number residents call, read beside the roster and changed there. */
export function DeskPhone({ desk, phone }: { readonly desk: Desk; readonly phone: string | null }) {
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.phone}>
      <span className={prose.faint}>{t.label}</span>
      <span className={phone ? undefined : styles.gapWho}>{phone ?? t.none}</span>
      <Button size="small" type="link" onClick={() => setAsked(true)}>
        {phone ? t.change : t.add}
      </Button>
      {asked && <PhoneDialog desk={desk} phone={phone ?? ''} onClose={() => setAsked(false)} />}
    </div>
  );
}

function PhoneDialog({ desk, phone, onClose }: { readonly desk: Desk; readonly phone: string; readonly onClose: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const refresh = useRefreshDuty(desk);
  const [typed, setTyped] = useState(phone);
  const { busy, run, wrongAt, refusal } = useAct(onClose);
  const send = async (key: string): Promise<void> => {
    const number = typed.trim();
    await choosePhone(api, desk, number === '' ? null : number, key);
    await refresh();
    message.success(number === '' ? t.takenAway : t.done(number));
  };
  return (
    <ActDialog title={t.title} why={t.why} ok={t.ok} busy={busy} refusal={refusal(['phone'])} onOk={() => void run(send)} onClose={onClose}>
      <FormField label={t.label} hint={t.hint} error={wrongAt('phone')}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="tel"
            autoComplete="off"
            maxLength={PHONE_MAX}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </FormField>
    </ActDialog>
  );
}
