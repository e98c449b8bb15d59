import { type View } from '../../../calls/api.js';
import { ticketTexts } from '../../../texts/tickets.js';
import styles from './tickets.module.css';

/** Small pictures in a row; each opens in full in a tab of its own, so that the list stays. */
export function Photos({ photos }: { readonly photos: readonly View<'MediaView'>[] }) {
  if (photos.length === 0) return null;
  return (
    <ul className={styles.photos} aria-label={ticketTexts.file.photos}>
      {photos.map(({ mediaId, url, thumbnailUrl }, index) => (
        <li key={mediaId}>
          <a href={url} target="_blank" rel="noreferrer">
            <img src={thumbnailUrl} alt={ticketTexts.file.photo(index + 1)} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}
