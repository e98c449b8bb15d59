import { type Chance } from './random.js';

/** What residents report, by class of the taxonomy: invented, as everything here. */
const problems: readonly (readonly [category: string, ...texts: string[]])[] = [
  ['estate.light', '楼道灯坏了好几天，晚上看不见台阶，老人下楼不安全', '路灯不亮，回家那段路很黑'],
  ['estate.water', '天花板渗水，墙皮已经鼓起来了，怀疑是楼上水管漏', '地下室污水反上来，味道很大'],
  ['estate.lift', '电梯停在半层，门开不了，已经是这个月第三次', '电梯运行时抖动，声音很响'],
  ['estate.corridor', '楼道里堆了旧家具和纸箱，担架都过不去', '楼梯转角停了两辆旧自行车，没有人要'],
  ['estate.parking', '消防通道上停了车，晚上七点以后天天这样', '有人从楼上拉线给电瓶车充电'],
  ['estate.noise', '隔壁装修周末还在敲墙，孩子没法睡午觉', '底楼的水泵夜里一直响'],
  ['estate.waste-sorting', '垃圾房门口袋子堆出来了，野猫翻得到处都是', '投放点没有洗手的地方，误时投放的人多'],
  ['estate.green', '树枝伸到三楼窗口，刮风会打玻璃', '草坪被踩秃了，下雨全是泥'],
  ['neighbours.dispute', '楼上经常往下滴水，晒的被子都湿了，说过几次没有用', '邻居把鞋柜放在公共走道'],
  ['neighbours.elderly', '助餐点的送餐时间太晚，老人等到一点多', '家里老人独居，想装一个紧急按钮'],
  ['city.litter', '弄堂口有人倒建筑垃圾，没有人清', '围墙外面的空地成了垃圾堆'],
  ['city.road-damage', '小区门口的路有个坑，下雨积水看不出来，有人摔过', '人行道的地砖翘起来了'],
  ['street.cars', '送货的车停在人行道上，推婴儿车要走到马路中间', '学校放学时门口停满车'],
  ['street.stalls', '夜里有摊贩占道，油烟飘到二楼', '早市把盲道占了'],
];

const places = ['门口右边', '电梯口', '地下车库入口', '健身角旁边', '靠马路一侧', '垃圾房对面', '三楼转角', '快递柜边上'];
const replies = [
  '已经看到您反映的情况，今天下午派人去看，看完给您打电话',
  '收到，物业师傅明天上午到，请留意门铃',
  '情况已经记下，正在联系施工的人，有消息先告诉您',
];
const results = [
  '已经换好，请您看一下是否还有问题',
  '师傅已经修好，一周内再看一次',
  '已经清走，并和相关住户说好',
  '联系了负责的单位，今天处理完了',
];
const comments = ['很快就修好了，谢谢', '处理了，就是等得久了点', '态度好，事情也办了'];
const reasons = ['修过以后两天又坏了', '只清了一半，另一边还在', '下雨又漏了'];

export const causes = {
  cause: '设备年久失修，管线不归小区',
  constraints: '社区没有施工资质，也没有这笔经费',
  tried: '请物业临时处理过两次，没有根治',
} as const;
export const guidance = '这件事不归社区办，请打 12345，会转给管这件事的部门';

export const aProblem = (random: Chance): { category: string; text: string; place: string } => {
  const [category, ...texts] = random.pick(problems);
  return { category, text: `${random.pick(texts)}（${random.whole(1, 40)} 号附近）`, place: random.pick(places) };
};
export const aReply = (random: Chance): string => random.pick(replies);
export const aResult = (random: Chance): string => random.pick(results);
export const aComment = (random: Chance): string => random.pick(comments);
export const aReason = (random: Chance): string => random.pick(reasons);
