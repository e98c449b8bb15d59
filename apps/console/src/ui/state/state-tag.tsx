import { type Tone } from '../theme/tokens.js';
import { Sign, type SignName } from './sign.js';
import styles from './state-tag.module.css';

/** What a state looks like: its word, its sign, its tone. */
export interface StateLook {
  readonly word: string;
  readonly sign: SignName;
  readonly tone: Tone;
}

export function StateTag({ word, sign, tone }: StateLook) {
  return (
    <span className={styles.tag} data-tone={tone}>
      <Sign name={sign} size={13} />
      {word}
    </span>
  );
}
