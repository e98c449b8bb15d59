import { useState } from 'react';
import { type Group } from '@/calls/groups';
import { View } from '@/platform/elements';
import { groups } from '@/texts/neighbours';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chip } from '@/ui/chip/chip';
import { Notice } from '@/ui/notice/notice';
import { groupView } from '../../group-view';
import { GroupSheet } from './group-sheet';
import { type GroupActs } from './use-groups';

interface Props {
  group: Group;
  ownId: string;
  now: number;
  acts: GroupActs;
}

/** A group in the list: what it is for, how far it is, and what the person can do. */
export function GroupCard({ group, ownId, now, acts }: Props) {
  const [opened, setOpened] = useState(false);
  const { chip, members, leader, due, late, reason, people, may } = groupView(group, [ownId], now);
  const busy = acts.busyOn === group.groupId;
  return (
    <Card>
      <View className="group__head">
        <View as="h2" className="group__name">
          {group.name}
        </View>
        <Chip {...chip} />
      </View>
      <View className="group__purpose">{group.purpose}</View>
      <View className="group__line">{[members, leader].filter(Boolean).join('，')}</View>
      {due ? <View className="group__line">{due}</View> : null}
      {late ? <Notice tone="red">{groups.late}</Notice> : null}
      {reason ? <Notice tone="red">{groups.reason(reason)}</Notice> : null}
      <View className="group__acts">
        {may.confirm ? <Button small word={groups.confirm} busy={busy} onTap={() => acts.confirm(group)} /> : null}
        {may.leave ? <Button small look="quiet" word={groups.leave} busy={busy} onTap={() => acts.leave(group)} /> : null}
        <Button small look="quiet" word={groups.more} onTap={() => setOpened(true)} />
      </View>
      <GroupSheet open={opened} group={group} people={people} leads={may.lead} acts={acts} onClose={() => setOpened(false)} />
    </Card>
  );
}
