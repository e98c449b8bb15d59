import { ApartmentOutlined, AuditOutlined, DoubleLeftOutlined, DoubleRightOutlined, FileTextOutlined, HomeOutlined, QrcodeOutlined, SafetyCertificateOutlined, ScheduleOutlined, TeamOutlined } from '@ant-design/icons';
import { type ComponentType, useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { shellTexts as t } from '../../texts/shell.js';
import { shortcutTexts } from '../../texts/shortcuts.js';
import { Emblem } from '../../ui/emblem/emblem.js';
import { useShortcut } from '../../ui/shortcuts/shortcuts.js';
import { type Section, type SectionId } from '../sections.js';
import styles from './shell.module.css';

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
            <Place section={section} narrow={narrow} />
          </li>
        ))}
      </ul>
      <button type="button" className={styles.fold} onClick={fold} aria-label={narrow ? t.expand : t.collapse} title={narrow ? t.expand : undefined}>
        {narrow ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
        <span className={styles.name}>{t.collapse}</span>
      </button>
    </nav>
  );
}

function Place({ section, narrow }: { readonly section: Section; readonly narrow: boolean }) {
  const navigate = useNavigate();
  const Icon = icons[section.id];
  useShortcut({ keys: `g ${section.key}`, label: shortcutTexts.goTo(section.name), group: t.goGroup, run: () => void navigate(section.path) });
  return (
    <NavLink to={section.path} className={styles.place} aria-label={section.name} title={narrow ? section.name : undefined}>
      <Icon />
      <span className={styles.name}>{section.name}</span>
    </NavLink>
  );
}
