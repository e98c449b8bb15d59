import { duePhrase, formatInstant, momentPhrase, spanPhrase } from '@shequtong/kernel';
import { Popover } from 'antd';
import { uiTexts } from '../../texts/ui.js';
import { Sign } from '../state/sign.js';
import { exactly } from '../time/moment.js';
import { useNow } from '../time/now.js';
import styles from './clock-chip.module.css';
import { type ClockView, faceOf } from './clock-face.js';

const t = uiTexts.clock;

/** Width of a clock column: the longest due time on one line. */
export const CLOCK_WIDTH = 244;

export interface ClockCellProps {
  readonly clock?: ClockView;
  /** Since when the work is in hand; told where no clock runs. */
  readonly inHandSince?: Date;
}

/** Time left and of what, or how long the work has been in hand; the first column of every work list. */
export function ClockCell({ clock, inHandSince }: ClockCellProps) {
  const now = useNow();
  if (!clock) return inHandSince ? <InHand since={inHandSince} now={now} /> : <span className={styles.none}>{t.none}</span>;
  const face = faceOf(clock, now);
  return (
    <span className={styles.cell} data-tone={face.tone}>
      <span className={styles.left}>
        <Sign name={face.sign} size={15} />
        {face.left}
        {clock.provisional && <span className={styles.provisional}>{t.provisional}</span>}
      </span>
      <span className={styles.due}>{face.due}</span>
    </span>
  );
}

function InHand({ since, now }: { readonly since: Date; readonly now: Date }) {
  return (
    <time className={styles.cell} data-tone="grey" dateTime={formatInstant(since)} title={exactly(since)}>
      <span className={styles.left}>
        <Sign name="running" size={15} />
        {t.inHand(spanPhrase(now.getTime() - since.getTime()))}
      </span>
      <span className={styles.due}>{t.inHandFrom(momentPhrase(since, now))}</span>
    </time>
  );
}

/** The same on one line, for heads and cards; how the deadline was counted opens under it. */
export function ClockChip({ clock }: { readonly clock: ClockView }) {
  const now = useNow();
  const face = faceOf(clock, now);
  const chip = (
    <>
      <Sign name={face.sign} size={14} />
      <strong>{face.left}</strong>
      <span>{face.due}</span>
      {clock.provisional && <span className={styles.provisional}>{t.provisional}</span>}
    </>
  );
  if (!clock.why?.length && !clock.provisional) {
    return (
      <span className={styles.chip} data-tone={face.tone}>
        {chip}
      </span>
    );
  }
  return (
    <Popover trigger="click" title={t.why} content={<Why clock={clock} now={now} />}>
      <button type="button" className={styles.chip} data-tone={face.tone}>
        {chip}
      </button>
    </Popover>
  );
}

function Why({ clock, now }: { readonly clock: ClockView; readonly now: Date }) {
  return (
    <div className={styles.why}>
      <p>{t.dueBefore(duePhrase(clock.dueAt, now), clock.what)}</p>
      <ol>
        {clock.why?.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {clock.provisional && <p>{t.provisionalWhy}</p>}
    </div>
  );
}
