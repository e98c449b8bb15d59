import { type Delegation, readDelegations } from '@/calls/delegations';
import { useMe } from '@/calls/me';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { useRead } from '@/calls/use-read';
import { View } from '@/platform/elements';
import { delegations } from '@/texts/me';
import { Card } from '@/ui/card/card';
import { Empty } from '@/ui/state/state';
import { mineAndTheirs } from '../../delegation-view';
import { DelegationCard } from './delegation-card';
import './delegations.scss';

/** Who acts for the person, and for whom they act: both sides see it and either ends it. */
export default function DelegationsPage() {
  return (
    <MyPage title={delegations.title}>
      <Delegations />
    </MyPage>
  );
}

function Delegations() {
  const me = useMe();
  const list = useRead('delegations', readDelegations);
  // Delegations are of verified people; before that there are none, and the server says no.
  if (list.state.phase === 'failed' && list.state.forbidden) return <Empty picture="tea" {...delegations.notYet} />;
  return (
    <Shown read={me}>
      {({ memberships }) => (
        <Shown read={list}>
          {(all) => {
            const { given, held } = mineAndTheirs(all, memberships);
            return (
              <>
                <Side
                  title={delegations.held}
                  empty={delegations.heldEmpty}
                  how={delegations.heldHow}
                  list={held}
                  other={({ personName }) => ({ name: personName })}
                  reload={list.reload}
                />
                <Side
                  title={delegations.given}
                  empty={delegations.givenEmpty}
                  list={given}
                  other={({ delegateName, delegateKindName }) => ({ name: delegateName, post: delegateKindName })}
                  reload={list.reload}
                />
              </>
            );
          }}
        </Shown>
      )}
    </Shown>
  );
}

interface SideProps {
  title: string;
  empty: string;
  /** What to do with one that is in force. */
  how?: string;
  list: Delegation[];
  other: (one: Delegation) => { name: string; post?: string };
  reload: () => Promise<void>;
}

function Side({ title, empty, how, list, other, reload }: SideProps) {
  return (
    <View as="section" className="delegations">
      <View as="h2" className="delegations__title">
        {title}
      </View>
      {list.length === 0 ? (
        <Card>
          <View className="delegations__empty">{empty}</View>
        </Card>
      ) : null}
      {how && list.some(({ inForce }) => inForce) ? <View className="delegations__how">{how}</View> : null}
      {list.map((one) => (
        <DelegationCard key={one.delegationId} delegation={one} {...other(one)} reload={reload} />
      ))}
    </View>
  );
}
