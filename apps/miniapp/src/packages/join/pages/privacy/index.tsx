import { readNotice } from '@/calls/me';
import { useRead } from '@/calls/use-read';
import { View } from '@/platform/elements';
import { back } from '@/platform/navigation';
import { consent } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { DocumentText } from '@/ui/document/document-text';
import { PageFrame } from '@/ui/frame/page-frame';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { dayWords } from '@/ui/time/time-words';
import './privacy.scss';

/** The privacy notice in force, to be read before anything is asked. */
export default function PrivacyPage() {
  const { state, reload } = useRead('notice', readNotice);
  return (
    <PageFrame title={consent.title} footer={<Button word={consent.back} onTap={() => void back()} />}>
      {state.phase === 'loading' ? <Skeleton shape="lines" count={3} /> : null}
      {state.phase === 'failed' ? <Failed problem={state.problem} onRetry={() => void reload()} /> : null}
      {state.phase === 'ready' ? (
        <Card title={state.value.title}>
          <View className="privacy__version">{consent.inForce(dayWords(Date.parse(state.value.inForceAt)), state.value.version)}</View>
          <DocumentText text={state.value.body} />
        </Card>
      ) : null}
    </PageFrame>
  );
}
