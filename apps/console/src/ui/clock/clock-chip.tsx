import { duePhrase, formatInstant, momentPhrase, spanPhrase } from '@shequtong/kernel';
import { Popover } from 'antd';
import { uiTexts } from '../../texts/ui.js';
import { Sign, type SignName } from '../state/sign.js';
import { exactly } from '../time/moment.js';
import { useNow } from '../time/now.js';
import styles from './clock-chip.module.css';
import { type ClockView, faceOf } from './clock-face.js';

const t = uiTexts.clock;

/** Width of a clock column: the longest due time on one line. */
export const CLOCK_WIDTH = 244;

interface ClockCellProps {
  readonly clock?: ClockView;
  /** Since when the work is in hand; told where no clock runs. */
  readonly inHandSince?: Date;
  /** Since when this office is asked for something that no clock ends. */
  readonly askedSince?: Date;
}

/** Time left and of what, or how long the work has been in hand; the first column of every work list. */
export function ClockCell({ clock, inHandSince, askedSince }: ClockCellProps) {
  const now = useNow();
  if (!clock) {
    if (askedSince) return <Since since={askedSince} words={waitingWords(askedSince, now)} />;
    return inHandSince ? (
      <Since since={inHandSince} words={inHandWords(inHandSince, now)} />
    ) : (
      <span className={styles.none}>{t.none}</span>
    );
  }
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

interface SinceWords {
  readonly sign: SignName;
  readonly left: string;
  readonly due: string;
}

const inHandWords = (since: Date, now: Date): SinceWords => ({
  sign: 'running',
  left: t.inHand(spanPhrase(now.getTime() - since.getTime())),
  due: t.inHandFrom(momentPhrase(since, now)),
});

const waitingWords = (since: Date, now: Date): SinceWords => ({
  sign: 'waiting',
  left: t.asked(spanPhrase(now.getTime() - since.getTime())),
  due: t.askedFrom(momentPhrase(since, now)),
});

function Since({ since, words: { sign, left, due } }: { readonly since: Date; readonly words: SinceWords }) {
  return (
    <time className={styles.cell} data-tone="grey" dateTime={formatInstant(since)} title={exactly(since)}>
      <span className={styles.left}>
        <Sign name={sign} size={15} />
        {left}
      </span>
      <span className={styles.due}>{due}</span>
    </time>
  );
}

/** How long the work has been in hand, on the head of a file where no clock runs: what its row in the list says. */
export function InHandChip({ since }: { readonly since: Date }) {
  const { sign, left, due } = inHandWords(since, useNow());
  return (
    <time className={styles.chip} data-tone="grey" dateTime={formatInstant(since)} title={exactly(since)}>
      <Sign name={sign} size={14} />
      <strong>{left}</strong>
      <span>{due}</span>
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
