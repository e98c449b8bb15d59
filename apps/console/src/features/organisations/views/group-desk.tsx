import { isCommunity } from '@shequtong/kernel';
import { Select, type TableColumnsType } from 'antd';
import { useApi } from '../../../calls/services.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { shellTexts } from '../../../texts/shell.js';
import { CLOCK_WIDTH, ClockCell } from '../../../ui/clock/clock-chip.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { KeysetTable, WIDE } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { Moment } from '../../../ui/time/moment.js';
import { type Group, readGroups } from '../calls/group-calls.js';
import { clockOf, listingOf, listings, lookOf } from '../group-looks.js';
import { GroupDrawer } from './group-drawer.js';
import { GroupRuleNote } from './group-rule-note.js';
import { type DeskProps } from './organisation-desk.js';
import styles from './organisations.module.css';

const t = organisationTexts.groups;

export const groupColumns: TableColumnsType<Group> = [
  { title: t.columns.clock, width: CLOCK_WIDTH, render: (_, group) => <ClockCell clock={clockOf(group)} /> },
  {
    title: t.columns.name,
    render: (_, { name, purpose }) => (
      <span className={prose.two}>
        <span className={prose.wrap}>{name}</span>
        <span className={styles.clamp}>{purpose}</span>
      </span>
    ),
  },
  { title: t.columns.state, width: 124, render: (_, group) => <StateTag {...lookOf(group)} /> },
  {
    title: t.columns.members,
    width: 130,
    render: (_, { members, membersMin, state }) => t.members(members.length, state === 'gathering' ? membersMin : 0),
  },
  { title: t.columns.opened, width: 176, responsive: WIDE, render: (_, { openedAt }) => <Moment at={new Date(openedAt)} /> },
];

/** Groups residents founded: those that wait for the committee's answer first, by their clock. */
export function GroupDesk({ areaId, query, set, views }: DeskProps) {
  if (isCommunity(areaId)) return <CommunityGroups areaId={areaId} query={query} set={set} views={views} />;
  return (
    <Page title={shellTexts.sections.organisations} toolbar={views}>
      <GroupRuleNote areaId={areaId} />
      <EmptyState title={t.upperOnly} next={t.upperOnlyNext} />
    </Page>
  );
}

function CommunityGroups({ areaId, query, set, views }: Omit<DeskProps, 'areaName'>) {
  const api = useApi();
  const show = listingOf(query.get('show'));
  const list = useKeyset(['groups', areaId, show], (cursor, signal) => readGroups(api, areaId, show, cursor, signal));
  const openId = query.get('open') ?? undefined;
  const toolbar = (
    <>
      {views}
      <Select
        aria-label={t.columns.state}
        style={{ width: 120 }}
        value={show}
        options={listings.map((value) => ({ value, label: t.shows[value] }))}
        onChange={(value) => set('show', value === 'to-file' ? undefined : value)}
      />
    </>
  );
  const empty =
    show === 'to-file' ? <EmptyState title={t.empty} next={t.emptyNext} /> : <EmptyState title={t.emptyAll} next={t.emptyNext} />;
  return (
    <Page title={shellTexts.sections.organisations} toolbar={toolbar}>
      <GroupRuleNote areaId={areaId} />
      <KeysetTable
        label={t.list}
        columns={groupColumns}
        list={list}
        rowId={({ groupId }) => groupId}
        openId={openId}
        onOpen={(id) => set('open', id)}
        empty={empty}
      />
      <GroupDrawer key={openId} areaId={areaId} openId={openId} list={list} onOpen={(id) => set('open', id)} />
    </Page>
  );
}
