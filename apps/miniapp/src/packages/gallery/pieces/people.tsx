import { Card } from '@/ui/card/card';
import { DutyCard } from '@/ui/person/duty-card';
import { PersonBadge } from '@/ui/person/person-badge';
import { useElder } from '@/ui/theme/theme';
import { HomeScreen } from '@/pages/home/home-screen';
import { homeView, type Standing } from '@/pages/home/home-view';
import { duty, now, secretary } from '../samples/samples';
import { long, longName } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;

const standings: readonly { name: string; standing: Standing }[] = [
  { name: '首页：还没加入', standing: { kind: 'guest' } },
  { name: '首页：等待核实', standing: { kind: 'waiting', community: '松涛苑', submittedAt: now - 3_600_000 } },
  { name: '首页：没有通过', standing: { kind: 'refused', community: '松涛苑', reason: '门牌号和底册不一致，请带租房合同来居委会。' } },
  {
    name: '首页：已加入',
    standing: {
      kind: 'joined',
      community: '松涛苑',
      severalCommunities: true,
      duty,
      secretary,
      waiting: [
        { id: '1', title: '给「路灯不亮」打分', by: '11月30日前' },
        { id: '2', title: '补充车库积水的照片', by: '明天 12:00 前' },
      ],
    },
  },
  {
    name: '首页：名字很长，没有值班，没有待办',
    standing: { kind: 'joined', community: longName, severalCommunities: false, duty: null, secretary, waiting: [] },
  },
];

function Home({ standing }: { standing: Standing }) {
  const elder = useElder();
  return (
    <HomeScreen
      view={homeView(standing, elder, now)}
      canScan
      now={now}
      onAction={nothing}
      onJoin={nothing}
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
          <DutyCard duty={{ ...duty, name: '欧阳建国爱新觉罗', post: longName }} now={now} onCall={nothing} />
        </Sample>
        <Sample kind="none">
          <DutyCard duty={null} fallback={secretary} now={now} onCall={nothing} />
          <DutyCard duty={null} now={now} onCall={nothing} />
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
