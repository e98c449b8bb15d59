import { type Chance } from '../random.js';
import { type Sex } from './plan.js';

/** Surnames about as often as one meets them in Shanghai; a few of the area first. */
const surnames = [
  ...'陈陈陈陈王王王王张张张张李李李周周周朱朱朱徐徐徐沈沈沈顾顾顾陆陆陆吴吴吴杨杨金金胡胡孙孙赵赵黄黄刘刘施施姚姚钱钱高曹何许郭马林',
  ...'龚唐严潘蒋蔡汤俞谢韩罗叶方袁董丁于程余冯戴季秦宋邵殷奚樊计薛梁邱虞毛卞祝瞿诸樊苏倪庄乔谭龙易段汪彭曾萧田邓',
];

/** Given names as they were given in a time: by sex and the year from which they were common. */
const given: Readonly<Record<Sex, readonly (readonly [from: number, names: string])[]>> = {
  m: [
    [0, '根生 福根 永祥 阿毛 金生 宝根 仁德 荣根 德兴 志清 鹤鸣 炳生 长发 关林 祥生 文元 松涛 伯良'],
    [1950, '建国 国强 建华 国平 志强 永明 建平 卫国 国华 志明 福民 根宝 伟国 金龙 惠明 建新 正康 跃进 良才 永康'],
    [1966, '伟 军 建忠 勇 明 志刚 卫东 海峰 晓明 建军 永刚 国庆 文斌 春雷 敏华 斌 跃华 立新 宏伟 晨光'],
    [1980, '磊 涛 俊 杰 超 鹏 飞 凯 峰 晓峰 志鹏 文杰 佳伟 振宇 旭东 嘉诚 一峰 立群 海涛 俊峰'],
    [1993, '浩然 子豪 俊杰 宇航 嘉伟 天宇 文博 泽楷 奕辰 逸飞 明轩 睿哲 家乐 思远 承志'],
    [2008, '子轩 梓睿 宇辰 沐阳 奕帆 景行 知远 一诺 嘉树 弈程 安然 锦程'],
  ],
  f: [
    [0, '阿妹 桂珍 招娣 秀英 林娣 阿宝 凤英 月珍 兰英 杏珍 巧云 素珍 妙英 引娣 玉宝 银妹 彩娣 金娣'],
    [1950, '秀兰 桂芳 惠芳 玉兰 美娟 建芳 丽华 国珍 凤珍 爱珍 惠珍 佩芳 蓉芳 月华 慧珍 静芳 美芳 锦华'],
    [1966, '丽萍 敏 红 燕 美华 海燕 春燕 丽娟 静 艳 玲 晓红 雪芳 秋萍 卫红 建英 莉萍 彩萍 勤 芸'],
    [1980, '婷 静 莉 燕 敏 倩 佳 晶 雯 蓓 晓雯 丽娜 雪 怡 佳颖 琳 慧敏 晓燕 瑾 文静'],
    [1993, '雨婷 思雨 佳怡 梦瑶 欣怡 晓彤 雨桐 诗涵 静雯 嘉敏 心怡 若琳 宇欣 依依 悦'],
    [2008, '梓涵 雨萱 沐瑶 安琪 一诺 可欣 语桐 书瑶 诗琪 知夏 舒窈 晨希'],
  ],
};

/** A full name that fits the sex and year of birth. The parents' surname for children. */
export function inventName(chance: Chance, sex: Sex, born: number, surname = chance.of(surnames)): string {
  const names = given[sex].filter(([from]) => from <= born).at(-1)?.[1] ?? '';
  return `${surname}${chance.of(names.split(' '))}`;
}
