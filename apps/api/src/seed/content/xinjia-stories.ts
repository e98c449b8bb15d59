import { accept, askForTime, call, decline, missed, notSolved, rate, reply, resolve, solved, start, type Story, up, withdraw } from './story.js';

/** What happened in 馨佳园第八 and stands now. All of it is invented. */
export const xinjiaPast: readonly Story[] = [
  {
    key: 'b01', by: 'r01', when: '59 08:05', category: 'estate.lift', building: '3号楼', photo: 'lift', open: true,
    text: '3 号楼左边电梯从上周开始，到 9 楼会抖一下再停，门开一半又合上。早高峰 18 层就靠一部，能不能停下来好好修。',
    steps: [
      call('s2', '+25m', '回电说明：维保工 9 点到，先停左梯，右梯派保安引导。'),
      accept('s2', '+5m'), start('s2', '+40m', 'crew', '维保查出 9 楼门机滚轮磨损、平层感应偏移'),
      resolve('s2', '3 18:10', 'fixed', '门机滚轮和感应器换新，空载满载各跑 30 趟正常，检验贴纸在轿厢里。', 'lift'),
      solved('s1', '4 10:30', 'phone', '不抖了'), rate('4 21:02', 5, '当天就停梯修，不像以前糊弄'),
    ],
  },
  {
    key: 'b02', by: 'r04', when: '57 21:48', category: 'estate.noise', building: '5号楼',
    text: '隔壁栋楼下烧烤店的排风机正对我家卧室，晚上十点多还轰轰响，窗都不敢开。',
    steps: [
      reply('s4', '1 09:00', '今晚我带分贝仪到您家量，量完去找店家。'),
      accept('s4', '+10m'), start('s4', '1 21:30', 'visit', '卧室开窗 58 分贝，超过夜间标准'),
      up('s4', '2 10:00', 'city.fumes', ['排风机贴着居民楼一侧装，没有隔音罩', '店家手续要市场和城管来查，居委只能劝', '劝过两次，店家说要花钱，拖着']),
      reply('st1', '2 16:20', '镇里已接单，城管和市场所明天联合上门。'),
      start('st1', '3 20:30', 'visit', '现场责令整改，七天内移位加罩'),
      resolve('st1', '8 17:00', 'fixed', '排风机移到背街一侧并加隔音罩，晚上九点半复测卧室 41 分贝。'),
      solved('st2', '9 10:10', 'phone', '能开窗睡觉了'), rate('9 22:15', 5),
    ],
  },
  {
    key: 'b03', by: 'r08', when: '54 19:30', category: 'estate.parking', place: '地库 B1 充电区', open: true, photo: 'garage',
    text: '地库四个充电桩坏了两个，剩下两个被油车占着。问物业，说等厂家，等了一个半月了。',
    steps: [
      reply('s2', '+2h', '明天上午我和物业、桩企三方通话，问清到底卡在哪，下班前告诉您。'),
      accept('s2', '1 09:00'), start('s2', '1 10:30', 'call', '卡在物业没有付清上季服务费'),
      resolve('s2', '4 17:30', 'fixed', '费用结清，两个桩已修好；油车占位装了地锁，扫码才降。'),
      solved('s5', '5 10:00', 'phone', '四个桩都能充'), rate('5 20:10', 4, '居委一问就清楚了，物业早该说'),
    ],
  },
  {
    key: 'b04', by: 'r11', when: '52 10:20', category: 'neighbours.elderly', building: '4号楼',
    text: '我妈八十几了，住我这里，想打流感疫苗，社区医院预约都在手机上，我也弄不来。',
    steps: [
      call('s3', '+30m', '电话里帮忙约了周三上午 9 点，告诉她带身份证和医保卡。'),
      accept('s3', '+5m'), start('s3', '+5m', 'call', '与卫生服务中心约好，并登记上门接种名单'),
      resolve('s3', '2 14:00', 'fixed', '疫苗已打，志愿者陪去陪回。以后每季度体检，居委打电话提醒您。'),
      solved('s5', '3 10:20', 'phone', '老人很好，没有不舒服'), rate('3 16:00', 5, '小姑娘陪着我妈排队，真的谢谢'),
    ],
  },
  {
    key: 'b05', by: 'r22', when: '50 22:40', category: 'estate.falling', building: '3号楼', photo: 'glass',
    text: '3 号楼东侧掉下一块玻璃，碎在儿童滑梯旁边，幸好是晚上没有人。',
    steps: [
      call('s4', '+12m', '连夜回电，保安已拉警戒线，滑梯先封。'),
      accept('s4', '+3m'), start('s4', '+25m', 'visit', '值班人员到场，15 楼公共走道窗扇脱落', 'glass'),
      resolve('s4', '5 16:00', 'fixed', '3 号楼 36 扇走道窗全部检查，换铰链 14 副。其余各楼月底查完。'),
      solved('s1', '6 10:00', 'visit', '现场看过，滑梯已开放'), rate('6 19:00', 5, '晚上十一点还有人到场'),
    ],
  },
  {
    key: 'b06', by: 'r14', when: '46 12:10', category: 'estate.renovation', building: '4号楼',
    text: '13 楼隔壁装修，我亲眼看到在砸客厅和阳台中间那堵墙，那是承重的吧，整栋楼的事。',
    steps: [
      call('s2', '+18m', '先请物业停工断电，二十分钟到。'),
      accept('s2', '+2m'), start('s2', '+20m', 'visit', '墙体上部已凿 40 厘米，现场停工封存'),
      up('s2', '1 09:20', 'estate.renovation', ['业主想打通阳台，没有报装修图', '是否承重要房管认定，拆改处罚居委没有权力', '物业已停电封门，业主签收停工通知']),
      accept('st2', '1 11:00'), start('st2', '1 14:30', 'visit', '房管所和设计院到场，认定为承重墙'),
      resolve('st2', '13 17:10', 'fixed', '按设计院方案加固复原，验收合格，业主被立案处罚。', 'wall'),
      solved('st1', '14 10:00', 'phone', '居民看过验收单'), rate('14 12:40', 5, '停得快，不然后果不敢想'),
    ],
  },
  {
    key: 'b07', by: 'r06', when: '42 20:25', category: 'neighbours.dispute', building: '7号楼',
    text: '退租三个月了，二房东还扣着我两个月押金，说墙上有钉子洞。就两个洞。',
    steps: [
      reply('s1', '1 09:30', '我们可以做人民调解，免费。您把合同和退房照片带来，我约二房东本周六下午见面。'),
      accept('s1', '+5m'), start('s1', '1 10:00', 'call', '二房东同意到居委调解'),
      resolve('s1', '4 17:00', 'fixed', '调解成功：扣 200 元补墙，其余 8,600 元当场转给租客，签了调解书。'),
      solved('s3', '5 10:10', 'phone', '钱已到账'), rate('5 12:30', 5, '以为要打官司，半天就解决了'),
    ],
  },
  {
    key: 'b08', by: 'r13', when: '38 07:20', category: 'city.litter', place: '8 号楼西侧围墙外', photo: 'rubbish', open: true,
    text: '围墙外面那块空地成了垃圾堆，装修垃圾、外卖盒什么都有，风一吹全飞进来。',
    steps: [
      reply('s5', '+50m', '那块地不在小区里，我上午去查是谁管的，查到就推着清。'),
      accept('s5', '+10m'), start('s5', '0 10:30', 'photo', '约 40 平方米，有建筑垃圾', 'rubbish'),
      up('s5', '2 09:00', 'city.rubble', ['围墙外是待建地块，平时没有人管，偷倒反复', '地不归小区，居委和物业不能动', '请志愿者捡了飞进来的垃圾，找到地块牌子上的单位']),
      accept('st2', '2 11:20'), start('st2', '4 09:00', 'crew', '土地单位出车清运，城管装监控'),
      resolve('st2', '7 16:00', 'fixed', '清走四车，围了两米高的围挡，装了一个摄像头，地块单位每周看一次。', 'clean'),
      solved('st1', '8 10:20', 'phone', '居民发来照片，干净'), rate('8 19:10', 4),
    ],
  },
  {
    key: 'b09', by: 'r10', when: '34 18:50', category: 'neighbours.owners-committee',
    place: '小区公告栏', text: '业委会去年的公共收益账一直没贴，电梯广告、地面停车到底收了多少，问谁都说在整理。',
    steps: [
      reply('s1', '+1h30m', '账目公开是业委会该做的。我明天和业委会、物业约时间，两个星期内给大家看到明细。'),
      accept('s1', '1 09:00'), start('s1', '1 14:00', 'call', '业委会同意公开，委托第三方核账'),
      resolve('s1', '10 16:30', 'fixed', '全年公共收益 412,300 元，收支明细贴在各楼大堂，原件周一到周五在居委可以翻看。'),
      notSolved('11 20:10', '电梯广告那 6 万只有总数，没有合同'),
      accept('s1', '12 09:00'), start('s1', '12 09:40', 'call', '请物业提供三份广告合同'),
      resolve('s1', '14 16:00', 'fixed', '三份合同复印件已附在明细后面，金额对得上。'),
      solved('s3', '15 10:40', 'visit', '当面看过合同'), rate('15 18:00', 4, '早这样贴出来就没人问了'),
    ],
  },
  {
    key: 'b10', by: 'r17', when: '30 11:30', category: 'neighbours.other', text: '我孩子户口在外地，明年上小学，不知道要哪些材料，现在准备来得及吗。', place: '1 号楼',
    steps: [
      reply('s5', '+40m', '来得及。要看居住证年限和社保，我把去年的材料清单先发给您，政策明年 3 月公布。'),
      accept('s5', '+5m'), start('s5', '+10m', 'call', '逐条核对，居住证还差两个月签注'),
      resolve('s5', '1 15:00', 'fixed', '清单已给，居住证签注这周去派出所办就不会断。入学由教育局审核，咨询电话写在清单背面。'),
      missed('s3', '2 10:00', '上班没接'), solved('s3', '2 18:30', 'phone', '已签注'), rate('3 08:10', 5),
    ],
  },
  {
    key: 'b11', by: 'r16', when: '27 09:00', category: 'estate.green', place: '1 号楼前花坛',
    text: '前面花坛里有人种葱种青菜，还浇粪水，臭得一楼不能开窗。',
    steps: [
      reply('s5', '+1h', '是有人种菜，我去聊一聊，也想想给爱种的人找块地方。'),
      accept('s5', '+10m'), start('s5', '0 15:30', 'visit', '找到三户，同意这周收掉'),
      resolve('s5', '6 11:00', 'fixed', '菜已收，补种麦冬。南门边空地划了 12 格一米菜园，三户都报名了，只准用干肥。', 'garden'),
      solved('s3', '7 10:00', 'phone', '没有味道了'), rate('7 16:20', 5, '一米菜园这个办法好'),
    ],
  },
  {
    key: 'b12', by: 'r18', when: '23 17:40', category: 'neighbours.other', place: '地铁站到小区', open: true,
    text: '地铁站走回来要 20 分钟，能不能开一条短驳车，早晚高峰就行。',
    steps: [
      reply('s1', '+55m', '这个要求提的人不少，我把需要的人数摸清楚再报镇里。'),
      accept('s1', '1 09:00'), start('s1', '1 10:00', 'call', '三天登记 316 人，早 7 点半最多'),
      up('s1', '4 10:30', 'neighbours.other', ['两个小区 4,000 多户，离站 1.6 公里，没有公交', '开线路要区里交通部门批', '登记了 316 人和时间，画了走法']),
      reply('st1', '4 16:00', '镇里收到，调研材料很全，我们加上旁边两个小区一起报区。'),
      start('st1', '6 10:00', 'call', '与公交公司碰头'),
      up('st1', '8 09:30', 'neighbours.other', ['镇里只能补贴，不能批线路', '车辆和首末站要区里定', '公交公司愿意先试三个月']),
      accept('d2', '8 14:00'), start('d2', '10 10:00', 'visit', '现场踏勘首末站'),
      resolve('d2', '15 16:20', 'fixed', '短驳线下月 1 日试运行三个月：早 6:50—9:00、晚 17:00—20:00，15 分钟一班，票价 1 元。'),
      solved('d1', '16 10:00', 'phone', '居民已看到站牌'), rate('16 21:20', 5, '当时也就是随便一提'),
    ],
  },
  {
    key: 'b13', by: 'r02', when: '19 13:05', category: 'neighbours.other', building: '3号楼', text: '快递柜昨天吞了我一个生鲜件，客服一直机器人回复。',
    steps: [
      reply('s2', '+20m', '快递柜是企业的，居委不能开柜，但我帮您问到了人工。'),
      decline('s2', '+25m', '请拨柜子侧面的维护电话，按 0 转人工，报柜号 8-02；赔不赔不满意，可以打 12305 邮政申诉。'),
    ],
  },
  {
    key: 'b14', by: 'r21', when: '17 19:15', category: 'neighbours.pets', building: '8号楼', text: '8 号楼大堂有只流浪猫天天进来，有老人被绊过。想找人领养，不要赶走。',
    steps: [reply('s5', '+30m', '我们联系过救助志愿者，先给它做个窝在南门花坛。'), withdraw('+14h', '已经有邻居领养了，谢谢')],
  },
];

