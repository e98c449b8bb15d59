import { accept, call, decline, giveBack, missed, notSolved, rate, reply, resolve, solved, start, type Story, up, withdraw } from './story.js';

/** What happened in 塘湾村 and stands now. All of it is invented. */
export const tangwanPast: readonly Story[] = [
  {
    key: 'c01', by: 'r08', when: '60 06:40', category: 'city.river', place: '6 组横沥小河', photo: 'river', open: true,
    text: '6 组后头那条河浮了一层水葫芦，还有泡沫箱，水发黑。夏天那股味道门都不好开。',
    steps: [
      reply('s3', '+2h', '上午我带保洁船去捞，再沿河走一圈看看水为什么黑。'),
      accept('s3', '+5m'), start('s3', '0 10:30', 'crew', '捞出水葫芦约 2 吨，发现一根私接的出水管', 'river'),
      resolve('s3', '5 16:00', 'fixed', '河面清干净，私接的管子已封，接进村里污水管。保洁船改成一周三次。', 'clean-river'),
      solved('s1', '6 09:30', 'visit', '沿河看过，水面干净'), rate('6 18:10', 5, '河道清爽了，又看得到小鱼'),
    ],
  },
  {
    key: 'c02', by: 'r19', when: '57 14:10', category: 'neighbours.elderly', building: '1组',
    text: '我今年快八十了，一个人烧饭不方便。听说有助餐点，能不能送到家里，钱我自己付。',
    steps: [
      call('s4', '+35m', '电话里登记，明天起中午送一份，少油少盐，10 块一份。'),
      accept('s4', '+5m'), start('s4', '+10m', 'call', '助餐点安排 1 组路线'),
      resolve('s4', '2 13:00', 'fixed', '从今天起每天 11 点前送到，老伙伴志愿者顺带看看您。不想吃的那天，早上八点前打个电话。'),
      solved('s2', '3 10:00', 'visit', '饭菜热，老人说软硬正好'), rate('3 15:00', 5),
    ],
  },
  {
    key: 'c03', by: 'r10', when: '55 19:50', category: 'estate.light', place: '2 组到公路的机耕路', photo: 'lamp', open: true,
    text: '2 组出去那段机耕路一盏灯都没有，冬天五点多就黑，骑电瓶车的摔到沟里过。',
    steps: [
      reply('s1', '+1h', '这段是该装。我先报一报路灯计划，再问太阳能的能不能先上。'),
      accept('s1', '1 09:00'), start('s1', '1 15:00', 'visit', '量了 620 米，需要 18 盏'),
      up('s1', '3 10:00', 'estate.light', ['机耕路原来不通车，没有做照明', '村里一年维修款 5 万，18 盏要 7 万多', '先在弯道装了 2 盏太阳能灯']),
      accept('st1', '3 14:00'), start('st1', '5 10:00', 'call', '列入镇里乡村道路照明项目'),
      resolve('st1', '24 16:00', 'fixed', '18 盏太阳能灯全部装好亮灯，村里每月巡一次。', 'lamp-on'),
      solved('st2', '25 10:20', 'phone', '晚上路亮了'), rate('25 19:40', 5, '一直亮到公路口'),
    ],
  },
  {
    key: 'c04', by: 'r13', when: '51 08:30', category: 'city.burning', place: '8 组田头', photo: 'smoke',
    text: '一早就有人在田头烧秸秆烧塑料膜，烟飘进来衣服全是味，我婆婆哮喘都犯了。',
    steps: [
      call('s3', '+10m', '马上过去，先把火灭掉。'),
      accept('s3', '+3m'), start('s3', '+20m', 'visit', '火已灭，烧的是地膜'),
      resolve('s3', '4 11:00', 'fixed', '烧的人做了检讨，8 组、9 组设了两处地膜回收箱，一斤换一个鸡蛋。'),
      solved('s4', '5 10:00', 'phone', '没再烧'), rate('5 17:30', 5, '换鸡蛋这招好，大家抢着送'),
    ],
  },
  {
    key: 'c05', by: 'r05', when: '48 21:10', category: 'estate.waste-sorting', building: '4组',
    text: '我们租房子的下班都九点多了，垃圾房七点就锁门，垃圾没处放，放门口又要被骂。',
    steps: [
      reply('s3', '1 08:50', '说得有道理，我们把时间改一改试试。'),
      accept('s3', '+5m'), start('s3', '1 10:00', 'call', '问了 4 组、6 组租客 38 人，多数晚上九点后才到家'),
      resolve('s3', '4 15:00', 'fixed', '4 组垃圾房延长到晚上十点半，门口加了两个误时桶，早上六点半收。'),
      solved('s5', '5 10:20', 'phone', '下班扔得掉了'), rate('5 22:20', 5, '谢谢把我们租房子的也当村里人'),
    ],
  },
  {
    key: 'c06', by: 'r14', when: '45 10:15', category: 'neighbours.dispute', building: '8组',
    text: '隔壁翻建房子，檐头伸到我家院子上面来了，落水都滴在我家墙上。我不想吵，想有人来量一量。',
    steps: [
      reply('s5', '+50m', '下午我带皮尺和批建图来，两家一起量。'),
      accept('s5', '+5m'), start('s5', '0 14:30', 'visit', '檐口超出批建 28 厘米'),
      resolve('s5', '8 16:00', 'fixed', '邻居同意收进 30 厘米并装落水管，签了协议，昨天完工，量过了。'),
      notSolved('10 08:30', '昨晚下雨，落水管的水还是冲到我家墙脚'),
      accept('s5', '10 10:10'), start('s5', '10 13:30', 'visit', '落水管出口朝向您家，改到后沟'),
      resolve('s5', '12 15:00', 'fixed', '出水口已改到后沟，浇了半小时水，没有滴过来。'),
      solved('s1', '13 09:40', 'visit', '下雨时去看过'), rate('13 16:00', 4),
    ],
  },
  {
    key: 'c07', by: 'r15', when: '41 07:25', category: 'works.trucks', place: '9 组村口', photo: 'truck', open: true,
    text: '渣土车天天从村口过，车轮带泥，路面压出两条沟，小学生上学都要踮着脚走。',
    steps: [
      reply('s1', '+30m', '今天早上我去拦下来问清哪个工地。'),
      accept('s1', '+5m'), start('s1', '+40m', 'photo', '记下 11 辆车牌，来自邻镇一处工地', 'truck'),
      up('s1', '1 10:00', 'works.trucks', ['工地图近走村道，没有冲洗', '工地不在本镇，村里拦车有危险', '劝离两次，司机说老板让走的']),
      start('st1', '2 10:30', 'call', '联系邻镇建管，对方说路线不归他们'),
      up('st1', '3 09:00', 'works.trucks', ['运输跨两个镇，路线要统一定', '镇里只能管本镇路政', '和邻镇通过电话，两边各说各的']),
      accept('d1', '3 11:00'), start('d1', '4 10:00', 'visit', '召集两镇和建管、交警现场会'),
      resolve('d1', '9 17:00', 'fixed', '渣土车改走货运通道，村口装了限高架和抓拍，工地门口设冲洗池。村道压坏的地方由工地赔，已经铺好。', 'clean'),
      solved('d2', '10 10:10', 'phone', '这几天没有大车进村'), rate('10 18:20', 5, '孩子上学路又干净了'),
    ],
  },
  {
    key: 'c08', by: 'r12', when: '36 09:20', category: 'neighbours.other', building: '7组',
    text: '我宅基地翻建的申请交上去三个月没有消息，想知道走到哪一步了。',
    steps: [
      reply('s5', '+1h', '我去镇里查您的件，今天之内告诉您卡在哪。'),
      accept('s5', '+5m'), start('s5', '+2h', 'call', '缺四邻签字页，退件通知没有寄到'),
      resolve('s5', '5 16:20', 'fixed', '四邻签字已补齐重新受理，回执编号给您抄好了，按规定 30 个工作日出结果。'),
      missed('s4', '6 10:00', '不在家，电话没接'), missed('s4', '7 17:30', '家里人说下地去了'), missed('s2', '8 11:40', '三次没联系上本人'),
    ],
  },
  {
    key: 'c09', by: 'r17', when: '33 16:45', category: 'neighbours.other', place: '村卫生室',
    text: '卫生室只有周二周四开，老人配高血压药要跑镇上，能不能多开两天。',
    steps: [
      reply('s4', '+1h', '我去问卫生服务中心排班，把村里要配药的人数带去。'),
      accept('s4', '1 09:00'), start('s4', '1 10:30', 'call', '统计长期配药 86 人'),
      resolve('s4', '9 15:00', 'cannot', '医生编制紧，今年加不了开诊天数。改成：长处方一次配两个月，每周五志愿者统一去镇上代配，早上八点前把卡交到卫生室。'),
      solved('s2', '10 10:00', 'phone', '试过一次代配'), rate('10 16:40', 4, '没加天数，代配也蛮好'),
    ],
  },
  {
    key: 'c10', by: 'r23', when: '29 12:20', category: 'neighbours.other', building: '2组', text: '我家有线电视雪花点，三天了。',
    steps: [
      reply('s1', '+20m', '有线电视是公司的业务，我把报修方法告诉您。'),
      decline('s1', '+10m', '请打机顶盒背面的客服电话，报户号就行。不会报可以拿到村委会，我们帮您打。'),
    ],
  },
  {
    key: 'c11', by: 'r24', when: '26 15:10', category: 'neighbours.pets', building: '6组', text: '6 组有条黄狗没拴，追过我女儿。',
    steps: [reply('s2', '+15m', '我马上去看是谁家的。'), withdraw('+50m', '狗主人已经来道歉，把狗拴起来了')],
  },
  {
    key: 'c12', by: 'r18', when: '22 20:00', category: 'city.illegal-building', building: '5组', photo: 'shed', open: true,
    text: '路边新搭了个彩钢棚，占了半条路，消防车肯定进不来。',
    steps: [
      reply('s5', '+1h30m', '明早去看，先问清是谁搭的、做什么用。'),
      accept('s5', '1 08:40'), start('s5', '1 09:30', 'photo', '约 25 平方米，放农具，没有手续', 'shed'),
      resolve('s5', '7 16:30', 'fixed', '搭棚的人家自己拆了，农具放进村里闲置仓库，不收钱。路宽恢复到 4 米。', 'clean'),
      solved('s3', '8 10:00', 'visit', '路面已清'), rate('8 19:00', 1, '拆是拆了，后头那家更大的怎么不拆'),
    ],
  },
  {
    key: 'c23', by: 'r22', when: '18 18:25', category: 'hazard.wire', place: '8 组北边铁塔',
    text: '8 组北边那座铁塔的围栏被人剪了个洞，小孩钻进去捡球，我看着吓死了。',
    steps: [
      call('s1', '+20m', '回电：先把洞用铁丝扎上，派人看着，问清铁塔是谁的。'),
      accept('s1', '+5m'), start('s1', '+30m', 'visit', '洞已临时扎牢，塔上牌子是电力公司的'),
      resolve('s1', '2 15:00', 'not-ours', '铁塔和围栏归电力公司管，已替您报修，对方答应一周内焊好。想催进度可以打 95598，说塔号就行。'),
      solved('s2', '3 10:15', 'phone', '居民知道找谁了'), rate('3 20:05', 4),
    ],
  },
];

