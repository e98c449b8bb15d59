import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { Card } from '@/ui/card/card';
import { DutyCard } from '@/ui/person/duty-card';
import { PersonBadge } from '@/ui/person/person-badge';
import { useElder } from '@/ui/theme/theme';
import { MessageCard } from '@/packages/me/message-card';
import { MeScreen } from '@/pages/me/me-screen';
import { meView, type MeView } from '@/pages/me/me-view';
import { HomeScreen } from '@/pages/home/home-screen';
import { homeView, type Standing } from '@/pages/home/home-view';
import { duty, nobodyOnDuty, now, secretary } from '../samples/samples';
import { long, longName } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;

const someone: MeView = {
  ...meView({ memberships: [], phone: { phone: '138****0000', provedAt: new Date(now).toISOString() } }, { unread: 3, relatives: 1 }),
  name: '王女士',
};

const message = {
  title: '有新的答复',
  body: '松涛苑居委会答复了您，点开看内容。',
  topic: '照明',
  words: '3 号楼一楼楼道灯坏了，晚上看不见台阶',
  number: '903012-2026-00123',
  at: new Date(now - HOUR_MS).toISOString(),
  read: false,
};

const joined = { kind: 'joined', community: '松涛苑', severalCommunities: true } as const;

const standings: readonly { name: string; standing: Standing }[] = [
  { name: '首页：还没加入', standing: { kind: 'guest', signedIn: false, looksAt: null } },
  { name: '首页：扫过码，先看看', standing: { kind: 'guest', signedIn: false, looksAt: { community: '松涛苑', duty } } },
  {
    name: '首页：等待核实',
    standing: {
      kind: 'waiting',
      community: '松涛苑',
      submittedAt: now - HOUR_MS,
      dueAt: now + 3 * DAY_MS,
      needsGuardian: false,
      takenBack: false,
      severalCommunities: false,
      duty,
    },
  },
  {
    name: '首页：没有通过',
    standing: {
      kind: 'refused',
      community: '松涛苑',
      reason: '门牌号和底册不一致，请带租房合同来居委会。',
      severalCommunities: false,
      duty: null,
    },
  },
  {
    name: '首页：已加入',
    standing: {
      ...joined,
      duty,
      waiting: [
        { id: '1', title: '评价“路灯不亮”', opens: 'tickets' },
        { id: '2', title: '王*乐等您同意加入', opens: 'household' },
        { id: '3', title: '看看新消息', by: '3 条', opens: 'inbox' },
        { id: '4', title: `评价“${long}”`, opens: 'tickets' },
      ],
    },
  },
  {
    name: '首页：名字很长，没有值班，没有待办',
    standing: { ...joined, community: longName, severalCommunities: false, duty: secretary, waiting: [] },
  },
];

function Home({ standing }: { standing: Standing }) {
  const elder = useElder();
  return (
    <HomeScreen
      view={homeView(standing, { elder, canScan: true }, now)}
      canScan
      now={now}
      onAction={nothing}
      onJoin={nothing}
      onSignIn={nothing}
      onOther={nothing}
      onWorkplace={nothing}
      onNotice={nothing}
      onCall={nothing}
      onWaiting={nothing}
      onSwitch={nothing}
      onElder={nothing}
    />
  );
}

export function People() {
  return (
    <>
      <Piece name="亮身份">
        <Card>
          <PersonBadge name="王敏" post="松涛苑居委会 社工" partyMember verified />
        </Card>
        <Card>
          <PersonBadge name={long.slice(0, 30)} post={longName} partyMember verified />
        </Card>
      </Piece>
      <Piece name="今天值班">
        <DutyCard duty={duty} now={now} onCall={nothing} />
        <Sample kind="veryLong">
          <DutyCard duty={{ ...duty, person: { name: '欧阳建国爱新觉罗', post: longName } }} now={now} onCall={nothing} />
        </Sample>
        <Sample kind="none">
          <DutyCard duty={secretary} now={now} onCall={nothing} />
          <DutyCard duty={nobodyOnDuty} now={now} onCall={nothing} />
        </Sample>
      </Piece>
      <Piece name="我的">
        <MeScreen view={someone} onOpen={nothing} onJoin={nothing} />
        <Sample kind="veryLong">
          <MeScreen view={{ ...someone, name: longName }} onOpen={nothing} onJoin={nothing} />
        </Sample>
        <Sample kind="none">
          <MeScreen view={meView({ memberships: [], phone: null }, { unread: 0, relatives: 0 })} onOpen={nothing} onJoin={nothing} />
        </Sample>
      </Piece>
      <Piece name="消息">
        <MessageCard message={message} now={now} onTap={nothing} />
        <MessageCard
          message={{
            ...message,
            title: '加入申请已通过',
            body: '松涛苑居委会核实了您的资料。现在可以报问题、看办理经过。',
            topic: null,
            words: null,
            number: null,
            read: true,
          }}
          now={now}
          onTap={nothing}
        />
        <Sample kind="veryLong">
          <MessageCard message={{ ...message, title: long, words: long, body: long }} now={now} onTap={nothing} />
        </Sample>
      </Piece>
      {standings.map(({ name, standing }) => (
        <Piece key={name} name={name}>
          <Home standing={standing} />
        </Piece>
      ))}
    </>
  );
}