/** Under way. */
export const xinjiaNow: readonly Story[] = [
  {
    key: 'b15', by: 'r24', when: '9 08:10', category: 'hazard.manhole', place: '4 号楼到北门的车行道', photo: 'manhole', open: true,
    text: '车行道上有个井盖翘边，车一压哐当一声，晚上四楼都听得见，怕哪天把电瓶车绊倒。',
    steps: [
      reply('s2', '+25m', '马上放警示锥，查井盖是谁家的。'),
      accept('s2', '+5m'), start('s2', '+45m', 'photo', '雨水井，物业管，井座沉降', 'manhole'),
      resolve('s2', '2 17:00', 'fixed', '井座重新砌平，换成带胶圈的防响井盖，夜里试过没声音。', 'manhole-new'),
      solved('s4', '3 10:00', 'visit', '车压过没声音'), rate('6 19:30', 5),
    ],
  },
  {
    key: 'b16', by: 'r05', when: '6 22:15', category: 'estate.group-rent', building: '5号楼', text: '1205 晚上人声吵闹，进出的人每天不一样，像是在做日租房。',
    steps: [
      reply('s4', '1 09:00', '今天和民警去看，谁反映的不会说。'), accept('s4', '+5m'),
      start('s4', '1 20:00', 'visit', '现场 4 名住客，都是网上订的短租'),
      up('s4', '3 09:40', 'estate.group-rent', ['房东委托平台做短租，一天一换人', '要不要取缔需要公安和房管认定，居委不能查封', '找过房东两次，说手续在办']),
      start('st2', '5 10:20', 'visit', '会同派出所上门，调取平台订单'),
    ],
  },
  {
    key: 'b17', by: 'r09', when: '5 12:40', category: 'estate.water', building: '2号楼', text: '这两天早上水压小，三楼都要等几分钟才出水，水还有点黄。',
    steps: [
      call('s2', '+25m', '回电：物业在查泵房，先放掉头一分钟的水，不要喝。'),
      accept('s2', '+5m'), start('s2', '+40m', 'visit', '生活水泵一台跳闸'),
      resolve('s2', '1 16:30', 'fixed', '水泵检修好，水箱清洗消毒，检测单贴在大堂，现在三楼压力正常。'),
      missed('s3', '3 10:10', '没有接通，晚点再打'),
    ],
  },
  {
    key: 'b18', by: 'r23', when: '4 19:20', category: 'estate.property', building: '6号楼', text: '大堂保安晚上都在看手机，门一直敞着，外卖、发广告的谁都能上楼。',
    steps: [reply('s2', '+1h', '我明晚去看一次，看了再和物业经理谈。'), accept('s2', '1 09:10'), start('s2', '1 21:00', 'visit', '21 点到 22 点门禁未关，进了 9 个外来人员'), askForTime('s2', '3 10:00', 10, '物业要换门禁主机，厂家报 10 个工作日到货。')],
  },
  {
    key: 'b19', by: 'r15', when: '2 16:05', category: 'works.dust', place: '东侧工地', photo: 'dust', open: true, sharedBy: ['r01', 'r08', 'r18'],
    text: '东边工地这几天不洒水，阳台一天一层灰，孩子一直咳。',
    steps: [
      reply('s5', '+40m', '我去和工地项目部讲，让他们今天就把喷淋开起来。'),
      accept('s5', '+5m'), start('s5', '+30m', 'call', '项目部答应开喷淋，当天只开了半小时', 'dust'),
      up('s5', '1 09:30', 'works.dust', ['土方阶段喷淋没有常开，围挡缺两段', '工地归建管部门管，居委说了不算', '打了项目部电话两次，发了照片']),
    ],
  },
  {
    key: 'b20', by: 'r12', when: '1 20:30', category: 'estate.lift', building: '8号楼', text: '8 号楼右梯内的紧急呼叫按了没有人应，我试了两次。平时不用，真困在里面就麻烦了。',
    steps: [reply('s2', '+25m', '谢谢您试了。我让值班室现在先派人，明天上午请维保查线路。')],
  },
  {
    key: 'b21', by: 'r20', when: '6 08:40', category: 'estate.light', place: '2 号楼前小花园', photo: 'lamp',
    text: '小花园里四盏矮灯坏了三盏，我们早上五点多去打拳看不见台阶。',
    steps: [
      reply('s2', '+30m', '好，今天让物业换灯泡。'), accept('s2', '+5m'), start('s2', '+1h', 'crew', '换灯带'),
      resolve('s2', '1 15:00', 'fixed', '四盏都换成了 LED，定在早五点亮。', 'lamp-on'), solved('s3', '2 10:10', 'visit', '早上五点去看过，都亮'),
    ],
  },
  {
    key: 'b22', by: 'r19', when: '2h25m', category: 'estate.parking', building: '5号楼', photo: 'scooter',
    text: '5 号楼架空层里停满了电瓶车，还有人从一楼窗户拉插线板下来充，昨天插头都是烫的。',
    steps: [],
  },
  {
    key: 'b23', by: 'r07', when: '11h40m', category: 'neighbours.other', building: '7号楼',
    text: '我租的房子合同上月续的，想办居住证签注，要房东的产证复印件吗，房东在外地。',
    steps: [reply('s4', '+1h', '不一定要。合同备案过就用备案号，没备案的话房东视频确认也行，上班时间来居委，我帮您填。')],
  },
];