/** Under way. */
export const tangwanNow: readonly Story[] = [
  {
    key: 'c13', by: 'r01', when: '8 06:30', category: 'city.road-damage', place: '3 组水泥路', photo: 'pothole', open: true,
    text: '3 组水泥路断了一块板，翘起来七八公分，老人推车过不去，我拿砖头垫了一下。',
    steps: [
      reply('s1', '+1h', '谢谢先垫上。今天先用沥青料找平，再排浇水泥。'),
      accept('s1', '+5m'), start('s1', '+2h', 'crew', '冷料找平，可以推车'),
      resolve('s1', '4 16:00', 'fixed', '断板切掉重新浇好，今天拆模可以走。', 'clean'),
      solved('s3', '5 09:50', 'visit', '推车走过，平整'), rate('5 18:00', 5),
    ],
  },
  {
    key: 'c14', by: 'r07', when: '6 09:40', category: 'city.sewage', place: '5 组东头小作坊', photo: 'river',
    text: '5 组东头那个洗桶的小作坊，夜里把白泡沫水往沟里放，沟里的草都死了。',
    steps: [
      reply('s3', '+40m', '夜里我蹲一次，取水样，先不惊动他。'),
      accept('s3', '+5m'), start('s3', '1 05:30', 'photo', '清晨 5 点排水，已取样', 'river'),
      up('s3', '2 09:00', 'city.sewage', ['洗化工桶，没有污水处理，也没有执照', '取缔要环保和市场部门，村里关不了', '与房东谈过，房东说租约到年底']),
      accept('st1', '2 11:30'), start('st1', '3 06:00', 'visit', '环保、市场清晨突击，当场封了水泵'),
      up('st1', '4 10:00', 'city.sewage', ['水样超标，涉嫌犯罪要移送', '检测鉴定要区里有资质的机构', '设备已封存，人已登记']),
    ],
  },
  {
    key: 'c15', by: 'r03', when: '7 13:30', category: 'hazard.flood', place: '1 组桥头', open: true, sharedBy: ['r08', 'r15'], point: [121.3421, 31.4706],
    text: '一下大雨，1 组桥头就积水到小腿，泵站到底开不开，问了几个人都不知道。',
    steps: [
      reply('s1', '+50m', '泵站是镇水务管的，我把每次积水的时间对一下再找他们。'),
      accept('s1', '+5m'), start('s1', '+1h', 'call', '三次积水都在夜里，泵站无人值守'),
      up('s1', '1 10:00', 'hazard.flood', ['泵站夜间无人，要等电话才开', '泵站归镇水务，村里没有钥匙', '对过三次积水时间，都晚开 1 小时以上']),
      accept('st2', '1 14:00'),
      up('st2', '3 16:00', 'hazard.flood', ['改自动启泵要换控制柜', '控制柜和水位联动归区河道管', '先安排雨天夜里有人值守']),
      start('d2', '5 10:30', 'visit', '到泵站勘察，控制柜可加装水位计'),
    ],
  },
  {
    key: 'c16', by: 'r20', when: '3 17:20', category: 'estate.fire', building: '4组', text: '4 组两家出租屋门口都堆着电瓶车电池，三十几只，像是收旧电池的，晚上还在充。',
    steps: [
      call('s1', '+15m', '先让他断电，我十分钟到。'), accept('s1', '+3m'),
      start('s1', '+15m', 'visit', '断电、搬到空地，共 34 只'),
      up('s1', '1 10:00', 'estate.fire', ['收旧电池倒卖，屋里还住人', '没收、处罚要消防和公安', '已断电搬空，租客暂住村里宿舍']),
    ],
  },
  {
    key: 'c17', by: 'r11', when: '4 19:05', category: 'neighbours.children', building: '2组', text: '村里小朋友放学没有地方去，图书室四点半就关门，能不能开到六点半。',
    steps: [reply('s2', '+1h', '我和图书室的志愿者商量排班，看能不能轮到六点半。'), accept('s2', '1 09:00'), start('s2', '1 15:00', 'call', '找到 6 位志愿者愿意轮班'),
      up('s2', '2 09:30', 'neighbours.children', ['图书室开放时间由镇里统一定', '村里不能自己改', '志愿者已排好班']),
      giveBack('st1', '2 16:00', '镇里同意延长到六点半，由村里自己排班就可以开。'), start('s2', '3 09:00', 'call', '通知志愿者下周一开始轮班')],
  },
  {
    key: 'c18', by: 'r16', when: '1 12:15', category: 'estate.water', building: '9组', text: '租的房子自来水龙头出来的水有股铁锈味，泡茶是黄的。',
    steps: [call('s5', '+40m', '问清是屋里老铁管，约房东明天来换。'), accept('s5', '+5m')],
  },
  {
    key: 'c19', by: 'r21', when: '21h05m', category: 'neighbours.dispute', building: '9组', text: '隔壁的鸡天天钻篱笆过来，把我刚出的青菜秧吃光了，说了三回，人家只是笑笑。',
    steps: [],
  },
  {
    key: 'c20', by: 'r06', when: '13h25m', category: 'estate.property', building: '4组', text: '房东说下个月起水电按两块五一度收，比电费单贵一倍多。这个有规定吗，我们该跟谁讲。',
    steps: [],
  },
  {
    key: 'c21', by: 'r04', when: '1h35m', category: 'city.dead-vehicle', place: '1 组晒谷场', photo: 'car',
    text: '晒谷场停着一辆没牌照的面包车，玻璃都碎了，小孩子在里面躲猫猫，太危险了。',
    steps: [],
  },
  {
    key: 'c22', by: 'r09', when: '6 15:40', category: 'estate.green', place: '6 组路边',
    text: '路边绿化带冬青长得比人高，拐弯看不到车，上礼拜差点撞上。',
    steps: [
      reply('s3', '+30m', '明天一早先剪拐角那十米。'), accept('s3', '+5m'), start('s3', '1 08:00', 'crew', '修剪'),
      resolve('s3', '3 11:00', 'fixed', '拐角两边各剪低到 60 公分，现在老远就看得到车。', 'tree'),
      notSolved('4 17:10', '只剪了一边，另一边还是老高'),
      accept('s3', '5 08:30'),
    ],
  },
];
