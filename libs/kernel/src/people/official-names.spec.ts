import { groupSoundsOfficial, soundsOfficial } from './official-words.js';

/** Names that were tried, or that an office of the district has: a neighbour who meets them asks them for what only it can give. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'of the party': [
    '党群服务中心',
    '党员活动中心',
    '先锋党小组',
    '镇党工委',
    '中共宝山区委',
    '党建办',
    '纪检监察组',
    '宣传部',
    '区委宣讲组',
  ],
  'of the state': [
    '人民法庭',
    '宝山区人民法院',
    '巡回法庭',
    '检察院联络组',
    '人民调解室',
    '街道办',
    '街道办事处',
    '旧改办',
    '信访接待室',
    '拆迁办',
    '人大代表联络站',
    '政协委员会客厅',
    '国家税务局',
    '税务服务队',
    '人武部',
  ],
  'of a bureau': [
    '派出所',
    '市场监管所',
    '司法所',
    '房管所',
    '民政局',
    '公安分局',
    '医疗保障局',
    '消防救援站',
    '交警中队',
    '城管中队',
    '公证处',
    '财政所',
  ],
  'of a house of the street': [
    '社区服务中心',
    '社区事务受理服务中心',
    '社区文化活动中心',
    '老年活动中心',
    '社区卫生服务站',
    '家门口服务站',
    '社工站志愿服务站',
    '社区工作站',
    '市民中心',
    '城运中心',
    '睦邻中心',
    '新时代文明实践中心',
    '救助管理站联络站',
    '政务服务中心',
  ],
  'of a body by law': [
    '妇联',
    '区妇女联合会',
    '残疾人联合会',
    '总工会',
    '小区工会',
    '共青团',
    '共青团区委',
    '团区委',
    '关工委',
    '消费者协会',
    '红十字会',
    '居委会',
    '村委会',
    '业委会',
    '物业管理委员会',
    '停车管理委员会',
  ],
  'of a firm': ['安心家政公司', '幸福医院', '邻里银行', '社工事务所'],
};

/** What neighbours call what they do together. */
const free = [
  '书法社',
  '广场舞队',
  '羽毛球俱乐部',
  '妈妈互助小组',
  '乒乓球活动中心',
  '棋牌活动室',
  '周末饭局',
  '象棋对局',
  '老友茶局',
  '剧本杀开局',
  '手工会',
  '义工会',
  '合唱团',
  '老人大学堂',
  '法律咨询小组',
  '普法宣传队',
  '垃圾分类工作组',
  '停车自管会',
  '一起办',
  '有事大家帮你办',
  '党员先锋队',
  '党员志愿服务队',
  '志愿者服务队',
  '巡逻队',
  '义务消防队',
  '家长联盟',
  '邻里会所',
  '宝宝托管所',
  '图书漂流站',
  '能量加油站',
  '国家地理摄影组',
  '中国象棋队',
  '老娘舅调解队',
  '调解小能手',
  '楼道巡查队',
  '花草小组',
  '七村种花小组',
  '楼下见助老队',
  '楼栋家长互助队',
  '清晨慢跑队',
  '横沥河护河队',
  '邻里帮手',
  '物业费监督小组',
  '助餐小组',
  '钓鱼协会',
  '环保小队',
  '动物救助队',
  '社团活动组',
  '团购群',
  '女童军团',
  '居民合唱队',
];

describe('the name of a group of neighbours', () => {
  test.each(Object.entries(taken))('is none %s', (_, names) => expect(names.filter((name) => !groupSoundsOfficial(name))).toEqual([]));

  test('says freely what they do', () => expect(free.filter(groupSoundsOfficial)).toEqual([]));

  test('is read the same in the other script, and whatever stands between', () => {
    const written = [
      '黨群服務中心',
      '人民法庭',
      '婦聯',
      '市場監管所',
      '街道辦',
      '檢察院',
      '稅務所',
      '共青團',
      '殘聯',
      '領導小組',
      '黨 群・服務-中心',
    ];
    expect(written.filter((name) => !groupSoundsOfficial(name))).toEqual([]);
  });

  test('and a person calls themselves so no more than a group', () => {
    const names = ['党群服务中心', '人民法庭', '妇联小王', '市监所老李', '街道办', '税务局小陈', '检察院'];
    expect(names.filter((name) => !soundsOfficial(name))).toEqual([]);
    expect(
      ['饭局达人', '手工会友', '团子', '办公桌', '一起办', '老局长', '银行家', '公司小白领', '站长老陈', '服务员小李'].filter(
        soundsOfficial,
      ),
    ).toEqual([]);
  });
});
