import { accept, argue, dispute, offer, refuse, reply, start, type Story, takeOver, up } from './story.js';

/** What lies between the street of 泗塘七村 and its departments on the day of the demo: held, offered, argued about. */
export const sitangDepartments: readonly Story[] = [
  {
    key: 'a28', by: 'r03', when: '7 08:50', category: 'city.road-dirt', place: '呼玛路北侧人行道，菜场出口到公交站', open: true,
    text: '菜场出口到公交站那段人行道长期有油污，下雨一滑就倒，上周两位老人在那里摔了。',
    steps: [
      reply('s4', '+35m', '已经去看过，那段归街道管的公共道路，我先放防滑垫，再报街道。'),
      accept('s4', '+10m'), start('s4', '+1h', 'visit', '油污约二十米，是菜场摊位泼水带出来的'),
      up('s4', '1 09:10', 'city.road-dirt', ['菜场摊位冲洗水直接排到人行道', '道路冲洗和摊位管理都不归居委', '放了防滑垫，和菜场说过两次']),
      accept('st1', '1 10:20'),
      offer('st1', '1 10:40', 'dep-sanitation', '道路保洁由市容所负责，请安排高压冲洗，并督促菜场改排水。'),
      takeOver('dep-sanitation', '1 14:15'),
      start('dep-sanitation', '2 06:30', 'crew', '清晨高压冲洗一遍，约菜场下周改排水口'),
    ],
  },
  {
    key: 'a29', by: 'r10', when: '3 09:25', category: 'city.road-damage', place: '呼玛路泗塘七村东门公交站', open: true, sharedBy: ['r01', 'r09', 'r25'],
    text: '东门公交站台的地砖塌下去一块，底下是空的，等车的老人多，踩上去会崴脚。',
    steps: [
      reply('s2', '+30m', '塌的地方先用警示带围起来，今天就报街道修。'),
      accept('s2', '+5m'), start('s2', '+40m', 'visit', '地砖下沉约十厘米，已围警示带'),
      up('s2', '1 09:00', 'city.road-damage', ['站台下面的土被雨水掏空', '站台是市政设施，居委不能开挖', '围了警示带，请公交车往前停五米']),
      accept('st2', '1 10:30'),
      offer('st2', '2 16:20', 'dep-works', '公交站台属市政设施，请城建办安排养护单位开挖回填。'),
    ],
  },
  {
    key: 'a30', by: 'r11', when: '3 08:30', category: 'street.goods', place: '泗塘七村南门外人行道',
    text: '南门外一排小店把货架摆到人行道中间，推婴儿车只能走机动车道。',
    steps: [
      reply('s4', '+40m', '昨天劝过，今天又摆出来了。这件我报街道来管。'),
      accept('s4', '+5m'), start('s4', '+30m', 'visit', '五家店占道，货架超出门线一米多'),
      up('s4', '0 14:00', 'street.goods', ['店面小，货堆不下', '占道经营由街道执法，居委只能劝', '上门劝过四次，约法三章也签了']),
      accept('st1', '0 15:10'),
      offer('st1', '0 15:30', 'dep-law', '占道经营请执法队现场处理，并定好摆放线。'),
      refuse('dep-law', '1 10:00', '摆放线没有划过，没有线就没法认定占道，应先由街道划线。'),
      dispute('st1', '2 09:30', '人行道上摆货架就是占道，权责清单写明由执法队处理，与划线无关。'),
      argue('dep-law', '2 11:05', '清单也写了先划线再执法，去年就是因为没有线被投诉。'),
    ],
  },
];
