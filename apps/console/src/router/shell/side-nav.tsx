import {
  ApartmentOutlined,
  AuditOutlined,
  DoubleLeftOutlined,
  DoubleRightOutlined,
  FileTextOutlined,
  HomeOutlined,
  QrcodeOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { type ComponentType, useId, useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { shellTexts as t } from '../../texts/shell.js';
import { shortcutTexts } from '../../texts/shortcuts.js';
import { Count, upTo } from '../../ui/count/count.js';
import { Emblem } from '../../ui/emblem/emblem.js';
import { useShortcut } from '../../ui/shortcuts/shortcuts.js';
import { type Section, type SectionId } from '../sections.js';
import styles from './shell.module.css';
import { useWaiting, type Waiting } from './use-waiting.js';

const KEY = 'shequtong.console.nav';

const icons: Readonly<Record<SectionId, ComponentType>> = {
  workbench: HomeOutlined,
  verification: SafetyCertificateOutlined,
  tickets: FileTextOutlined,
  duty: ScheduleOutlined,
  areas: QrcodeOutlined,
  organisations: ApartmentOutlined,
  people: TeamOutlined,
  audit: AuditOutlined,
};

/** Where one can go: by task, and only what one may do. */
export function SideNav({ sections }: { readonly sections: readonly Section[] }) {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(KEY) === 'narrow');
  const waiting = useWaiting();
  const fold = (): void => {
    localStorage.setItem(KEY, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <nav className={styles.nav} data-narrow={narrow} aria-label={t.navigation}>
      <p className={styles.brand}>
        <Emblem size={32} />
        <span className={styles.name}>{t.product}</span>
      </p>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <Place section={section} narrow={narrow} waiting={waiting[section.id]} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.fold}
        onClick={fold}
        aria-label={narrow ? t.expand : t.collapse}
        title={narrow ? t.expand : undefined}
      >
        {narrow ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
        <span className={styles.name}>{t.collapse}</span>
      </button>
    </nav>
  );
}

interface PlaceProps {
  readonly section: Section;
  readonly narrow: boolean;
  readonly waiting: Waiting | undefined;
}

function Place({ section, narrow, waiting }: PlaceProps) {
  const navigate = useNavigate();
  const id = useId();
  const Icon = icons[section.id];
  const some = waiting !== undefined && waiting.count > 0;
  useShortcut({
    keys: `g ${section.key}`,
    label: shortcutTexts.goTo(section.name),
    group: t.goGroup,
    run: () => void navigate(section.path),
  });
  return (
    <NavLink
      to={section.path}
      className={styles.place}
      aria-label={section.name}
      aria-describedby={some ? id : undefined}
      title={narrow ? section.name : undefined}
    >
      <Icon />
      <span className={styles.name}>{section.name}</span>
      {some && (
        <span id={id} className={styles.waiting} title={`${upTo(waiting.count)} ${waiting.what}`}>
          <Count {...waiting} />
          <span className="visually-hidden">{waiting.what}</span>
        </span>
      )}
    </NavLink>
  );
}
