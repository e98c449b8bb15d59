import { useId, useLayoutEffect, useRef, useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import styles from './folded-text.module.css';

const t = uiTexts.fold;

/** What somebody wrote: of a long text the beginning, so that what comes below it is seen, and the whole at a press. */
export function FoldedText({ text }: { readonly text: string }) {
  const id = useId();
  const box = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const written = box.current;
    if (!written) return undefined;
    const measure = (): void => {
      // Open, nothing is cut off; whether it would be is known from before.
      if (written.dataset.open !== 'true') setCut(written.scrollHeight > written.clientHeight);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(written);
    return () => watch.disconnect();
  }, [text]);
  return (
    <div className={styles.fold}>
      <p id={id} ref={box} className={styles.text} data-open={open}>
        {text}
      </p>
      {cut && (
        <button type="button" className={styles.more} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? t.less : t.more}
        </button>
      )}
    </div>
  );
}
