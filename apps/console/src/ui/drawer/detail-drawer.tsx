import { Button, Drawer, Grid } from 'antd';
import { type ReactNode, useRef } from 'react';
import { drawerTexts as t } from '../../texts/drawer.js';
import { shortcutTexts } from '../../texts/shortcuts.js';
import { useShortcut } from '../shortcuts/shortcuts.js';
import styles from './detail-drawer.module.css';

interface DetailDrawerProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** State, number, clocks: always in sight. */
  readonly head?: ReactNode;
  /** What can be done now; stays at the foot. */
  readonly actions?: ReactNode;
  /** The row before and after, where there is one. */
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const WIDTH = 720;
/** Below 1200 px, beside the navigation: what is left of the list holds its first column. */
const NARROW_WIDTH = 520;

/** Whether a detail that is open covers all of the list but its first column. */
export const useCovers = (): boolean => !Grid.useBreakpoint().xl;

/** Details beside the list: the list stays in sight and in use, its first column uncovered. */
export function DetailDrawer({ open, title, head, actions, onPrevious, onNext, onClose, children }: DetailDrawerProps) {
  const foot = useRef<HTMLDivElement>(null);
  const covers = useCovers();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={covers ? NARROW_WIDTH : WIDTH}
      mask={false}
      rootClassName={styles.root}
      title={title}
      closable={{ 'aria-label': t.close }}
      extra={<Steps onPrevious={onPrevious} onNext={onNext} />}
      footer={
        actions && (
          <div ref={foot} className={styles.actions}>
            {actions}
          </div>
        )
      }
      styles={{ body: { padding: 0 } }}
    >
      {open && <Keys onPrevious={onPrevious} onNext={onNext} toActions={() => foot.current?.querySelector('button')?.focus()} />}
      {head && <div className={styles.head}>{head}</div>}
      <div className={styles.body}>{children}</div>
    </Drawer>
  );
}

interface KeysProps extends Pick<DetailDrawerProps, 'onPrevious' | 'onNext'> {
  readonly toActions: () => void;
}

/** The keys of an open detail: the row before and after, and straight to what can be done. */
function Keys({ onPrevious, onNext, toActions }: KeysProps) {
  const group = shortcutTexts.inDetail;
  useShortcut({ keys: 'j', label: shortcutTexts.nextDetail, group, run: () => onNext?.() });
  useShortcut({ keys: 'k', label: shortcutTexts.previousDetail, group, run: () => onPrevious?.() });
  useShortcut({ keys: 'a', label: shortcutTexts.actions, group, run: toActions });
  return null;
}

function Steps({ onPrevious, onNext }: Pick<DetailDrawerProps, 'onPrevious' | 'onNext'>) {
  if (!onPrevious && !onNext) return null;
  return (
    <span className={styles.steps}>
      <Button type="text" size="small" disabled={!onPrevious} onClick={onPrevious}>
        {t.previous}
      </Button>
      <Button type="text" size="small" disabled={!onNext} onClick={onNext}>
        {t.next}
      </Button>
    </span>
  );
}
