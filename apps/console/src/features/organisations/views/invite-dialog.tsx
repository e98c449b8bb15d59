import { momentPhrase } from '@shequtong/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { CopyButton } from '../../../ui/files/copy-button.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import prose from '../../../ui/prose/prose.module.css';
import { QrPicture } from '../../../ui/qr/qr-picture.js';
import { useNow } from '../../../ui/time/now.js';
import { invite, type MadeInvitation, type Organisation } from '../calls/organisation-calls.js';
import { rowIdOf, wholeNumber } from '../organisation-draft.js';
import styles from './organisations.module.css';

const t = organisationTexts.invite;
const USES_MAX = 50;
const DAYS_MAX = 30;

/** Makes a code by which people join, and shows it this once. */
export function InviteDialog({ organisation, onClose }: { readonly organisation: Organisation; readonly onClose: () => void }) {
  const [made, setMade] = useState<MadeInvitation>();
  return made ? (
    <MadeCode organisation={organisation} made={made} onClose={onClose} />
  ) : (
    <AskInvite organisation={organisation} onMade={setMade} onClose={onClose} />
  );
}

function AskInvite({
  organisation,
  onMade,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly onMade: (made: MadeInvitation) => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [uses, setUses] = useState('1');
  const [days, setDays] = useState('7');
  const [tried, setTried] = useState(false);
  const asked = { uses: wholeNumber(uses, 1, USES_MAX), days: wholeNumber(days, 1, DAYS_MAX) };
  const made = useRef<MadeInvitation>();
  const submit = (): Promise<void> | false => {
    setTried(true);
    if (asked.uses === undefined || asked.days === undefined) return false;
    return invite(api, organisation, { uses: asked.uses, days: asked.days }).then((answer) => {
      made.current = answer;
      return queries.invalidateQueries({ queryKey: ['invitations', rowIdOf(organisation)] });
    });
  };
  return (
    // The dialog closes itself after it was sent: what was made is shown in its place then.
    <FormDialog
      title={t.title}
      why={t.why}
      ok={t.ok}
      onSubmit={submit}
      onClose={() => (made.current ? onMade(made.current) : onClose())}
      width={440}
    >
      <FormField label={t.uses} error={tried && asked.uses === undefined ? t.usesWrong : undefined}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="numeric"
            maxLength={2}
            style={{ width: 120 }}
            value={uses}
            onChange={(event) => setUses(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t.days} error={tried && asked.days === undefined ? t.daysWrong : undefined}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="numeric"
            maxLength={2}
            style={{ width: 120 }}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        )}
      </FormField>
    </FormDialog>
  );
}

/** In two halves, as people read it out. */
const spaced = (code: string): string => code.replace(/^(.{5})(.+)$/, '$1 $2');

function MadeCode({
  organisation,
  made,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly made: MadeInvitation;
  readonly onClose: () => void;
}) {
  const now = useNow();
  const until = momentPhrase(new Date(made.expiresAt), now);
  return (
    <Modal
      open
      title={t.done}
      width={440}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t.finish}
        </Button>
      }
    >
      <div className={styles.made}>
        <p className={styles.code}>{spaced(made.code)}</p>
        <div className={styles.paper}>
          <QrPicture value={made.code} size={148} label={t.qr} />
        </div>
        <p className={prose.faint}>{t.qrNext}</p>
        <p>{t.role(made.roleName)}</p>
        <div className={styles.actions}>
          <CopyButton text={made.code} label={t.copy} />
          <CopyButton text={t.words(organisation.name, made.code, until)} label={t.copyWords} />
        </div>
        <p className={styles.warn}>{`${t.once}${organisationTexts.drawer.until(until)}。`}</p>
      </div>
    </Modal>
  );
}
