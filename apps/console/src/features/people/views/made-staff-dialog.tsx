import { App, Button, Modal } from 'antd';
import { peopleTexts } from '../../../texts/people.js';
import prose from '../../../ui/prose/prose.module.css';
import { type MadeStaff } from '../calls/role-calls.js';
import styles from './people.module.css';

const t = peopleTexts.roles;

/** The initial password, this once. Only the button closes it, so that no slip of the finger loses it. */
export function MadeStaffDialog({ staff, onClose }: { readonly staff: MadeStaff; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    message.success(t.copied);
  };
  const rows = [
    [t.user, staff.username],
    [t.password, staff.initialPassword],
  ] as const;
  return (
    <Modal
      open
      title={t.madeTitle}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={460}
      footer={
        <Button type="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t.madeWhy}</p>
        <div className={styles.secret}>
          {rows.map(([label, text]) => (
            <Row key={label} label={label} text={text} onCopy={() => void copy(text)} />
          ))}
        </div>
      </div>
    </Modal>
  );
}

function Row({ label, text, onCopy }: { readonly label: string; readonly text: string; readonly onCopy: () => void }) {
  return (
    <>
      <span className={prose.faint}>{label}</span>
      <code>{text}</code>
      <Button size="small" onClick={onCopy} aria-label={`${t.copy}${label}`}>
        {t.copy}
      </Button>
    </>
  );
}
