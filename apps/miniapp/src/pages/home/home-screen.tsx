import { type ReactNode, useState } from 'react';
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
import { type ActionName, type HomeNotice, type HomeView, type Invitation as Invites, type WaitingItem, type Workplace } from './home-view';
import './home.scss';

export interface HomeEvents {
  onAction: (name: ActionName) => void;
  onJoin: () => void;
  /** Another community than the one whose code was read. */
  onOther: () => void;
  onSignIn: () => void;
  /** Follows what the notice on top offers. */
  onNotice: () => void;
  onCall: (phone: string) => void;
  onWaiting: (item: WaitingItem) => void;
  onWorkplace: () => void;
  onSwitch: () => void;
  onElder: (on: boolean) => void;
}

interface Props extends HomeEvents {
  view: HomeView;
  canScan: boolean;
  now: number;
  workplaces?: readonly Workplace[];
  /** What goes on in the community, below everything that is the person's own. */
  feed?: ReactNode;
}

/** The home page: community and duty person on top, then what waits for me, then what can be done. */
export function HomeScreen({ view, canScan, now, workplaces = [], feed, ...events }: Props) {
  const elder = useElder();
  const tiles = view.actions.length > 0 ? <Actions view={view} onAction={events.onAction} elder={elder} /> : null;
  const asks = view.waiting ? <Waiting items={view.waiting} elder={elder} onTap={events.onWaiting} /> : null;
  // Large letters: whom to call stands on top, for a call is what older people come for first.
  const duty = view.duty ? <DutyCard duty={view.duty} now={now} onCall={events.onCall} mayReport={view.actions.length > 0} /> : null;
  // The four large tiles fill a small screen: what waits stands above them, so that nobody has to look for it.
  const asksFirst = elder && (view.waiting?.length ?? 0) > 0;
  const work = workplaces.length > 0 ? <Workplaces all={workplaces} onTap={events.onWorkplace} /> : null;
  return (
    <>
      <HomeHead view={view} {...events} />
      {elder ? duty : null}
      {view.notice ? <Standing notice={view.notice} onNotice={events.onNotice} /> : null}
      {view.invites ? work : null}
      {view.invites?.community === 'unknown' ? <Invitation invites={view.invites} canScan={canScan} {...events} /> : null}
      {asksFirst ? asks : null}
      {elder ? tiles : null}
      {elder ? null : duty}
      {view.invites?.community === 'known' ? <LookAround invites={view.invites} {...events} /> : null}
      {asksFirst ? null : asks}
      {elder ? null : tiles}
      {view.invites ? null : work}
      {feed}
    </>
  );
}

interface HeadProps extends Pick<HomeEvents, 'onElder' | 'onSwitch'> {
  view: Pick<HomeView, 'community' | 'canSwitch'>;
}

/** Where one is, and the way into large letters and back; also while the rest is not there yet. */
export function HomeHead({ view, onElder, onSwitch }: HeadProps) {
  const elder = useElder();
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

const noticeWords: Record<HomeNotice['does'], string> = {
  again: home.refused.again,
  see: home.waiting.see,
  why: home.takenBack.see,
  guardian: home.waiting.seeGuardian,
};

function Standing({ notice: { tone, title, text, does }, onNotice }: { notice: HomeNotice; onNotice: () => void }) {
  return (
    <>
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
      <View className="home__does">
        <Button look="primary" word={noticeWords[does]} onTap={onNotice} />
      </View>
    </>
  );
}

interface InvitationProps extends Pick<HomeEvents, 'onJoin' | 'onSignIn'> {
  invites: Invites;
}

const SignIn = ({ invites, onSignIn }: Pick<InvitationProps, 'invites' | 'onSignIn'>) =>
  invites.signIn ? <Button look="quiet" word={ui.signInAgain} onTap={onSignIn} /> : null;

/** The community is known: what joining adds to looking, and the way in. */
function LookAround({ invites, onJoin, onSignIn, onOther }: InvitationProps & Pick<HomeEvents, 'onOther'>) {
  const { title, text, join, other } = home.looking;
  return (
    <Card title={title}>
      <View as="p" className="invitation__text">
        {text}
      </View>
      <Button look="primary" word={join} onTap={onJoin} />
      <SignIn invites={invites} onSignIn={onSignIn} />
      <Button look="quiet" word={other} onTap={onOther} />
    </Card>
  );
}

function Invitation({ invites, canScan, onJoin, onSignIn }: InvitationProps & { canScan: boolean }) {
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
        <SignIn invites={invites} onSignIn={onSignIn} />
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

/** Who works for an organisation needs no community (product §2), and finds it here. */
function Workplaces({ all, onTap }: { all: readonly Workplace[]; onTap: () => void }) {
  return (
    <Card title={home.workplaces}>
      {all.map(({ id, name, kind }) => (
        <Row key={id} label={name} value={kind} onTap={onTap} />
      ))}
    </Card>
  );
}

interface WaitingProps {
  items: readonly WaitingItem[];
  elder: boolean;
  onTap: (item: WaitingItem) => void;
}

/** So many lead the page; the rest must not push the actions out of the thumb's reach. */
const waitingShown = (elder: boolean) => (elder ? 2 : 3);

function Waiting({ items, elder, onTap }: WaitingProps) {
  const { title, empty, more, fewer } = home.waitingForMe;
  const [all, setAll] = useState(false);
  const word = all ? fewer : more(items.length);
  const shown = waitingShown(elder);
  return (
    <Card title={title} more={items.length > shown ? { word, onTap: () => setAll(!all) } : undefined}>
      {items.length === 0 ? <View className="home__quiet">{empty}</View> : null}
      {(all ? items : items.slice(0, shown)).map((item) => (
        <Row key={item.id} label={item.title} value={item.by} onTap={() => onTap(item)} />
      ))}
    </Card>
  );
}

function Actions({ view, elder, onAction }: Pick<Props, 'view' | 'onAction'> & { elder: boolean }) {
  const tiles = <Tiles actions={view.actions} onTap={(name) => onAction(name as ActionName)} />;
  return elder ? <View className="home__tiles">{tiles}</View> : <Card title={home.actionsTitle}>{tiles}</Card>;
}
