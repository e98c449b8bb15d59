import { openJoin } from '@/calls/scanned-community';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { useElderMode } from '@/platform/preferences';
import { me } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { PageFrame } from '@/ui/frame/page-frame';
import { Problem } from '@/ui/notice/notice';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { MeScreen } from './me-screen';
import { useMyPage } from './use-my-page';

export default function MePage() {
  const page = useMyPage();
  return (
    <PageFrame title={me.title} tab="me">
      {page.signedIn ? <SignedIn page={page} /> : <Guest />}
    </PageFrame>
  );
}

function Guest() {
  return (
    <>
      <Card title={me.guest.name}>
        <View className="me__text">{me.guest.text}</View>
        <Button look="primary" word={me.guest.join} onTap={openJoin} />
        <View className="me__beside">
          <Button look="quiet" word={me.guest.signIn} onTap={() => void open('signIn', { then: 'back' })} />
        </View>
      </Card>
      <Settings />
    </>
  );
}

function SignedIn({ page: { state, view, reload, signOut, busy, problem } }: { page: ReturnType<typeof useMyPage> }) {
  return (
    <>
      {state.phase === 'loading' ? <Skeleton shape="person" count={2} /> : null}
      {state.phase === 'failed' ? <Failed problem={state.problem} onRetry={() => void reload()} /> : null}
      {state.phase === 'ready' ? <StaleNotice problem={state.stale} onRetry={reload} /> : null}
      {view ? <MeScreen view={view} onOpen={(route) => void open(route)} onJoin={openJoin} /> : null}
      <Settings />
      <Problem words={problem} />
      <Button look="quiet" word={me.signOut} busy={busy} onTap={signOut} />
    </>
  );
}

function Settings() {
  const elder = useElderMode();
  return (
    <Card>
      <Row label={me.elder} value={elder ? me.on : me.off} onTap={() => void open('settings')} />
      <Row label={me.settings} onTap={() => void open('settings')} />
    </Card>
  );
}
