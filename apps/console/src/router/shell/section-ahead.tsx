import { shellTexts as t } from '../../texts/shell.js';
import { EmptyState } from '../../ui/feedback/states.js';
import { Page } from '../../ui/page/page.js';
import { type SectionId } from '../sections.js';

/** A section whose pages are not built yet says so. Each feature replaces it by its own page in routes.tsx. */
export function SectionAhead({ id }: { readonly id: SectionId }) {
  const name = t.sections[id];
  return (
    <Page title={name}>
      <EmptyState title={t.ahead(name)} next={t.aheadNext} />
    </Page>
  );
}
