import { type ReactNode } from 'react';
import prose from '../../../ui/prose/prose.module.css';
import { Moment } from '../../../ui/time/moment.js';
import { type StoryStep } from '../ticket-story.js';
import styles from './tickets.module.css';

/** What an office asked for: who, when and with which words; below it what becomes of it. */
export function AskedWords({ asked, children }: { readonly asked: StoryStep; readonly children?: ReactNode }) {
  return (
    <div className={styles.asked}>
      <p>
        {[asked.title, asked.by].filter(Boolean).join(' · ')} · <Moment at={asked.at} />
      </p>
      {asked.text && <p>{asked.text}</p>}
      {children && <p className={prose.faint}>{children}</p>}
    </div>
  );
}
