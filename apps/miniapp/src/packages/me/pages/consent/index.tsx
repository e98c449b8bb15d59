import { type Me, useMe } from '@/calls/me';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { consents } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Notice, Problem } from '@/ui/notice/notice';
import { dayWords } from '@/ui/time/time-words';
import { useConsent } from './use-consent';
import './consent.scss';

/** What the person agreed to and when; the notice to read, and the way to take it back. */
export default function ConsentPage() {
  return (
    <MyPage title={consents.title}>
      <Consent />
    </MyPage>
  );
}

function Consent() {
  const me = useMe();
  return <Shown read={me}>{({ consent }) => <State consent={consent} onChanged={me.reload} />}</Shown>;
}

function State({ consent: { currentVersion, givenVersion, at }, onChanged }: { consent: Me['consent']; onChanged: () => Promise<void> }) {
  const { agree, withdraw, busyOn, problem } = useConsent(onChanged);
  const current = givenVersion !== null && givenVersion === currentVersion;
  return (
    <>
      {givenVersion !== null && at !== null ? (
        <Notice tone="green">{consents.given(givenVersion, dayWords(Date.parse(at)))}</Notice>
      ) : (
        <Notice tone="amber">{consents.none}</Notice>
      )}
      {givenVersion !== null && !current ? <Notice tone="amber">{consents.outdated}</Notice> : null}
      <Card>
        <Row label={consents.read} onTap={() => void open('privacy')} />
      </Card>
      <Problem words={problem} />
      {current || currentVersion === null ? null : (
        <Button look="primary" word={consents.agree(currentVersion)} busy={busyOn === 'agree'} onTap={() => agree(currentVersion)} />
      )}
      {givenVersion !== null ? (
        <>
          <View className="consent-page__why">{consents.withdrawWhy}</View>
          <Button word={consents.withdraw} busy={busyOn === 'withdraw'} onTap={withdraw} />
        </>
      ) : null}
    </>
  );
}
