import { type OwnOrganisation, leaveOrganisation, readOrganisations } from '@/calls/organisations';
import { type Acts, useActs } from '@/calls/use-act';
import { useRead } from '@/calls/use-read';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { organisations } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Notice, Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { dayWords } from '@/ui/time/time-words';
import './organisations.scss';

/** Organisations the person works for: property managers, owners' committees, service organisations. */
export default function OrganisationsPage() {
  return (
    <MyPage title={organisations.title}>
      <Organisations />
    </MyPage>
  );
}

function Organisations() {
  const list = useRead('organisations', readOrganisations);
  const acts = useActs(list.reload);
  return (
    <>
      <View className="organisations__lead">{organisations.lead}</View>
      <Problem words={acts.problem} />
      <Shown read={list}>
        {(all) =>
          all.length === 0 ? (
            <Empty picture="houses" {...organisations.empty} />
          ) : (
            all.map((one) => <Organisation key={one.operatorId} organisation={one} acts={acts} />)
          )
        }
      </Shown>
      <Button look="primary" icon="plus" word={organisations.join} onTap={() => void open('invitation')} />
    </>
  );
}

function Organisation({ organisation, acts }: { organisation: OwnOrganisation; acts: Acts }) {
  const { operatorId, name, kindName, post, publicName, joinedAt, hasSignIn } = organisation;
  const leave = () =>
    acts.act(operatorId, { ...organisations.leaveQuestion(name), danger: true }, async () => {
      await leaveOrganisation(organisation);
      return organisations.left;
    });
  return (
    <Card title={name}>
      <Row label={kindName} value={organisations.since(dayWords(Date.parse(joinedAt)))} />
      <View className="organisations__post">{organisations.post(post, publicName)}</View>
      {hasSignIn === null ? null : (
        <Notice tone={hasSignIn ? 'grey' : 'amber'} title={organisations.atDesk}>
          {organisations.atDeskHow[hasSignIn ? 'open' : 'closed']}
        </Notice>
      )}
      <Button small look="quiet" word={organisations.leave} busy={acts.busyOn === operatorId} onTap={leave} />
    </Card>
  );
}
