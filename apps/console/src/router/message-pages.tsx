import { Link } from 'react-router';
import { uiTexts } from '../texts/ui.js';
import { mayAny, useSession } from '../session/session-context.js';
import { EmptyPicture, type PictureName } from '../ui/feedback/empty-picture.js';
import plain from '../ui/form/plain-form.module.css';
import styles from './message-pages.module.css';
import { firstOf } from './sections.js';

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
      {link && <HomeLink />}
    </div>
  );
}

/** To where one arrives, by its name: not everybody has a workbench. */
function HomeLink() {
  const session = useSession();
  const first = session.kind === 'signed-in' ? firstOf((permissions) => mayAny(session.account, permissions)) : undefined;
  return (
    first && (
      <Link to={first.path} className={plain.link}>
        {t.home(first.name)}
      </Link>
    )
  );
}

/** 403: signed in, but not for this. */
export const ForbiddenPage = () => <MessagePage picture="closed" title={t.forbiddenTitle} next={t.forbiddenNext} />;

/** 404. */
export const NotFoundPage = () => <MessagePage picture="lost" title={t.notFoundTitle} next={t.notFoundNext} />;
