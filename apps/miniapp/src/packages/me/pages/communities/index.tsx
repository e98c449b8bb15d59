import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { type Membership, useMe } from '@/calls/me';
import { openJoin } from '@/calls/scanned-community';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { communities } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Chip } from '@/ui/chip/chip';
import { Notice, Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { addressOf, membershipChip, shownMemberships } from '../../membership-view';
import { type CommunityActs, useCommunities } from './use-communities';
import './communities.scss';

/** The communities a person belongs to: owner here, tenant there, one of them current. */
export default function CommunitiesPage() {
  return (
    <MyPage title={communities.title}>
      <Communities />
    </MyPage>
  );
}

function Communities() {
  const me = useMe();
  const acts = useCommunities(me.reload);
  const { title, text, go } = communities.empty;
  return (
    <Shown read={me}>
      {(value) => {
        const memberships = shownMemberships(value);
        if (memberships.length === 0)
          return <Empty picture="houses" title={title} text={text} primary action={{ word: go, onTap: openJoin }} />;
        return (
          <>
            <Problem words={acts.problem} />
            {memberships.map((membership) => (
              <Community key={membership.id} membership={membership} acts={acts} />
            ))}
            <View className="communities__why">{communities.addWhy}</View>
            <Button icon="plus" word={communities.add} onTap={() => void open('scan')} />
          </>
        );
      }}
    </Shown>
  );
}

function Community({ membership, acts }: { membership: Membership; acts: CommunityActs }) {
  const { areaId, areaName, state, current, rejection, takenBack } = membership;
  return (
    <Card>
      <View className="communities__head">
        <View as="h2" className="communities__name">
          {areaName}
        </View>
        <Chip {...membershipChip(membership)} />
      </View>
      {current && state === 'verified' ? <View className="communities__here">{communities.current}</View> : null}
      <Row label={communities.relations[membership.relation]} value={addressOf(membership)} />
      {state === 'rejected' && rejection ? <Notice tone="red">{communities.reason(rejection)}</Notice> : null}
      {takenBack ? <Notice tone="amber">{communities.takenBack(takenBack)}</Notice> : null}
      <View className="communities__acts">
        {state === 'verified' && !current ? (
          <Button small word={communities.switch} busy={acts.busyOn === `switch/${areaId}`} onTap={() => acts.change(membership)} />
        ) : null}
        {state === 'pending' ? (
          <Button small word={communities.see} onTap={() => void open('joinResult', { area: String(areaId) })} />
        ) : null}
        {state === 'rejected' ? <Button small word={communities.again} onTap={() => acts.again(membership)} /> : null}
        <Button small look="quiet" word={communities.leave} busy={acts.busyOn === `leave/${areaId}`} onTap={() => acts.leave(membership)} />
      </View>
    </Card>
  );
}
