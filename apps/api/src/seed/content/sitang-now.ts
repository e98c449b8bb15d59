import { accept, addMore, askToWait, call, letWait, notSolved, reply, resolve, start, type Story, up, urge } from './story.js';

/** What is under way in 泗塘七村 on the day of the demo: one ticket in each open state, and the clocks that matter. */
export const sitangNow: readonly Story[] = [
  {
    key: 'a20', by: 'r20', when: '4 09:15', category: 'estate.fire', building: '24号', place: '24 号一楼到三楼',
    text: '24 号楼道灭火器的压力表都在红区，箱子门也锈死了。我这个楼组长查了三层，六只里五只不能用。',
    steps: [
      reply('s1', '+40m', '谢谢您查得这么细。今天把 24 号的全换掉，其他楼这周查完。'),
      accept('s1', '+5m'), start('s1', '0 11:00', 'crew', '维保公司到场'),
      resolve('s1', '3 16:30', 'fixed', '24 号 6 只全部换新，箱门上油能打开。全小区查了 144 只，共换 31 只。'),
    ],
  },
  {
    key: 'a21', by: 'r01', when: '5 10:05', category: 'hazard.wire', building: '12号', photo: 'wires', open: true, sharedBy: ['r08', 'r19', 'r20', 'r26'],
    text: '12 号和 13 号之间的架空线越垂越低，快碰到晾衣杆了，分不清电话线还是电线，大家都不敢晒被子。',
    steps: [
      call('s1', '+20m', '回电：先不要碰，马上去拉警戒线，请电力抢修来认线。'),
      accept('s1', '+5m'), start('s1', '+25m', 'visit', '电力确认不带电，是三家通信公司的旧线', 'wires'),
      up('s1', '4 11:20', 'hazard.wire', ['早年各家通信公司自己拉线，换光纤后旧线没有拆', '线分三家，居委逐家催，都说要等计划', '电力已确认不带电，拉了警戒带，通知 12、13 号不晒被子']),
      urge('4 18:40', '今天刮风，线晃得厉害，请问哪天来处理？'),
    ],
  },
  {
    key: 'a22', by: 'r23', when: '3 08:40', category: 'estate.water', building: '13号', photo: 'water',
    text: '上礼拜下雨，我家三楼北间墙角渗水，墙皮鼓起来一大片。楼上说他家没漏，物业说可能是外墙，没人说得清。',
    steps: [
      reply('s4', '+1h', '先查清是哪里漏。我约了物业和楼上邻居，今天下午一起到您家看。'),
      accept('s4', '+10m'), start('s4', '0 15:00', 'visit', '楼上管道试压正常，判断是外墙裂缝，等晴天吊绳查', 'water'),
      reply('s4', '2 10:30', '吊绳公司约在这周四上午，天气不好顺延，会提前一天打电话给您。'),
      askToWait('s4', '2 10:40', 5, '等晴天吊绳查外墙，吊绳公司排在这周四，下雨顺延。'),
      letWait('st1', '2 14:10', '同意，查清后马上恢复。'),
    ],
  },
  {
    key: 'a23', by: 'r26', when: '1 18:20', category: 'estate.parking', building: '19号',
    text: '我送快递的，电瓶车没地方充电。充电棚晚上七点以后一个空位都没有，楼里又不让充，能不能多装几个。',
    steps: [
      reply('s4', '+50m', '您说得对，19 号那片确实少。我明天数一下空位，和充电公司谈加桩。'),
      accept('s4', '+10m'),
    ],
  },
  {
    key: 'a24', by: 'r19', when: '14h12m', category: 'estate.noise', building: '22号',
    text: '22 号楼下有辆车的警报器，一有动静就响，一响十几分钟，一晚上四五回。车主电话没留。',
    steps: [],
  },
  {
    key: 'a25', by: 'r08', when: '19h35m', category: 'estate.waste-sorting', building: '9号', photo: 'rubbish',
    text: '9 号旁边的垃圾房定时开放，我们上下班都赶不上，袋子只好堆在门口。能不能加一个误时投放点。',
    steps: [urge('+13h', '昨晚报的，今天早上门口已经堆了七八袋，有味道了。')],
  },
  {
    key: 'a26', by: 'r25', when: '3h10m', category: 'estate.light', place: '18 号到幼儿园的小路', photo: 'lamp',
    text: '接孩子走的那条小路，第二盏路灯一闪一闪的，孩子说像在眨眼睛，我怕哪天就灭了。',
    steps: [reply('s4', '+1h30m', '看到了，灯我记下了，今天下班前请路灯班来看。'), addMore('+40m', '刚才又走了一趟，第三盏也不亮了，靠幼儿园后门那盏。', 'lamp')],
  },
  {
    key: 'a27', by: 'r09', when: '6 07:50', category: 'city.road-damage', place: '21 号门口到北门', photo: 'pothole', open: true, sharedBy: ['r01', 'r23'],
    text: '21 号门口路面塌了个坑，下雨积水看不出深浅，骑车的昨天摔了一个。',
    steps: [
      reply('s4', '+45m', '上午先放警示桶，物业今天填。'),
      accept('s4', '+10m'), start('s4', '+50m', 'crew', '警示桶已放，物业拌料'),
      resolve('s4', '1 16:00', 'fixed', '坑已填平压实。'),
      notSolved('5 08:10', '填的是碎石子，车子压了两天又下去了，今天早上又积水'),
    ],
  },
];
