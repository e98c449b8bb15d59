import prose from '../../../ui/prose/prose.module.css';
import { Moment } from '../../../ui/time/moment.js';
import { type StoryStep } from '../ticket-story.js';
import styles from './tickets.module.css';

interface AskedWordsProps {
  readonly asked: StoryStep;
  /** What becomes of it, a line each. */
  readonly notes?: readonly (string | undefined)[];
}

/** What an office asked for: who, when and with which words; below it what becomes of it. */
export function AskedWords({ asked, notes = [] }: AskedWordsProps) {
  return (
    <div className={styles.asked}>
      <p>
        {[asked.title, asked.by].filter(Boolean).join(' · ')} · <Moment at={asked.at} />
      </p>
      {asked.text && <p>{asked.text}</p>}
      {notes.map(
        (note) =>
          note && (
            <p key={note} className={prose.faint}>
              {note}
            </p>
          ),
      )}
    </div>
  );
}
