import { type StoryStep } from '../ticket-story.js';
import styles from './tickets.module.css';

/** What an office asked for, with its words and who said them, beside where it is decided on. */
export function AskedWords({ asked }: { readonly asked: StoryStep }) {
  return (
    <p className={styles.asked}>
      {[asked.title, asked.by].filter(Boolean).join(' · ')}
      {'\n'}
      {asked.text}
    </p>
  );
}
