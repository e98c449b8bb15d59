import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { problemWords } from '../feedback/problem-words.js';
import { type Photo, PHOTOS_MAX, sortFiles, withPhoto } from './photo-list.js';
import styles from './photo-picker.module.css';

const t = uiTexts.photos;

interface PhotoPickerProps {
  readonly label: string;
  readonly photos: readonly Photo[];
  /** Gets the list as it was last, so that two pictures arriving together are both kept. */
  readonly onChange: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
  readonly upload: (file: File) => Promise<Photo>;
  readonly max?: number;
  /** What is wrong with the pictures as a whole. */
  readonly error?: string;
}

/** Takes pictures from the computer; each is sent at once, so that the act itself is quick. */
export function PhotoPicker({ label, photos, onChange, upload, max = PHOTOS_MAX, error }: PhotoPickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { sending, faults, take } = useUploads(upload, onChange);
  const full = photos.length + sending >= max;
  const notes = [error, ...faults].filter((note) => note !== undefined);
  return (
    <div className={styles.picker} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-notes`}>
      <span id={`${id}-label`}>{label}</span>
      <ul className={styles.list}>
        {photos.map(({ mediaId, thumbnailUrl }, index) => (
          <li key={mediaId}>
            <img src={thumbnailUrl} alt={t.photo(index + 1)} />
            <button
              type="button"
              aria-label={t.remove(index + 1)}
              onClick={() => onChange((now) => now.filter((photo) => photo.mediaId !== mediaId))}
            >
              ×
            </button>
          </li>
        ))}
        <li>
          <input
            ref={input}
            type="file"
            accept="image/*"
            multiple={max > 1}
            className="visually-hidden"
            tabIndex={-1}
            aria-label={label}
            onChange={(event) => {
              take([...(event.target.files ?? [])], max - photos.length);
              // The same file can be chosen again after it was removed.
              event.target.value = '';
            }}
          />
          <Button disabled={full} loading={sending > 0} onClick={() => input.current?.click()}>
            {sending > 0 ? t.sending(sending) : t.add}
          </Button>
        </li>
      </ul>
      <div id={`${id}-notes`} role="alert" className={styles.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}

function useUploads(upload: PhotoPickerProps['upload'], onChange: PhotoPickerProps['onChange']) {
  const [sending, setSending] = useState(0);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const send = async (file: File): Promise<void> => {
    setSending((count) => count + 1);
    try {
      const photo = await upload(file);
      onChange((photos) => withPhoto(photos, photo));
    } catch (reason) {
      const { title, next } = problemWords(reason);
      setFaults((all) => [...all, t.failed(file.name, title, next)]);
    } finally {
      setSending((count) => count - 1);
    }
  };
  const take = (files: readonly File[], room: number): void => {
    const { good, faults: refused } = sortFiles(files, room);
    setFaults(refused.map(({ name, fault }) => t.faults[fault](name)));
    for (const file of good) void send(file);
  };
  return { sending, faults, take };
}
