import { type View } from '../../../calls/api.js';
import { ticketTexts } from '../../../texts/tickets.js';
import { CopyButton } from '../../../ui/files/copy-button.js';
import prose from '../../../ui/prose/prose.module.css';
import { mapLink, pointText } from '../map-link.js';
import styles from './tickets.module.css';

const t = ticketTexts.file.point;

/** Where the reporter pointed at on a map. No map is loaded here; one outside is opened by who wants it, and learns the point alone. */
export function MapPoint({ point }: { readonly point: View<'PointView'> }) {
  return (
    <div>
      <p className={styles.point}>
        <a className={prose.jump} href={mapLink(point)} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          {t.open}
        </a>
        <CopyButton size="small" text={pointText(point)} label={t.copy} />
      </p>
      <p className={prose.faint}>{t.why}</p>
    </div>
  );
}
