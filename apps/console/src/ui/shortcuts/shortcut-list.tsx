import { Modal, Switch } from 'antd';
import { useId } from 'react';
import { shortcutTexts as t } from '../../texts/shortcuts.js';
import { type Shortcut } from './key-chords.js';
import styles from './shortcut-list.module.css';

interface Props {
  /** Undefined while the list is closed. */
  readonly shortcuts?: readonly Shortcut[];
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly onClose: () => void;
}

type Row = Pick<Shortcut, 'keys' | 'label'>;

export function ShortcutList({ shortcuts, on, onTurn, onClose }: Props) {
  const id = useId();
  const groups = groupsOf(shortcuts ?? []);
  return (
    <Modal open={shortcuts !== undefined} title={t.title} footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <div className={styles.groups}>
        {groups.map(([group, rows]) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl>
              {rows.map((row) => (
                <Line key={row.keys} row={row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.switch}>
        <Switch checked={on} onChange={onTurn} aria-labelledby={id} />
        <div>
          <p id={id}>{t.switch}</p>
          <p className={styles.hint}>{t.switchHint}</p>
        </div>
      </div>
    </Modal>
  );
}

function Line({ row }: { readonly row: Row }) {
  return (
    <div className={styles.row}>
      <dt>{row.label}</dt>
      <dd>
        {row.keys.split(' ').map((key) => (key === '/' && row.keys.length > 1 ? <span key={key}>/</span> : <kbd key={key}>{key}</kbd>))}
      </dd>
    </div>
  );
}

/** Those of the page, with what every list knows; a page that has some of its own for lists shows both under one head. */
function groupsOf(shortcuts: readonly Shortcut[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const shortcut of shortcuts) groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  groups.set(t.inLists, [...(groups.get(t.inLists) ?? []), ...t.listRows]);
  return [...groups];
}
