import { Tap, Text, View } from '@/platform/elements';
import { home } from '@/texts/home';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Notice } from '@/ui/notice/notice';
import { DutyCard } from '@/ui/person/duty-card';
import { useElder } from '@/ui/theme/theme';
import { Tiles } from '@/ui/tile/tile';
import { type ActionName, type HomeView, type WaitingItem } from './home-view';
import './home.scss';

export interface HomeEvents {
  onAction: (name: ActionName) => void;
  onJoin: () => void;
  onCall: (phone: string) => void;
  onWaiting: (id: string) => void;
  onSwitch: () => void;
  onElder: (on: boolean) => void;
}

interface Props extends HomeEvents {
  view: HomeView;
  canScan: boolean;
  now: number;
}

/** The home page: community and duty person on top, then what waits for me, then what can be done. */
export function HomeScreen({ view, canScan, now, ...events }: Props) {
  const elder = useElder();
  const tiles = view.actions.length > 0 ? <Actions view={view} onAction={events.onAction} elder={elder} /> : null;
  return (
    <>
      <Head view={view} elder={elder} {...events} />
      {view.notice ? (
        <>
          <Notice tone={view.notice.tone} title={view.notice.title}>
            {view.notice.text}
          </Notice>
          {view.notice.again ? <Button look="primary" word={home.refused.again} onTap={events.onJoin} /> : null}
        </>
      ) : null}
      {view.invites ? <Invitation canScan={canScan} onJoin={events.onJoin} /> : null}
      {elder ? tiles : null}
      {view.duty ? <DutyCard duty={view.duty.duty} fallback={view.duty.secretary} now={now} onCall={events.onCall} /> : null}
      {view.waiting ? <Waiting items={view.waiting} onTap={events.onWaiting} onAll={() => events.onAction('tickets')} /> : null}
      {elder ? null : tiles}
    </>
  );
}

interface HeadProps extends Pick<HomeEvents, 'onElder' | 'onSwitch'> {
  view: HomeView;
  elder: boolean;
}

function Head({ view, elder, onElder, onSwitch }: HeadProps) {
  return (
    <View className="home-head">
      <View className="home-head__mark" decorative>
        <Icon name="emblem-full" size="large" />
      </View>
      <View className="home-head__words">
        <View as="h1" className="home-head__name">
          {view.community ?? home.title}
        </View>
        {view.canSwitch ? (
          <Tap className="home-head__switch" onTap={onSwitch}>
            <Text>{home.switch}</Text>
            <Icon name="down" size="text" />
          </Tap>
        ) : null}
      </View>
      <Tap className="home-head__elder" onTap={() => onElder(!elder)}>
        <Icon name="larger" size="text" />
        <Text className="home-head__elder-word">{elder ? ui.elder.leave : ui.elder.enter}</Text>
      </Tap>
    </View>
  );
}

function Invitation({ canScan, onJoin }: { canScan: boolean; onJoin: () => void }) {
  const { title, textWithScanner, textInBrowser, scan, type, steps, stepsTitle } = home.guest;
  return (
    <>
      <Card className="invitation">
        <View className="invitation__picture state__picture state__picture--houses" decorative />
        <View as="h2" className="invitation__title">
          {title}
        </View>
        <View as="p" className="invitation__text">
          {canScan ? textWithScanner : textInBrowser}
        </View>
        <Button look="primary" icon={canScan ? 'scan' : undefined} word={canScan ? scan : type} onTap={onJoin} />
      </Card>
      <Card title={stepsTitle}>
        {steps.map((step, index) => (
          <View key={step.title} className="invitation__step">
            <View className="invitation__number" decorative>
              {index + 1}
            </View>
            <View className="invitation__words">
              <View className="invitation__what">{step.title}</View>
              <View className="invitation__how">{step.text}</View>
            </View>
          </View>
        ))}
      </Card>
    </>
  );
}

interface WaitingProps {
  items: readonly WaitingItem[];
  onTap: (id: string) => void;
  onAll: () => void;
}

/** So many lead the page; the rest must not push the actions out of the thumb's reach. */
const waitingShown = 3;

function Waiting({ items, onTap, onAll }: WaitingProps) {
  const { title, empty, more } = home.waitingForMe;
  return (
    <Card title={title} more={items.length > waitingShown ? { word: more(items.length), onTap: onAll } : undefined}>
      {items.length === 0 ? <View className="home__quiet">{empty}</View> : null}
      {items.slice(0, waitingShown).map(({ id, title: what, by }) => (
        <Row key={id} label={what} value={by} onTap={() => onTap(id)} />
      ))}
    </Card>
  );
}

function Actions({ view, elder, onAction }: Pick<Props, 'view' | 'onAction'> & { elder: boolean }) {
  const tiles = <Tiles actions={view.actions} onTap={(name) => onAction(name as ActionName)} />;
  return elder ? <View className="home__tiles">{tiles}</View> : <Card title={home.actionsTitle}>{tiles}</Card>;
}
