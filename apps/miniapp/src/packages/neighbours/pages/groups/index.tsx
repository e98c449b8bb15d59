import { useState } from 'react';
import { type Group } from '@/calls/groups';
import { currentMembership, type Membership, useMe } from '@/calls/me';
import { openJoin } from '@/calls/scanned-community';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { groups } from '@/texts/neighbours';
import { Button } from '@/ui/button/button';
import { List } from '@/ui/list/list';
import { Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { Tabs } from '@/ui/tabs/tabs';
import { GroupCard } from './group-card';
import { useGroups } from './use-groups';
import './groups.scss';

/** Groups of neighbours: those of the community, and those one is in. */
export default function GroupsPage() {
  return (
    <MyPage title={groups.title}>
      <Groups />
    </MyPage>
  );
}

function Groups() {
  const me = useMe();
  const { title, text, go } = groups.join;
  return (
    <Shown read={me}>
      {(value) => {
        const membership = currentMembership(value);
        return membership?.state === 'verified' ? (
          <GroupList membership={membership} />
        ) : (
          <Empty picture="houses" title={title} text={text} primary action={{ word: go, onTap: openJoin }} />
        );
      }}
    </Shown>
  );
}

const keyOf = ({ groupId }: Group) => groupId;
const kinds = ['all', 'mine'] as const;

function GroupList({ membership }: { membership: Membership }) {
  const [which, setWhich] = useState<(typeof kinds)[number]>('all');
  const { state, least, acts, more, retry, now } = useGroups(membership, which);
  return (
    <>
      {least !== undefined ? <View className="groups__lead">{groups.lead(least)}</View> : null}
      <Tabs label={groups.tabs.label} active={which} onChange={setWhich} tabs={kinds.map((name) => ({ name, word: groups.tabs[name] }))} />
      <Problem words={acts.problem} />
      <List
        state={state}
        keyOf={keyOf}
        empty={<Empty picture="tea" {...(which === 'mine' ? groups.emptyMine : groups.empty)} />}
        onRetry={() => void retry()}
        onMore={() => void more()}
      >
        {(group) => <GroupCard group={group} ownId={membership.id} now={now} acts={acts} />}
      </List>
      <Button look="primary" icon="plus" word={groups.founded} onTap={() => void open('found')} />
    </>
  );
}
