import { type CalendarDate, chinaDateOf, chinaYearOf, clockTimeOf, dayPhrase, formatInstant } from '@shequtong/kernel';
import { type ReactNode } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { Sign, type SignName } from '../state/sign.js';
import { type Tone } from '../theme/tokens.js';
import { useNow } from '../time/now.js';
import styles from './trace-timeline.module.css';

const t = uiTexts.trace;

/** One step of a trace, in words. */
export interface TraceStep {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly sign: SignName;
  readonly tone?: Tone;
  /** Office, post and name as that office shows them; absent for steps of the platform itself. */
  readonly by?: string;
  readonly text?: string;
  /** Not for residents. */
  readonly internal?: boolean;
  readonly extra?: ReactNode;
}

/** Everything that happened, by day, in the order it happened. */
export function TraceTimeline({ steps }: { readonly steps: readonly TraceStep[] }) {
  const year = chinaYearOf(useNow());
  if (steps.length === 0) return <p className={styles.empty}>{t.empty}</p>;
  return (
    <div className={styles.trace} role="group" aria-label={t.label}>
      {byDay(steps).map(([date, ofDay]) => (
        <section key={date}>
          <h3 className={styles.day}>{dayPhrase(date, year)}</h3>
          <ol>
            {ofDay.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Step({ step }: { readonly step: TraceStep }) {
  return (
    <li className={styles.step} data-internal={step.internal ?? false}>
      <time className={styles.time} dateTime={formatInstant(step.at)}>
        {clockTimeOf(step.at)}
      </time>
      <span className={styles.sign} data-tone={step.tone ?? 'grey'}>
        <Sign name={step.sign} size={13} />
      </span>
      <div>
        <p className={styles.title}>
          {step.title}
          {step.internal && <span className={styles.internal}>{t.internal}</span>}
        </p>
        <p className={styles.by}>{step.by ?? t.system}</p>
        {step.text && <p className={styles.text}>{step.text}</p>}
        {step.extra}
      </div>
    </li>
  );
}

function byDay(steps: readonly TraceStep[]): [CalendarDate, TraceStep[]][] {
  const days = new Map<CalendarDate, TraceStep[]>();
  for (const step of steps) {
    const date = chinaDateOf(step.at);
    days.set(date, [...(days.get(date) ?? []), step]);
  }
  return [...days];
}
