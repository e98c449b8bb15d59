import { isCommunity, type Permission } from '@shequtong/kernel';
import { useSearchParams } from 'react-router';
import { useWorkArea } from '../../../session/work-area.js';
import { mayAny, useAccount } from '../../../session/session-context.js';
import { peopleTexts as t } from '../../../texts/people.js';
import { shellTexts } from '../../../texts/shell.js';
import { NoPermission } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import { Tabs } from '../../../ui/page/tabs.js';
import { FindTab } from './find-tab.js';
import { MembersTab } from './members-tab.js';
import { RolesTab } from './roles-tab.js';
import { RosterTab } from './roster-tab.js';

type TabId = keyof typeof t.tabs;

const needs: Readonly<Record<TabId, Permission>> = {
  members: 'membership.read',
  roles: 'grant.read',
  find: 'grant.read',
  roster: 'roster.import',
};
/** Lists of residents belong to a community; who holds a role, to every area. */
const ofCommunities: readonly TabId[] = ['members', 'roster'];
/** Within one community the list of its residents is the search. */
const ofWiderAreas: readonly TabId[] = ['find'];

/** People of a place: its residents, who holds which role, and the roster they are compared with. */
export function PeoplePage() {
  const account = useAccount();
  const { area } = useWorkArea();
  const [query, setQuery] = useSearchParams();
  const open = (Object.keys(needs) as TabId[]).filter(
    (id) => mayAny(account, [needs[id]], area.areaId) && !(isCommunity(area.areaId) ? ofWiderAreas : ofCommunities).includes(id),
  );
  const tab = open.find((id) => id === query.get('tab')) ?? open[0];
  const tabs = open.length > 1 && (
    <Tabs
      label={t.tabsLabel}
      tabs={open.map((id) => ({ id, name: t.tabs[id] }))}
      chosen={tab}
      onChoose={(id) => setQuery(id === open[0] ? '' : `tab=${id}`)}
    />
  );
  const facts = { areaId: area.areaId, areaName: area.name, tabs };
  switch (tab) {
    case 'members':
      return <MembersTab key={area.areaId} {...facts} />;
    case 'roles':
      return <RolesTab key={area.areaId} {...facts} />;
    case 'find':
      return <FindTab key={area.areaId} {...facts} />;
    case 'roster':
      return <RosterTab key={area.areaId} {...facts} />;
    case undefined:
      return (
        <Page title={shellTexts.sections.people}>
          <NoPermission action={t.noRoles} />
        </Page>
      );
  }
}
