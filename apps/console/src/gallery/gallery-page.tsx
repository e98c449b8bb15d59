import { useState } from 'react';
import { galleryTexts as t } from '../texts/gallery.js';
import { ShortcutProvider } from '../ui/shortcuts/shortcuts.js';
import { useModeOf, useModeStore } from '../ui/theme/mode.js';
import { ThemeProvider, ThemeScope } from '../ui/theme/theme-provider.js';
import { NowProvider } from '../ui/time/now.js';
import { GALLERY_NOW } from './gallery-data.js';
import styles from './gallery-page.module.css';
import { DialogPieces } from './dialog-pieces.js';
import { FeedbackPieces } from './feedback-pieces.js';
import { FormPieces } from './form-pieces.js';
import { ListPieces } from './list-pieces.js';
import { TicketPieces } from './ticket-pieces.js';

type Shown = 'light' | 'dark' | 'both';

/** Every piece of the console in light and dark, with long text and with nothing. Development only. */
export function GalleryPage() {
  const mode = useModeStore();
  const own = useModeOf(mode);
  const [shown, setShown] = useState<Shown>(own);
  return (
    <ThemeProvider mode={own}>
      <NowProvider fixed={GALLERY_NOW}>
        <ShortcutProvider>
          <main className={styles.page}>
            <header className={styles.head}>
              <h1>{t.title}</h1>
              {(['light', 'dark', 'both'] as const).map((one) => (
                <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
                  {t[one]}
                </button>
              ))}
            </header>
            {(['light', 'dark'] as const).map(
              (one) =>
                (shown === one || shown === 'both') && (
                  <ThemeScope key={one} mode={one}>
                    <Pieces />
                  </ThemeScope>
                ),
            )}
          </main>
        </ShortcutProvider>
      </NowProvider>
    </ThemeProvider>
  );
}

function Pieces() {
  return (
    <div className={styles.pieces}>
      <TicketPieces />
      <ListPieces />
      <FormPieces />
      <DialogPieces />
      <FeedbackPieces />
    </div>
  );
}
