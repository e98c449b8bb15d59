import { currentMembership, useMe } from '@/calls/me';
import { useHousehold } from '@/calls/use-household';
import { openJoin } from '@/calls/scanned-community';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { household } from '@/texts/neighbours';
import { Empty } from '@/ui/state/state';
import { Relative } from './relative';
import './household.scss';

/** Who of one's own household waits to be let in. */
export default function HouseholdPage() {
  return (
    <MyPage title={household.title}>
      <Household />
    </MyPage>
  );
}

function Household() {
  const me = useMe();
  const membership = me.value && currentMembership(me.value);
  const waiting = useHousehold(membership);
  const { title, text, go } = household.join;
  return (
    <Shown read={me} shape="person">
      {() =>
        membership?.state === 'verified' ? (
          <>
            <View className="household__lead">{household.lead}</View>
            <Shown read={waiting} shape="person">
              {(relatives) =>
                relatives.length === 0 ? (
                  <Empty picture="tea" {...household.empty} />
                ) : (
                  <>
                    {relatives.map((relative) => (
                      <Relative key={relative.membershipId} areaId={membership.areaId} relative={relative} onDone={waiting.reload} />
                    ))}
                    <View className="household__lead">{household.notMine}</View>
                  </>
                )
              }
            </Shown>
          </>
        ) : (
          <Empty picture="houses" title={title} text={text} primary action={{ word: go, onTap: openJoin }} />
        )
      }
    </Shown>
  );
}
