import { uiTexts } from '../../texts/ui.js';
import { Moment } from '../time/moment.js';
import styles from './ladder.module.css';

const t = uiTexts.ladder;

/** One rung of 自治 → 协同 → 联动. */
export interface Rung {
  /** 自治处置, 协同处置, 联动处置. */
  readonly level: string;
  /** The office that is or was responsible there; absent where the ticket has not been. */
  readonly office?: string;
  readonly since?: Date;
  /** When it was given back to a level below. */
  readonly until?: Date;
}

interface LadderProps {
  readonly rungs: readonly Rung[];
  readonly current: number;
  /** Whether the office there still owes the work; of what is resolved or has ended, nobody does. */
  readonly held?: boolean;
}

/** How far up a ticket stands and who is responsible now: exactly one rung, while anybody is. */
export function Ladder({ rungs, current, held = true }: LadderProps) {
  return (
    <ol className={styles.ladder} aria-label={t.label}>
      {rungs.map((rung, index) => (
        <li
          key={rung.level}
          className={styles.rung}
          data-stage={stageOf(index, current, held)}
          aria-current={held && index === current ? 'step' : undefined}
        >
          <span className={styles.mark}>{index + 1}</span>
          <span className={styles.words}>
            <span className={styles.level}>{rung.level}</span>
            {rung.office && <span className={styles.office}>{rung.office}</span>}
            {held && index === current && <span className={styles.here}>{t.here}</span>}
            {rung.since && !rung.until && (
              <span className={styles.since}>
                <Moment at={rung.since} /> 起
              </span>
            )}
            {rung.until && (
              <span className={styles.since}>
                <Moment at={rung.until} /> {t.returned}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stageOf(index: number, current: number, held: boolean): 'past' | 'here' | 'ahead' {
  if (index > current) return 'ahead';
  return held && index === current ? 'here' : 'past';
}
