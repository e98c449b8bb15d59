/** Invented texts and people of the gallery. None of them exists. */
export const long =
  '地下车库负二层靠近六号楼电梯口的排水沟每逢下雨就往外冒水，已经连续三个雨季，积水没过鞋面，老人推轮椅过不去，电动自行车充电桩离水面只有一掌高，物业来过两次都说要等街道协调管道权属，麻烦尽快给一个明确的说法和时间';

export const longName = '华山路街道第三联合居民区（含老西门片区及沿河临时安置点）居民委员会';

export const noSpaces = 'SQT-310113003-2026-000000000000000000000000000000000000000042';

export const gallery = {
  title: '组件一览',
  modes: { normal: '标准', elder: '长辈模式', dark: '深色' },
  modesLabel: '显示方式',
  groupsLabel: '组件分组',
  groups: { basics: '基础', forms: '填写', feedback: '反馈', tickets: '事项', people: '人与首页' },
  ordinary: '平常',
  veryLong: '很长',
  none: '没有数据',
  invented: '这里的人名、单位和内容都是编的。',
} as const;
