import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { type PersonFacts } from '../../calls/person-facts.js';
import { uiTexts } from '../../texts/ui.js';
import { Mark } from '../mark/mark.js';
import { ReasonDialog } from '../reason/reason-dialog.js';
import styles from './person-badge.module.css';

const t = uiTexts.person;

/** How long full data stay on a screen that others may walk past. */
const SHOWN_SECONDS = 60;

interface PersonBadgeProps {
  readonly masked: PersonFacts;
  /** 业主, 租客, 党员: words beside the name. */
  readonly marks?: readonly string[];
  /** Asks the server for the full data under a reason, which it logs. Absent where one may not. */
  readonly unmask?: (reason: string) => Promise<PersonFacts>;
  /** Who reads the reason; the person themselves, unless said otherwise. */
  readonly why?: string;
  /** In the empty field, where it is not the person who reads it. */
  readonly placeholder?: string;
  /** Reasons that are near here. */
  readonly reasons?: readonly string[];
  /** Told whether full data are on the screen, for what stands elsewhere on the page. */
  readonly onShown?: (shown: boolean) => void;
}

/** A person under their masked name. Full data come by reason, and go by themselves after a minute. */
export function PersonBadge({
  masked,
  marks = [],
  unmask,
  why = t.unmaskWhy,
  placeholder,
  reasons = t.reasons,
  onShown,
}: PersonBadgeProps) {
  const [asking, setAsking] = useState(false);
  const { full, secondsLeft, show, hide } = useShortly<PersonFacts>(SHOWN_SECONDS);
  const facts = full ?? masked;
  const shown = full !== undefined;
  useEffect(() => onShown?.(shown), [onShown, shown]);
  return (
    <div className={styles.badge}>
      <span className={styles.face} aria-hidden="true">
        {[...facts.name][0]}
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          <strong>{facts.name}</strong>
          {marks.map((mark) => (
            <Mark key={mark}>{mark}</Mark>
          ))}
        </p>
        <Facts facts={facts} />
        <Papers photos={facts.photos ?? []} />
        {unmask && (
          <p className={styles.actions}>
            {full ? (
              <>
                <Button size="small" onClick={hide}>
                  {t.maskAgain}
                </Button>
                <span className={styles.count}>{t.shownFor(secondsLeft)}</span>
              </>
            ) : (
              <Button size="small" onClick={() => setAsking(true)}>
                {t.unmask}
              </Button>
            )}
          </p>
        )}
      </div>
      {unmask && (
        <ReasonDialog
          open={asking}
          title={t.unmaskTitle}
          why={why}
          ok={t.unmaskOk}
          placeholder={placeholder}
          presets={reasons}
          onSubmit={async (reason) => show(await unmask(reason))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Facts({ facts }: { readonly facts: PersonFacts }) {
  const rows = [
    [t.phone, facts.phone],
    [t.address, facts.address],
    [t.document, facts.document],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Papers({ photos }: { readonly photos: readonly string[] }) {
  return (
    <div className={styles.papers}>
      {photos.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={t.paper(index + 1)} />
        </a>
      ))}
    </div>
  );
}

/** A value that goes away by itself. */
function useShortly<T>(seconds: number) {
  const [value, setValue] = useState<T>();
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    if (value === undefined) return undefined;
    const endsAt = Date.now() + seconds * 1000;
    setSecondsLeft(seconds);
    const timer = setInterval(() => {
      const left = Math.ceil((endsAt - Date.now()) / 1000);
      if (left <= 0) setValue(undefined);
      else setSecondsLeft(left);
    }, 1000);
    return () => clearInterval(timer);
  }, [value, seconds]);
  return { full: value, secondsLeft, show: (next: T) => setValue(next), hide: () => setValue(undefined) };
}
