import { Button, Modal } from 'antd';
import { peopleTexts } from '../../../texts/people.js';
import { useWorkArea } from '../../../session/work-area.js';
import { type IssuedCard } from '../calls/assistance-calls.js';
import { printCard } from '../print-card.js';
import styles from './people.module.css';

const t = peopleTexts.cards;

/** The code of a card, readable this once: to be printed or written down. */
export function IssuedCardDialog({ card, onClose }: { readonly card: IssuedCard; readonly onClose: () => void }) {
  const { area } = useWorkArea();
  // The picture is the server's; as an image nothing in it can run.
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(card.qrSvg)}`;
  const print = (): void => printCard(window, { ...card, picture, areaName: area.name, title: t.printTitle, use: t.printUse });
  return (
    <Modal
      open
      title={t.issued}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={420}
      footer={[
        <Button key="print" onClick={print}>
          {t.print}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t.close}
        </Button>,
      ]}
    >
      <div className={styles.form}>
        <p>{t.once}</p>
        <div className={styles.card}>
          <strong>{card.displayName}</strong>
          <img src={picture} alt={t.code} />
          <code>{card.code}</code>
        </div>
      </div>
    </Modal>
  );
}
