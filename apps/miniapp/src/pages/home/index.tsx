import { homeCommunity } from '@/calls/home-community';
import { View } from '@/platform/elements';
import { canScan } from '@/platform/device';
import { home } from '@/texts/home';
import { Button } from '@/ui/button/button';
import { PageFrame } from '@/ui/frame/page-frame';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { HomeFeed } from './home-feed';
import { HomeHead, HomeScreen } from './home-screen';
import { SwitchSheet } from './switch-sheet';
import { useHome } from './use-home';

export default function HomePage() {
  const { me, view, workplaces, areaId, now, events, switching, closeSwitch } = useHome();
  const { state } = me;
  const waits = me.signedIn && state.phase === 'loading';
  const failed = me.signedIn && state.phase === 'failed';
  return (
    <PageFrame title={home.title} ownHead tab="home">
      {state.phase === 'ready' ? <StaleNotice problem={state.stale} onRetry={me.reload} /> : null}
      {waits || failed ? <HomeHead view={{ community: homeCommunity()?.name ?? null, canSwitch: false }} {...events} /> : null}
      {waits ? <Skeleton shape="card" count={3} /> : null}
      {failed ? <Failed problem={state.problem} onRetry={() => void me.reload()} /> : null}
      {failed && homeCommunity() ? <ReportAnyway onReport={() => events.onAction('report')} /> : null}
      {waits || failed ? null : (
        <HomeScreen
          view={view}
          canScan={canScan}
          now={now}
          workplaces={workplaces}
          feed={view.feed && areaId !== null ? <HomeFeed areaId={areaId} /> : null}
          {...events}
        />
      )}
      {me.value ? <SwitchSheet open={switching} me={me.value} onClose={closeSwitch} onSwitched={me.reload} /> : null}
    </PageFrame>
  );
}

/** A report is kept on the phone until it can be sent, so it waits for nothing that was not read. */
function ReportAnyway({ onReport }: { onReport: () => void }) {
  return (
    <>
      <View className="home__anyway">{home.reportAnyway}</View>
      <Button look="primary" icon="report" word={home.actions.report.word} onTap={onReport} />
    </>
  );
}
