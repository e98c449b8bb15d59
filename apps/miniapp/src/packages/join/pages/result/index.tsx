import { type Membership } from '@/calls/me';
import { View } from '@/platform/elements';
import { open, replace } from '@/platform/navigation';
import { joinResult } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Empty, Failed } from '@/ui/state/state';
import { useLease, useResult } from './use-result';
import './result.scss';

const home = () => void open('home');

/** What became of a request to join, and what the person can do meanwhile. */
export default function JoinResultPage() {
  const { state, membership, reload } = useResult();
  return (
    <PageFrame title={joinResult.title}>
      {state.phase === 'loading' ? <Skeleton shape="card" /> : null}
      {state.phase === 'failed' ? <Failed problem={state.problem} onRetry={() => void reload()} /> : null}
      {state.phase === 'ready' ? <Outcome membership={membership} /> : null}
    </PageFrame>
  );
}

function Outcome({ membership }: { membership: Membership | undefined }) {
  switch (membership?.state) {
    case 'verified':
      return <Verified community={membership.areaName} />;
    case 'pending':
      return <Pending membership={membership} />;
    case 'rejected':
      return (
        <>
          <Notice tone="red" title={joinResult.rejected.title}>
            {membership.rejection}
          </Notice>
          <Button look="primary" word={joinResult.rejected.again} onTap={() => void replace('scan')} />
        </>
      );
    case 'ended':
    case undefined:
      return <Empty picture="houses" title={joinResult.title} action={{ word: joinResult.home, onTap: home }} />;
  }
}

function Verified({ community }: { community: string }) {
  const { title, text, go, report } = joinResult.verified;
  return (
    <View className="result">
      <View className="result__picture state__picture state__picture--houses" decorative />
      <View as="h2" className="result__title">
        {title(community)}
      </View>
      <View className="result__text">{text}</View>
      <Button look="primary" word={go} onTap={home} />
      <Button word={report} onTap={() => void replace('report')} />
    </View>
  );
}

function Pending({ membership }: { membership: Membership }) {
  const { title, text, meanwhile, household, visit } = joinResult.pending;
  return (
    <>
      <Notice tone="amber" title={title}>
        {text(membership.areaName)}
      </Notice>
      {membership.needsGuardian ? (
        <Card title={joinResult.guardian.title}>{joinResult.guardian.text}</Card>
      ) : (
        <>
          <View className="result__meanwhile">{meanwhile}</View>
          <Lease membership={membership} />
          <Card title={household.title}>{household.text}</Card>
          <Card title={visit.title}>{visit.text}</Card>
        </>
      )}
      <Button look="primary" word={joinResult.home} onTap={home} />
    </>
  );
}

function Lease({ membership }: { membership: Membership }) {
  const { sent, share, busy, problem, send } = useLease(membership);
  const { title, text, go, sending, done, more } = joinResult.pending.lease;
  return (
    <Card title={title}>
      <View className="result__how">{text}</View>
      {sent > 0 ? <Notice tone="green">{done}</Notice> : null}
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
      <Button icon="camera" word={busy ? sending(Math.round(share * 100)) : sent > 0 ? more : go} busy={busy} onTap={send} />
    </Card>
  );
}
