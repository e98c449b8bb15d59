import { call, canScan } from '@/platform/device';
import { useNow } from '@/platform/lifecycle';
import { open, type RouteName } from '@/platform/navigation';
import { setElderMode, useElderMode } from '@/platform/preferences';
import { home } from '@/texts/home';
import { PageFrame } from '@/ui/frame/page-frame';
import { HomeScreen } from './home-screen';
import { homeView, type ActionName } from './home-view';

const routeOf: Partial<Record<ActionName, RouteName>> = {
  report: 'report',
  tickets: 'tickets',
  scan: 'scan',
  me: 'me',
  settings: 'settings',
};

export default function HomePage() {
  const elder = useElderMode();
  const now = useNow(30);
  const view = homeView({ kind: 'guest' }, elder, now);
  const person = view.duty?.duty ?? view.duty?.secretary;
  const act = (name: ActionName) => {
    const route = routeOf[name];
    if (route) void open(route);
    else if (name === 'elder') setElderMode(true);
    else if (person) void call(person.phone);
  };
  return (
    <PageFrame title={home.title} ownHead tab="home">
      <HomeScreen
        view={view}
        canScan={canScan}
        now={now}
        onAction={act}
        onJoin={() => void open('scan')}
        onCall={(phone) => void call(phone)}
        onWaiting={() => void open('tickets')}
        onSwitch={() => void open('me')}
        onElder={setElderMode}
      />
    </PageFrame>
  );
}
