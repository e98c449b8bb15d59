import { useSearchParams } from 'react-router';
import { useWorkArea, type WorkArea } from '../../../session/work-area.js';
import { useMay } from '../../../session/session-context.js';
import { organisationTexts as t } from '../../../texts/organisations.js';
import { shellTexts } from '../../../texts/shell.js';
import { NoPermission } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import { Tabs } from '../../../ui/page/tabs.js';
import { GroupDesk } from './group-desk.js';
import { OrganisationDesk } from './organisation-desk.js';

type View = 'organisations' | 'groups';

/** Organisations of an area with their operators, and the groups residents found (product §2, Organisations). */
export function OrganisationsPage() {
  const { area } = useWorkArea();
  const may = useMay('organisation.manage', area.areaId);
  if (!may)
    return (
      <Page title={shellTexts.sections.organisations}>
        <NoPermission action={t.noWork} />
      </Page>
    );
  return <Views key={area.areaId} area={area} />;
}

function Views({ area }: { readonly area: WorkArea }) {
  const [query, setQuery] = useSearchParams();
  const view: View = query.get('view') === 'groups' ? 'groups' : 'organisations';
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  const views = (
    <Tabs
      label={t.views.label}
      tabs={[
        { id: 'organisations', name: t.views.organisations },
        { id: 'groups', name: t.views.groups },
      ]}
      chosen={view}
      onChoose={(id) => setQuery(id === 'groups' ? { view: id } : {})}
    />
  );
  const desk = { areaId: area.areaId, areaName: area.name, query, set, views };
  return view === 'organisations' ? <OrganisationDesk {...desk} /> : <GroupDesk {...desk} />;
}
