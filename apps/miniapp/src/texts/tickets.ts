/** Words of the report form and of 我的事项. */
export const tickets = {
  title: '我的事项',
  guest: { title: '加入社区后，您报的问题都在这里', text: '每一步由谁、在什么时间办的，都看得到。', join: '去加入社区' },
  empty: { title: '还没有报过问题', text: '路灯坏了、楼道堆物、漏水，都可以报。', report: '报一个问题' },
} as const;

export const report = {
  title: '报问题',
  urgent: {
    title: '有人受伤、着火、闻到燃气味，先打电话',
    numbers: [
      { number: '110', word: '报警' },
      { number: '119', word: '火警' },
      { number: '120', word: '急救' },
    ],
  },
  what: { label: '发生了什么', hint: '说说在哪里、什么时候开始的、影响到谁。' },
  where: { label: '在什么地方', placeholder: '例如 3 号楼 2 单元门口' },
  photos: '照片',
  keep: '先存在手机上',
  kept: '已存在手机上，下次打开接着写',
  notKept: '手机没有存上，请不要关闭这一页',
  restored: '已放回您上次没写完的内容。',
  startOver: '清空重写',
  startOverQuestion: { title: '要清空已写的内容吗', text: '清空后找不回来。', yes: '清空' },
  problems: {
    whatShort: '请再多写几个字，让工作人员知道发生了什么。',
    whatLong: '内容太长，请删到 1000 字以内。',
    whereMissing: '请写明地点，工作人员好上门查看。',
    whereLong: '地点太长，请删到 100 字以内。',
  },
} as const;
