import { QuestionCircleOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { Bell } from '../../features/inbox/views/bell.js';
import { PasswordDialog } from '../../features/sign-in/views/password-dialog.js';
import { useAccount, useSessionServices } from '../../session/session-context.js';
import { sessionTexts } from '../../texts/session.js';
import { shellTexts as t } from '../../texts/shell.js';
import { useShortcutList } from '../../ui/shortcuts/shortcuts.js';
import { type ModeChoice, useChoiceOf, useModeStore } from '../../ui/theme/mode.js';
import styles from './shell.module.css';
import { useWorkArea } from '../../session/work-area.js';

const MODES: readonly ModeChoice[] = ['light', 'dark', 'system'];

/** For which place one works, and the person's own things. */
export function TopBar() {
  const showShortcuts = useShortcutList();
  return (
    <header className={styles.bar}>
      <Place />
      <Button type="text" icon={<QuestionCircleOutlined />} onClick={showShortcuts}>
        {t.shortcuts}
      </Button>
      <Bell />
      <AccountMenu />
    </header>
  );
}

function Place() {
  const { area, areas, choose } = useWorkArea();
  return (
    <div className={styles.area}>
      {areas.length > 1 ? (
        <Select
          aria-label={t.area}
          variant="filled"
          value={area.key}
          options={areas.map(({ key, office }) => ({ value: key, label: office }))}
          onChange={choose}
          popupMatchSelectWidth={false}
          style={{ minWidth: 168, maxWidth: 360 }}
        />
      ) : (
        <span className={styles.areaName}>{area.office}</span>
      )}
    </div>
  );
}

/** Who is signed in, and as what they work here; of a long name or many roles the whole is in the hint. */
function AccountMenu() {
  const { area } = useWorkArea();
  const { name } = useAccount();
  const roles = area.roles.join('、');
  const { store } = useSessionServices();
  const mode = useModeStore();
  const choice = useChoiceOf(mode);
  const [changing, setChanging] = useState(false);
  const items = [
    {
      key: 'theme',
      type: 'group' as const,
      label: t.theme,
      children: MODES.map((one) => ({ key: one, label: t[one], onClick: () => mode.choose(one) })),
    },
    { type: 'divider' as const },
    { key: 'password', label: sessionTexts.change.open, onClick: () => setChanging(true) },
    { key: 'sign-out', label: t.signOut, onClick: () => void store.signOut() },
  ];
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, selectable: true, selectedKeys: [choice] }}>
        <button
          type="button"
          className={styles.account}
          aria-label={t.account}
          aria-haspopup="menu"
          title={[name, roles].filter(Boolean).join(' · ')}
        >
          <span className={styles.face} aria-hidden="true">
            <UserOutlined />
          </span>
          <span className={styles.person}>
            {name && <span className={styles.personName}>{name}</span>}
            <span className={name ? styles.personRole : undefined}>{roles}</span>
          </span>
        </button>
      </Dropdown>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
