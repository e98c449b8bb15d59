import { Link } from 'react-router';
import { uiTexts } from '../texts/ui.js';
import { EmptyPicture, type PictureName } from '../ui/feedback/empty-picture.js';
import plain from '../ui/form/plain-form.module.css';
import styles from './message-pages.module.css';

const t = uiTexts.states;

function MessagePage({
  picture,
  title,
  next,
  link = true,
}: {
  readonly picture: PictureName;
  readonly title: string;
  readonly next: string;
  readonly link?: boolean;
}) {
  return (
    <div className={styles.page}>
      <EmptyPicture name={picture} />
      <h1>{title}</h1>
      <p>{next}</p>
      {link && (
        <Link to="/" className={plain.link}>
          {t.home}
        </Link>
      )}
    </div>
  );
}

/** 403: signed in, but not for this. */
export const ForbiddenPage = () => <MessagePage picture="closed" title={t.forbiddenTitle} next={t.forbiddenNext} />;

/** 404. */
export const NotFoundPage = () => <MessagePage picture="lost" title={t.notFoundTitle} next={t.notFoundNext} />;
