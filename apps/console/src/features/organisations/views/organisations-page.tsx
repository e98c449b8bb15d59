import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useWorkArea, type WorkArea } from '../../../router/shell/work-area.js';
import { organisationTexts as t } from '../../../texts/organisations.js';
import { shellTexts } from '../../../texts/shell.js';
import { NoPermission } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import { useMay } from '../../session/session-context.js';
import { GroupDesk } from './group-desk.js';
import { OrganisationDesk } from './organisation-desk.js';

export type View = 'organisations' | 'groups';

/** Organisations of an area with their operators, and the groups residents found (product §2, Organisations). */
export function OrganisationsPage() {
  const { area } = useWorkArea();
  const may = useMay('organisation.manage', area.areaId);
  if (!may) return <Page title={shellTexts.sections.organisations}><NoPermission action={t.noWork} /></Page>;
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
    <Segmented<View>
      aria-label={t.views.label}
      value={view}
      options={[
        { value: 'organisations', label: t.views.organisations },
        { value: 'groups', label: t.views.groups },
      ]}
      onChange={(value) => setQuery(value === 'groups' ? { view: value } : {})}
    />
  );
  const desk = { areaId: area.areaId, areaName: area.name, query, set, views };
  return view === 'organisations' ? <OrganisationDesk {...desk} /> : <GroupDesk {...desk} />;
}
